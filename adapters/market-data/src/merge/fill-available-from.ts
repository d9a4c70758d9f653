import { epochDay, isoDate, type MarketCalendar } from '@stocklab/domain'
import type { SqlSession } from '../duckdb/session.js'

/** Days after period end by which a statement must have been filed (spec market-data.md). */
const QUARTER_DAYS = 45
const YEAR_END_DAYS = 90

/**
 * Makes table `dated_fundamentals` from `in_fundamentals`: an empty `available_from` becomes the session after the
 * filing deadline, with filing `estimated`. A quarter is a fiscal year's end where the company has an FY row in that
 * quarter of any year; without FY rows the fourth quarter is.
 */
export async function fillAvailableFrom(sql: SqlSession, calendar: MarketCalendar): Promise<number> {
  await sql.run(`CREATE OR REPLACE TEMP TABLE year_ends AS
    SELECT DISTINCT code, period[5:6] AS quarter FROM in_fundamentals WHERE span = 'FY'`)
  await sql.run(`CREATE OR REPLACE TEMP TABLE judged_fundamentals AS SELECT f.*,
      CASE WHEN f.span = 'FY' OR EXISTS (SELECT 1 FROM year_ends y WHERE y.code = f.code AND y.quarter = f.period[5:6])
        OR (f.period[5:6] = 'Q4' AND NOT EXISTS (SELECT 1 FROM year_ends y WHERE y.code = f.code))
      THEN ${YEAR_END_DAYS} ELSE ${QUARTER_DAYS} END AS days
    FROM in_fundamentals f`)
  const open = await sql.all<{ period: string; days: number }>(
    'SELECT DISTINCT period, days FROM judged_fundamentals WHERE available_from IS NULL ORDER BY ALL',
  )
  const sessions = open.map(({ period, days }) => {
    const session = calendar.nextSession(periodEnd(period) + days)
    return `('${period}', ${days}, DATE '${isoDate(session)}')`
  })
  const deadlines = sessions.length === 0 ? `SELECT NULL, NULL, NULL::DATE` : `VALUES ${sessions.join(', ')}`
  await sql.run(`CREATE OR REPLACE TEMP TABLE dated_fundamentals AS
    SELECT f.code, f.period, f.span, f.item, f.value, coalesce(f.consolidated, true) AS consolidated,
      coalesce(f.available_from, d.session) AS available_from,
      CASE WHEN f.available_from IS NULL THEN 'estimated' ELSE f.filing END AS filing
    FROM judged_fundamentals f LEFT JOIN (${deadlines}) d(period, days, session)
      ON d.period = f.period AND d.days = f.days`)
  const { n } = await sql.one<{ n: number }>('SELECT count(*) AS n FROM in_fundamentals WHERE available_from IS NULL')
  return n
}

/** Last day of the calendar quarter `2023Q4`, as an epoch day. */
function periodEnd(period: string): number {
  const year = Number(period.slice(0, 4))
  const nextQuarter = Number(period.slice(5)) * 3 + 1
  const first = nextQuarter > 12 ? `${year + 1}-01-01` : `${year}-${String(nextQuarter).padStart(2, '0')}-01`
  return epochDay(first) - 1
}

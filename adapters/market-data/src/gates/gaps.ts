import { epochDay, isoDate, type MarketCalendar } from '@stocklab/domain'
import type { SqlSession } from '../duckdb/session.js'
import { sqlPaths } from '../duckdb/sql.js'

export interface GapCounts {
  readonly calendarGaps: number
  readonly sessionsWithoutRows: number
  readonly rowsOnClosedDays: number
}

/**
 * Compares bars with two calendars: a code's own days against the sessions on which the market has any bar, and those
 * sessions against the exchange calendar where it is covered.
 */
export async function countGaps(
  sql: SqlSession,
  files: readonly string[],
  calendar: MarketCalendar,
): Promise<GapCounts> {
  if (files.length === 0) return { calendarGaps: 0, sessionsWithoutRows: 0, rowsOnClosedDays: 0 }
  const bars = `read_parquet(${sqlPaths(files)})`
  const days = await sql.all<{ date: string; n: number }>(
    `SELECT date, count(*) AS n FROM ${bars} GROUP BY date ORDER BY date`,
  )
  const { gaps } = await sql.one<{ gaps: number }>(`WITH
    sessions AS (SELECT date, row_number() OVER (ORDER BY date) AS i FROM (SELECT DISTINCT date FROM ${bars})),
    codes AS (SELECT code, min(date) AS a, max(date) AS b, count(*) AS n FROM ${bars} GROUP BY code)
    SELECT coalesce(sum(y.i - x.i + 1 - c.n), 0)::BIGINT AS gaps
    FROM codes c JOIN sessions x ON x.date = c.a JOIN sessions y ON y.date = c.b`)
  return { calendarGaps: gaps, ...compareCalendars(days, calendar) }
}

function compareCalendars(
  days: readonly { readonly date: string; readonly n: number }[],
  calendar: MarketCalendar,
): Omit<GapCounts, 'calendarGaps'> {
  const traded = new Map(days.map((day) => [day.date, day.n]))
  const first = Math.max(epochDay(days[0]!.date), calendar.coveredFrom)
  const last = Math.min(epochDay(days.at(-1)!.date), calendar.coveredThrough)
  let sessionsWithoutRows = 0
  let rowsOnClosedDays = 0
  for (let day = first; day <= last; day += 1) {
    const rows = traded.get(isoDate(day)) ?? 0
    if (calendar.isSession(day)) sessionsWithoutRows += rows === 0 ? 1 : 0
    else rowsOnClosedDays += rows
  }
  return { sessionsWithoutRows, rowsOnClosedDays }
}

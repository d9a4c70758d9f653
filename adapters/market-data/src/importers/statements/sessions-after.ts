import { epochDay, isoDate, type MarketCalendar } from '@stocklab/domain'
import type { SqlSession } from '../../duckdb/session.js'

/** Makes table `receipt_sessions`: of each date of receipt in `figures` the first session strictly after it. */
export async function sessionsAfter(sql: SqlSession, calendar: MarketCalendar): Promise<void> {
  await sql.run('CREATE TEMP TABLE receipt_sessions (received DATE, session DATE)')
  const days = await sql.all<{ received: string }>(
    'SELECT DISTINCT received FROM figures WHERE received IS NOT NULL AND fault IS NULL ORDER BY ALL',
  )
  if (days.length === 0) return
  const rows = days.map(({ received }) => {
    const session = calendar.nextSession(epochDay(received))
    return `(DATE '${received}', DATE '${isoDate(session)}')`
  })
  await sql.run(`INSERT INTO receipt_sessions VALUES ${rows.join(', ')}`)
}

import type { EpochDay } from '@stocklab/domain'
import { NO_QUARTER, STATEMENTS, spanFits, statementIndex } from './company-book.js'
import { staleFrom } from './quarters.js'
import type { StatementTable } from './statement-table.js'

/** Index of the first session that is not before the day. */
export function firstSessionFrom(sessions: Int32Array, day: EpochDay): number {
  let low = 0
  let high = sessions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sessions[middle] < day) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * The sessions from which anything that is known of an instrument's statements may differ from the session before,
 * ascending, the first one 0: a filing becomes visible, the newest quarter of a statement goes stale, or `others`.
 */
export function eventSessions(
  table: StatementTable,
  instrument: number,
  sessions: Int32Array,
  others: readonly number[],
): readonly number[] {
  const found = new Set([0, ...others])
  const newest = new Int32Array(STATEMENTS.length).fill(NO_QUARTER)
  const expiry = new Float64Array(STATEMENTS.length).fill(Number.POSITIVE_INFINITY)
  const end = table.start[instrument + 1]
  let row = table.start[instrument]
  while (row < end) {
    const day = table.availableFrom[row]
    const session = firstSessionFrom(sessions, day)
    if (session >= sessions.length) break
    found.add(session)
    for (const at of expiry) if (at < session) found.add(at)
    for (; row < end && table.availableFrom[row] === day; row++) {
      const statement = statementIndex(table.item[row])
      if (table.period[row] <= newest[statement] || !spanFits(table.item[row], table.span[row])) continue
      newest[statement] = table.period[row]
      expiry[statement] = firstSessionFrom(sessions, staleFrom(table.period[row]))
    }
  }
  for (const at of expiry) if (at < sessions.length) found.add(at)
  return [...found].sort((a, b) => a - b)
}

import type { EpochDay } from '@stocklab/domain'
import { NO_QUARTER, STATEMENTS, spanFits, statementIndex } from './company-book.js'
import { type Quarter, staleFrom } from './quarters.js'
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

function leastOf(quarters: Int32Array): Quarter {
  let least = quarters[0]
  for (let k = 1; k < quarters.length; k++) if (quarters[k] < least) least = quarters[k]
  return least
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
  const { start, period, item, span, availableFrom } = table
  const end = start[instrument + 1]
  /** The least of the newest: rows of such a quarter, which most are, change nothing here. */
  let least = NO_QUARTER
  let row = start[instrument]
  while (row < end) {
    const day = availableFrom[row]
    const session = firstSessionFrom(sessions, day)
    if (session >= sessions.length) break
    found.add(session)
    for (const at of expiry) if (at < session) found.add(at)
    for (; row < end && availableFrom[row] === day; row++) {
      if (period[row] <= least) continue
      const statement = statementIndex(item[row])
      if (period[row] <= newest[statement] || !spanFits(item[row], span[row])) continue
      newest[statement] = period[row]
      least = leastOf(newest)
      expiry[statement] = firstSessionFrom(sessions, staleFrom(period[row]))
    }
  }
  for (const at of expiry) if (at < sessions.length) found.add(at)
  return [...found].sort((a, b) => a - b)
}

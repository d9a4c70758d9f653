import type { StrategyDocument } from '@stocklab/strategy'
import { isDecisionDay } from '../decide/schedule.js'
import type { Panel } from '../panel/panel.js'
import { tradableDays } from './tradable-days.kernel.js'

/** The sessions that decide on entries, and what was tradable on them. */
export interface DecisionDays {
  /** By ordinal: row in `tradable`, -1 on other sessions. */
  readonly rows: Int32Array
  readonly tradable: Uint8Array
}

/** Sessions `first` to `last`, both included, of a document over a panel. */
export interface RunPeriod {
  readonly panel: Panel
  readonly document: StrategyDocument
  readonly first: number
  readonly last: number
}

export function findDecisionDays(input: RunPeriod): DecisionDays {
  const { panel, first, last } = input
  const days = decisionSessions(input)
  const rows = new Int32Array(last - first + 1).fill(-1)
  days.forEach((t, row) => {
    rows[t - first] = row
  })
  return { rows, tradable: tradableDays(panel, days) }
}

/** The sessions of a run that decide on entries, ascending. */
export function decisionSessions({ panel, document, first, last }: RunPeriod): Int32Array {
  const { schedule, mode } = document.entry
  const days: number[] = []
  for (let t = first; t < last; t++) {
    const position = { day: panel.sessions[t], ordinal: t - first, nextDay: panel.sessions[t + 1] }
    if (isDecisionDay(schedule, mode, position)) days.push(t)
  }
  return Int32Array.from(days)
}

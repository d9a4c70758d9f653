import { isDecisionDay } from '../decide/schedule.js'
import type { SimulationInput } from './input.js'
import { tradableDays } from './tradable-days.kernel.js'

/** The sessions that decide on entries, and what was tradable on them. */
export interface DecisionDays {
  /** By ordinal: row in `tradable`, -1 on other sessions. */
  readonly rows: Int32Array
  readonly tradable: Uint8Array
}

export function findDecisionDays({ panel, document, first, last }: SimulationInput): DecisionDays {
  const { schedule, mode } = document.entry
  const rows = new Int32Array(last - first + 1).fill(-1)
  const days: number[] = []
  for (let t = first; t < last; t++) {
    const position = { day: panel.sessions[t], ordinal: t - first, nextDay: panel.sessions[t + 1] }
    if (isDecisionDay(schedule, mode, position)) rows[t - first] = days.push(t) - 1
  }
  return { rows, tradable: tradableDays(panel, Int32Array.from(days)) }
}

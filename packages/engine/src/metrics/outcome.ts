import type { Statistics, StatisticValue } from '../result/result.js'

/** Why a statistic has no value; TOO_SHORT, OPEN and NEGATIVE_BETA also stand beside values, as warnings. */
export type Reason =
  | 'NO_DATA'
  | 'TOO_SHORT'
  | 'ZERO_VOL'
  | 'NO_LOSSES'
  | 'NO_WINS'
  | 'NO_DRAWDOWN'
  | 'NO_TRADES'
  | 'NO_BENCHMARK'
  | 'OPEN'
  | 'NEVER'
  | 'ONE_TRIAL'
  | 'NEGATIVE_BETA'

/** A statistic: a value, a value with a warning, or nothing and why. */
export interface Outcome {
  readonly value: StatisticValue
  readonly reason?: Reason
}
export type Outcomes = Readonly<Record<string, Outcome>>

export function none(reason: Reason): Outcome {
  return { value: null, reason }
}

/** Null, never infinity: what has no finite value has none. */
export function some(value: number, warning?: Reason): Outcome {
  if (!Number.isFinite(value)) return none(warning ?? 'NO_DATA')
  return warning === undefined ? { value } : { value, reason: warning }
}

/** The value of a computation that runs only where nothing forbids it. */
export function unless(reason: Reason | undefined, compute: () => number): Outcome {
  return reason === undefined ? some(compute()) : none(reason)
}

/** The same reason for every id. */
export function allNone<Id extends string>(ids: readonly Id[], reason: Reason): Record<Id, Outcome> {
  return Object.fromEntries(ids.map((id) => [id, none(reason)])) as Record<Id, Outcome>
}

export function toStatistics(outcomes: Outcomes): Statistics {
  const values: Record<string, StatisticValue> = {}
  const reasons: Record<string, string> = {}
  for (const [id, outcome] of Object.entries(outcomes)) {
    values[id] = outcome.value
    if (outcome.reason !== undefined) reasons[id] = outcome.reason
  }
  return { values, reasons }
}

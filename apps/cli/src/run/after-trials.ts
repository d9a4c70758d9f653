import { type MarketId, marketRules } from '@stocklab/domain'
import { type RunResult, type StatisticValue, TRIAL_STATISTICS } from '@stocklab/engine'
import { decimal, percent } from '../terminal/format.js'

/** What the number of trials leaves of a counted run; stands wherever a study shows its CAGR. */
export interface AfterTrials {
  /** Trials of its idea, itself included. */
  readonly trials: number
  /** By id of TRIAL_STATISTICS. */
  readonly values: Readonly<Record<string, StatisticValue>>
  readonly reasons: Readonly<Record<string, string>>
}

export function afterTrials({ manifest, statistics, reasons }: RunResult): AfterTrials {
  const known = TRIAL_STATISTICS.filter((id) => reasons[id] !== undefined)
  return {
    trials: manifest.counts.trials ?? 1,
    values: Object.fromEntries(TRIAL_STATISTICS.map((id) => [id, statistics[id] ?? null])),
    reasons: Object.fromEntries(known.map((id) => [id, reasons[id]!])),
  }
}

/** The run as specified against luck, in one sentence. */
export function afterTrialsText(result: RunResult): string {
  const { trials, values } = afterTrials(result)
  const figure = (id: string) => (typeof values[id] === 'number' ? (values[id] as number) : null)
  const [dsr, pbo, needed] = [figure('dsr'), figure('pbo'), figure('min_backtest_length')]
  const years = (result.daily.length - 1) / marketRules(result.manifest.market as MarketId).annualisation
  const tries = `${trials} trial${trials === 1 ? '' : 's'}`
  const parts = [
    `DSR ${percent(dsr, 0)}`,
    ...(pbo === null ? [] : [`chance of overfitting (PBO) ${percent(pbo, 0)}`]),
    ...(needed === null || needed === 0
      ? []
      : [`minimum backtest length ${decimal(needed)} years (it has ${decimal(years)})`]),
  ]
  return `The run as specified, after ${tries} of this idea: ${parts.join(', ')}.\n`
}

import { isZero, mean, sampleDeviation } from '../../metrics/numeric.js'

/** One tried configuration of a strategy over one period, as the ledger keeps it. */
export interface Trial {
  /** Hash of everything that was chosen (see `trialContent`); the same configuration again has the same key. */
  readonly key: string
  /** What the strategy was called when it ran; plays no part in counting. */
  readonly name: string
  readonly market: string
  /** What it is about (see `strategyFeatures`): decides which trials belong together. */
  readonly features: readonly string[]
  /** First and last day of the daily rows, ISO. */
  readonly from: string
  readonly to: string
  readonly periods: number
  /** Mean over sample deviation of the daily returns, not annualised; null where they do not vary. */
  readonly sharpe: number | null
  /** Which command tried it: `backtest`, `optimize`, ... */
  readonly origin: string
}

/** Mean over sample deviation of returns; null with fewer than two or where they do not vary. */
export function periodSharpe(returns: ArrayLike<number>): number | null {
  if (returns.length < 2) return null
  const deviation = sampleDeviation(returns)
  return isZero(deviation) ? null : mean(returns) / deviation
}

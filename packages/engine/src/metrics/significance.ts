import type { Curve } from './curve.js'
import { normalCdf, normalQuantile } from './normal.js'
import { mean, type Shape, sampleDeviation, shapeOf } from './numeric.js'
import { allNone, none, type Outcome, type Outcomes, some } from './outcome.js'
import { flatness, shortage } from './risk.js'

const EULER_MASCHERONI = 0.5772156649015329
const CONFIDENCE = 0.95

/** A track record as the formulas see it: per-period Sharpe ratio, T, skewness and raw kurtosis (3 for a normal). */
export interface TrackRecord {
  readonly sharpe: number
  readonly periods: number
  readonly skew: number
  readonly kurtosis: number
}

/** What the returns alone can say against a Sharpe ratio of 0; deflation needs the number of trials. */
export function significanceStatistics(curve: Curve, annualisation: number): Outcomes {
  const { returns } = curve
  const reason = returns.length === 0 ? 'NO_DATA' : (shortage(returns, 3) ?? flatness(returns))
  if (reason !== undefined) return allNone(['psr', 'min_track_record_length', 'sharpe_std_error'], reason)
  const record = trackRecordOf(returns, curve.shape)
  return {
    psr: probabilisticSharpe(record, 0),
    min_track_record_length: minTrackRecordLength(record, 0, CONFIDENCE),
    sharpe_std_error: sharpeStandardError(record, annualisation),
  }
}

/** Needs three returns that are not all alike. */
export function trackRecordOf(returns: Float64Array, shape: Shape = shapeOf(returns)): TrackRecord {
  return {
    sharpe: mean(returns) / sampleDeviation(returns),
    periods: returns.length,
    skew: shape.skew,
    kurtosis: shape.kurtosis,
  }
}

/** Probability that the true per-period Sharpe ratio exceeds `benchmark`. */
export function probabilisticSharpe(record: TrackRecord, benchmark: number): Outcome {
  const spread = varianceFactor(record)
  if (!(spread > 0)) return none('ZERO_VOL')
  return some(normalCdf(((record.sharpe - benchmark) * Math.sqrt(record.periods - 1)) / Math.sqrt(spread)))
}

/** Sharpe ratio to expect from the best of `trials` without skill; `variance` is that of their per-period ratios. */
export function expectedBestSharpe(trials: number, variance: number): number {
  if (trials === 1) return 0
  return Math.max(0, Math.sqrt(variance) * expectedMaximum(trials))
}

/** PSR against the best of `trials` (the effective number of independent ones); null below one trial. */
export function deflatedSharpe(record: TrackRecord, trials: number, variance: number | null): Outcome {
  if (!(trials >= 1) || (variance === null && trials > 1)) return none('NO_DATA')
  return probabilisticSharpe(record, expectedBestSharpe(trials, variance ?? 0))
}

/** Periods after which a ratio like this beats `benchmark` (per period) with the given confidence. */
export function minTrackRecordLength(record: TrackRecord, benchmark: number, confidence: number): Outcome {
  if (record.sharpe <= benchmark) return none('NEVER')
  return some(1 + varianceFactor(record) * (normalQuantile(confidence) / (record.sharpe - benchmark)) ** 2)
}

/** Years of data without which the best of `trials` reaches `target` (annual Sharpe ratio) by luck. */
export function minBacktestLength(trials: number, target: number): number {
  return trials < 2 ? 0 : (expectedMaximum(trials) / target) ** 2
}

/** Annualised. */
export function sharpeStandardError(record: TrackRecord, annualisation: number): Outcome {
  const spread = varianceFactor(record)
  if (!(spread > 0)) return none('ZERO_VOL')
  return some(Math.sqrt(spread / (record.periods - 1)) * Math.sqrt(annualisation))
}

function varianceFactor({ sharpe, skew, kurtosis }: TrackRecord): number {
  return 1 - skew * sharpe + ((kurtosis - 1) / 4) * sharpe ** 2
}

/** Expected maximum of that many standard normal variables. */
function expectedMaximum(trials: number): number {
  const once = normalQuantile(1 - 1 / trials)
  const rarer = normalQuantile(1 - 1 / (trials * Math.E))
  return (1 - EULER_MASCHERONI) * once + EULER_MASCHERONI * rarer
}

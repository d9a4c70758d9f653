import { overfittingStatistics } from '../../metrics/cscv.js'
import { sampleVariance } from '../../metrics/numeric.js'
import { allNone, none, type Outcome, some, toStatistics } from '../../metrics/outcome.js'
import { flatness, shortage } from '../../metrics/risk.js'
import { deflatedSharpe, minBacktestLength, trackRecordOf } from '../../metrics/significance.js'
import type { Statistics } from '../../result/result.js'
import type { Trial } from './trial.js'

/** Blocks of the cross-validation, and the rows from which there are as many (spec metrics.md section 8). */
const BLOCKS = { many: 16, few: 8, rows: 500 } as const

/** Statistics that depend on what else was tried, and not on the run alone. */
export const TRIAL_STATISTICS = ['dsr', 'min_backtest_length', 'pbo', 'pbo_degradation_slope', 'pbo_prob_loss'] as const

export interface TrialQuestion {
  /** Daily returns of the run that is judged. */
  readonly returns: Float64Array
  readonly annualisation: number
  /** Every trial of its family, itself included. */
  readonly family: readonly Trial[]
  /** Daily returns of those trials of the family that ran over the same days, itself included; for the overfitting test. */
  readonly columns: readonly Float64Array[]
}

/**
 * What remains of a result once every trial is counted: `dsr` against the best that as many trials without skill would
 * show, `min_backtest_length` for a Sharpe ratio as high as this one, and the probability of overfitting.
 */
export function trialStatistics({ returns, annualisation, family, columns }: TrialQuestion): Statistics {
  const blocks = returns.length < BLOCKS.rows ? BLOCKS.few : BLOCKS.many
  return toStatistics({
    ...sharpeAfterTrials(returns, annualisation, family),
    ...overfittingStatistics(columns, blocks),
  })
}

function sharpeAfterTrials(
  returns: Float64Array,
  annualisation: number,
  family: readonly Trial[],
): { readonly dsr: Outcome; readonly min_backtest_length: Outcome } {
  const reason = returns.length === 0 ? 'NO_DATA' : (shortage(returns, 3) ?? flatness(returns))
  if (reason !== undefined) return allNone(['dsr', 'min_backtest_length'], reason)
  const record = trackRecordOf(returns)
  const ratios = family.flatMap(({ sharpe }) => (sharpe === null ? [] : [sharpe]))
  const variance = ratios.length > 1 ? sampleVariance(ratios) : null
  const annual = record.sharpe * Math.sqrt(annualisation)
  return {
    dsr: deflatedSharpe(record, family.length, variance),
    // A ratio that is not above 0 needs no luck: there is no length at which it would be too good.
    min_backtest_length: annual > 0 ? some(minBacktestLength(family.length, annual)) : none('NEVER'),
  }
}

import { sampleVariance } from '../../metrics/numeric.js'
import { expectedBestSharpe } from '../../metrics/significance.js'
import type { Trial } from './trial.js'

/** Sharpe ratio a period that the best of a family would show without any skill; null where no two ratios are known. */
export function bestByLuck(family: readonly Trial[]): number | null {
  const ratios = family.flatMap(({ sharpe }) => (sharpe === null ? [] : [sharpe]))
  if (family.length === 1) return 0
  return ratios.length < 2 ? null : expectedBestSharpe(family.length, sampleVariance(ratios))
}

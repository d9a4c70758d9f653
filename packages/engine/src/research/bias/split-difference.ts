import { BIASES, type Bias, type BiasSet, biasSet } from './biases.js'
import { shapleyParts } from './shapley.js'

/** How much of the difference between the naive and the strict value of a figure each bias makes. */
export interface SplitDifference {
  readonly strict: number
  readonly naive: number
  /** Each its share, averaged over all orders of adding one bias after another; they sum to naive - strict. */
  readonly parts: Readonly<Record<Bias, number>>
}

/** The split over the active biases; the others have part 0. Null where the figure is missing from any of the runs. */
export function splitDifference(
  active: readonly Bias[],
  figure: (set: BiasSet) => number | null,
): SplitDifference | null {
  const sets = Array.from({ length: 2 ** active.length }, (_, k) => biasSet(active.filter((_, at) => (k >> at) & 1)))
  const values = sets.map(figure)
  if (values.some((value) => value === null || !Number.isFinite(value))) return null
  const worth = values as readonly number[]
  const shares = active.length === 0 ? [] : shapleyParts(active.length, (set) => worth[set]!)
  const parts = Object.fromEntries(BIASES.map((bias) => [bias, shares[active.indexOf(bias)] ?? 0]))
  return { strict: worth[0]!, naive: worth.at(-1)!, parts: parts as Record<Bias, number> }
}

import { valueAxis } from './axes.js'

/** Round numbers of every decade, from the sparsest to the densest set. */
const ROUNDS: readonly (readonly number[])[] = [
  [1],
  [1, 3],
  [1, 2, 5],
  [1, 1.5, 2, 3, 5, 7],
  [1, 1.2, 1.4, 1.6, 1.8, 2, 2.5, 3, 3.5, 4, 5, 6, 7, 8, 9],
  [1, 1.1, 1.2, 1.3, 1.4, 1.5, 1.6, 1.7, 1.8, 1.9, 2, 2.2, 2.4, 2.6, 2.8, 3, 3.5, 4, 4.5, 5, 5.5, 6, 7, 8, 9, 9.5],
]

/** A plain axis for values given as log10, labelled with round multiples; `low` and `high` are the values to show. */
export function logAxis(low: number, high: number, format: (value: number) => string) {
  const bottom = Math.log10(low)
  const top = Math.log10(high)
  // A line that hardly moves is drawn in the middle, not blown up to the whole height.
  const margin = Math.max((top - bottom) * 0.04, 0.01)
  const ticks = ticksWithin(bottom - margin, top + margin)
  const axis = valueAxis((value) => format(10 ** value))
  return {
    ...axis,
    min: bottom - margin,
    max: top + margin,
    axisTick: { show: false, customValues: [...ticks] },
    axisLabel: { ...axis.axisLabel, customValues: [...ticks], hideOverlap: true },
  }
}

function ticksWithin(from: number, to: number): readonly number[] {
  for (const rounds of ROUNDS) {
    const ticks: number[] = []
    for (let decade = Math.floor(from); decade <= to; decade++) {
      for (const round of rounds) {
        const at = decade + Math.log10(round)
        if (at >= from && at <= to) ticks.push(at)
      }
    }
    if (ticks.length >= 4) return ticks
  }
  return [0].filter((at) => at >= from && at <= to)
}

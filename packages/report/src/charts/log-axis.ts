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

const ENOUGH_TICKS = 4
/** As parts of the decade below. */
const STEPS = [0.5, 0.2, 0.1, 0.05, 0.02, 0.01]

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
    if (ticks.length >= ENOUGH_TICKS) return ticks
  }
  return evenTicks(from, to)
}

/** Within a small part of a decade a logarithm is nearly a straight line. */
function evenTicks(from: number, to: number): readonly number[] {
  for (const step of STEPS) {
    const size = step * 10 ** Math.floor(from)
    const first = Math.ceil(10 ** from / size)
    const last = Math.floor(10 ** to / size)
    if (last - first >= ENOUGH_TICKS - 1)
      return Array.from({ length: last - first + 1 }, (_, k) => Math.log10((first + k) * size))
  }
  return []
}

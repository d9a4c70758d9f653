import { BLOCK_DAYS, gatherDays, scatterDays } from './day-blocks.kernel.js'
import { RadixOrder } from './radix-order.kernel.js'

/**
 * PCTRANK of a stock-major panel on every day, over all instruments with a value: 0 to 1, ties averaged, missing left
 * out, 0.5 where only one has a value.
 */
export function rankAllDays(column: Float64Array, sessions: number): Float64Array {
  const instruments = column.length / sessions
  const out = new Float64Array(column.length)
  const values = new Float64Array(BLOCK_DAYS * instruments)
  const ranks = new Float64Array(BLOCK_DAYS * instruments)
  const radix = new RadixOrder(instruments)
  for (let from = 0; from < sessions; from += BLOCK_DAYS) {
    const days = Math.min(BLOCK_DAYS, sessions - from)
    gatherDays(column, sessions, from, days, values)
    for (let d = 0; d < days; d++) {
      const [start, end] = [d * instruments, (d + 1) * instruments]
      radix.percentRanks(values.subarray(start, end), ranks.subarray(start, end))
    }
    scatterDays(ranks, sessions, from, days, out)
  }
  return out
}

import { compileSimdModule, HEAP, type SimdModule } from '../series/simd/simd-module.js'
import { crossSectionScratch } from './compiled.js'
import { BLOCK_DAYS, gatherDays, scatterDays } from './day-blocks.kernel.js'
import { RadixOrder } from './radix-order.kernel.js'

const CELL = Float64Array.BYTES_PER_ELEMENT

/** A block of days, each in a row, and its ranks. */
interface DayBlock {
  readonly values: Float64Array
  readonly ranks: Float64Array
  /** Ranks one day of the block. */
  rank(day: number): void
}

/**
 * PCTRANK of a stock-major panel on every day, over all instruments with a value: 0 to 1, ties averaged, missing left
 * out, 0.5 where only one has a value. With `simd` null in plain TypeScript, with the same result.
 */
export function rankAllDays(
  column: Float64Array,
  sessions: number,
  simd: SimdModule | null = compileSimdModule(),
): Float64Array {
  const instruments = column.length / sessions
  const out = new Float64Array(column.length)
  const block = (simd && compiledBlock(simd, instruments)) ?? plainBlock(instruments)
  for (let from = 0; from < sessions; from += BLOCK_DAYS) {
    const days = Math.min(BLOCK_DAYS, sessions - from)
    gatherDays(column, sessions, from, days, block.values)
    for (let d = 0; d < days; d++) block.rank(d)
    scatterDays(block.ranks, sessions, from, days, out)
  }
  return out
}

function plainBlock(instruments: number): DayBlock {
  const values = new Float64Array(BLOCK_DAYS * instruments)
  const ranks = new Float64Array(BLOCK_DAYS * instruments)
  const radix = new RadixOrder(instruments)
  return {
    values,
    ranks,
    rank(day) {
      const [start, end] = [day * instruments, (day + 1) * instruments]
      radix.percentRanks(values.subarray(start, end), ranks.subarray(start, end))
    },
  }
}

/** Null where there is no room for its memory. */
function compiledBlock(simd: SimdModule, instruments: number): DayBlock | null {
  const cells = BLOCK_DAYS * instruments
  const bytes = cells * CELL
  const members = HEAP + 2 * bytes
  const scratch = members + CELL * Math.ceil(instruments / CELL)
  const memory = simd.createMemory(scratch + crossSectionScratch(instruments))
  if (memory === null) return null
  const rank = simd.instantiate(memory)('percentRanks')
  new Uint8Array(memory.buffer, members, instruments).fill(1)
  return {
    values: new Float64Array(memory.buffer, HEAP, cells),
    ranks: new Float64Array(memory.buffer, HEAP + bytes, cells),
    rank(day) {
      const at = HEAP + day * instruments * CELL
      rank(at, members, at + bytes, instruments, scratch)
    },
  }
}

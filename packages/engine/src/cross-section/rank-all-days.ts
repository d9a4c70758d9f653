import { compileSimdModule, type SimdModule } from '../series/simd/simd-module.js'
import { BLOCK_DAYS, gatherDays, scatterDays } from './day-blocks.kernel.js'
import { RadixOrder } from './radix-order.kernel.js'

const CELL = Float64Array.BYTES_PER_ELEMENT
/** What the compiled ranking needs besides two records a cell: its counts. */
const COUNTS = 3 * 2048 * Uint32Array.BYTES_PER_ELEMENT
/** The module's own constants lie below. */
const HEAP = 65_536

/** A block of days, each in a row, and its ranks. */
export interface DayBlock {
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
  const block = simd === null ? plainBlock(instruments) : compiledBlock(simd, instruments, BLOCK_DAYS)
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

/** Ranks `days` days in compiled code. */
export function compiledBlock(simd: SimdModule, instruments: number, days: number): DayBlock {
  const bytes = days * instruments * CELL
  const scratch = HEAP + 2 * bytes
  const memory = simd.createMemory(scratch + COUNTS + 2 * instruments * CELL)
  const rank = simd.instantiate(memory)('percentRanks')
  return {
    values: new Float64Array(memory.buffer, HEAP, days * instruments),
    ranks: new Float64Array(memory.buffer, HEAP + bytes, days * instruments),
    rank(day) {
      const at = HEAP + day * instruments * CELL
      rank(at, at + bytes, instruments, scratch)
    },
  }
}

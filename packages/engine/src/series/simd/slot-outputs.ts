import { type KeptDays, storeCells, storeKept } from '../kept-days.js'
import type { JobPair } from './job-pair.js'
import type { Placed } from './row-step.js'
import { VECTOR } from './runner-layout.js'
import type { WasmFunction } from './simd-module.js'

const CELL = Float64Array.BYTES_PER_ELEMENT

/** A panel outside of the kernels' memory. */
export interface OutsidePanel {
  readonly panel: Float64Array
  readonly kept: KeptDays
  readonly sessions: number
}

/** Copies what both jobs keep of a slot into a panel outside of the kernels' memory, by way of a row. */
export function createSlotStore(
  slot: Placed,
  row: Placed,
  { panel, kept, sessions }: OutsidePanel,
  take: WasmFunction,
): (pair: JobPair) => void {
  return (pair) => {
    pair.forEach((job, lane) => {
      const skipped = job.emitFrom - job.from
      if (kept !== null) {
        storeKept(slot.cells.subarray(2 * skipped + lane), 2, job, kept, panel)
        return
      }
      const cells = job.to - job.emitFrom
      take(slot.address + skipped * VECTOR + lane * CELL, row.address, cells)
      storeCells(row.cells.subarray(0, cells), job, sessions, null, panel)
    })
  }
}

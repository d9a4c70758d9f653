import type { Panel } from '../panel/panel.js'
import type { SeriesJob } from './jobs.js'
import type { SeriesProgram } from './kernel.js'

/** Sessions that an output keeps, ascending; null keeps all. */
export type KeptDays = Int32Array | null

export function keptDays({ kept }: Pick<SeriesProgram, 'kept'>, output: number): KeptDays {
  return kept?.[output] ?? null
}

/** Cells in the panel of an output: a row of the kept sessions for each instrument. */
export function outputCells({ sessions, instruments }: Panel, program: SeriesProgram, output: number): number {
  return instruments.length * (keptDays(program, output)?.length ?? sessions.length)
}

/** Copies what a job made from `emitFrom` on into the panel of an output: N rows of the kept sessions. */
export function storeCells(
  cells: Float64Array,
  job: SeriesJob,
  sessions: number,
  kept: KeptDays,
  out: Float64Array,
): void {
  if (kept === null) out.set(cells, job.instrument * sessions + job.emitFrom)
  else storeKept(cells, 1, job, kept, out)
}

/** Copies the kept sessions of a job, whose cells from `emitFrom` on lie `stride` apart. */
export function storeKept(
  cells: Float64Array,
  stride: number,
  { instrument, emitFrom, to }: SeriesJob,
  kept: Int32Array,
  out: Float64Array,
): void {
  const row = instrument * kept.length
  for (let d = countBefore(kept, emitFrom); d < kept.length && kept[d] < to; d++)
    out[row + d] = cells[(kept[d] - emitFrom) * stride]
}

/** Marks the kept sessions of an instrument before session `before` as missing. */
export function markMissing(
  instrument: number,
  before: number,
  sessions: number,
  kept: KeptDays,
  out: Float64Array,
): void {
  const row = instrument * (kept?.length ?? sessions)
  out.fill(Number.NaN, row, row + (kept === null ? before : countBefore(kept, before)))
}

function countBefore(days: Int32Array, day: number): number {
  let low = 0
  let high = days.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (days[middle] < day) low = middle + 1
    else high = middle
  }
  return low
}

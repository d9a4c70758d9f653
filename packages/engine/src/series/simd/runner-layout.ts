import type { SeriesProgram } from '../kernel.js'
import type { BarPanel } from '../series-panel.js'
import { slotPlaces } from '../slots.js'
import { simdKernelOf } from './simd-kernels.js'
import { stepTableBytes } from './step-table.js'

const CELL = Float64Array.BYTES_PER_ELEMENT
/** Bytes of a vector: one session of a slot, a cell of either lane. */
export const VECTOR = 2 * CELL
/** Vectors of scratch for constants, before those for windows. */
const CONSTANTS = 8
const CACHE_LINE = 64
/** Vectors that a kernel may write behind the end of a slot, rounded up to whole cache lines. */
const MARGIN = 4

/** Where things lie in a place, in bytes from its start. */
export interface RunnerLayout {
  /** Single rows, for copies in and out and for kernels that run in TypeScript. */
  readonly rows: readonly number[]
  readonly inputSlots: readonly number[]
  /** Of each step; steps share slots. */
  readonly stepSlots: readonly number[]
  readonly scratch: number
  readonly table: number
  readonly bytes: number
}

export function runnerLayout(panel: Pick<BarPanel, 'sessions'>, program: SeriesProgram): RunnerLayout {
  const capacity = MARGIN * Math.ceil(panel.sessions.length / MARGIN) + MARGIN
  const { places, count } = slotPlaces(program)
  const rowCount = 2 + Math.max(0, ...program.steps.map(({ inputs }) => inputs.length))
  const slots = rowCount * capacity * CELL
  const slot = (k: number) => slots + k * capacity * VECTOR
  const scratch = slot(program.inputs.length + count)
  const table = scratch + scratchBytes(program, panel.sessions.length)
  return {
    rows: Array.from({ length: rowCount }, (_, k) => k * capacity * CELL),
    inputSlots: program.inputs.map((_, k) => slot(k)),
    stepSlots: places.map((place) => slot(program.inputs.length + place)),
    scratch,
    table,
    bytes: table + stepTableBytes(program),
  }
}

/** Bytes of a place in which a program runs over a panel: a whole number of cache lines. */
export function runnerBytes(panel: Pick<BarPanel, 'sessions'>, program: SeriesProgram): number {
  return runnerLayout(panel, program).bytes
}

function scratchBytes({ steps }: SeriesProgram, sessions: number): number {
  const bytes = steps.map((step) => simdKernelOf(step)?.scratchBytes(step.params, sessions) ?? 0)
  const lines = Math.ceil(Math.max(0, ...bytes) / CACHE_LINE)
  return VECTOR * CONSTANTS + CACHE_LINE * lines
}

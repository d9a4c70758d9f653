import type { Panel } from '../../panel/panel.js'
import { unwrittenPanel } from '../../panel/panel-array.js'
import { keptDays, outputCells } from '../kept-days.js'
import type { SeriesProgram } from '../kernel.js'
import type { BarPanel } from '../series-panel.js'
import { runnerBytes } from './runner-layout.js'
import { HEAP, MOST_BYTES, type SimdMemory, type SimdModule } from './simd-module.js'

/** A stretch of a memory in which one thread works. */
export interface SimdPlace {
  readonly memory: SimdMemory
  readonly start: number
  readonly bytes: number
}

/** The panels that an evaluation writes, in the order of its outputs. */
export interface ResultPanels {
  readonly outputs: readonly Float64Array[]
  /** A place for each thread in the memory in which the panels lie; empty where they do not lie in one. */
  readonly places: readonly SimdPlace[]
}

/**
 * Panels for the outputs of a program, each cell to be written by the evaluation. Outputs of all sessions lie in one
 * memory with the places of the threads, so that kernels write them without a copy in between; the memory lives as long
 * as any of them. Those of few sessions, and all where they would not fit into one memory, lie for themselves.
 */
export function allocateResults(
  simd: SimdModule | null,
  panel: Panel,
  program: SeriesProgram,
  threads = 1,
): ResultPanels {
  const cells = program.outputs.map((_, k) => outputCells(panel, program, k))
  const isWhole = program.outputs.map((_, k) => keptDays(program, k) === null)
  const first = HEAP + threads * runnerBytes(panel, program)
  const whole = cells.reduce((sum, count, k) => sum + (isWhole[k] ? count : 0), 0)
  const bytes = first + whole * Float64Array.BYTES_PER_ELEMENT
  const memory = whole === 0 || bytes > MOST_BYTES ? null : (simd?.createMemory(bytes) ?? null)
  if (memory === null) return { outputs: cells.map(unwrittenPanel), places: [] }
  let next = first
  const outputs = cells.map((count, k) => {
    if (!isWhole[k]) return unwrittenPanel(count)
    const output = new Float64Array(memory.buffer, next, count)
    next += output.byteLength
    return output
  })
  return { outputs, places: Array.from({ length: threads }, (_, thread) => placeOf(memory, panel, program, thread)) }
}

/** A memory for one thread alone, without room for results; null where there is no room for it. */
export function createPlace(simd: SimdModule, panel: BarPanel, program: SeriesProgram): SimdPlace | null {
  const memory = simd.createMemory(HEAP + runnerBytes(panel, program))
  return memory && placeOf(memory, panel, program, 0)
}

function placeOf(memory: SimdMemory, panel: BarPanel, program: SeriesProgram, thread: number): SimdPlace {
  const bytes = runnerBytes(panel, program)
  return { memory, start: HEAP + thread * bytes, bytes }
}

/** Results of evaluations of one form can lie in the same panels and places. */
export function resultForm(panel: Panel, program: SeriesProgram, threads: number): string {
  const outputs = program.outputs.map(
    (_, k) => `${keptDays(program, k) === null ? '' : 'kept '}${outputCells(panel, program, k)}`,
  )
  return [threads, runnerBytes(panel, program), ...outputs].join()
}

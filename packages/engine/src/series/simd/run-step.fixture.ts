import { kernelByName } from '../all-kernels.js'
import type { SeriesProgram, SeriesStep } from '../kernel.js'
import { createProgramRunner } from '../run-program.js'
import type { SeriesPanel } from '../series-panel.js'
import { createPlace, type SimdPlace } from './result-memory.js'
import { runnerLayout } from './runner-layout.js'
import { simdKernelOf } from './simd-kernels.js'
import type { SimdModule } from './simd-module.js'

const CACHE_LINE = 64
const PATTERN = 0xa5
/** Never runs again once the runner is there, so that the line of the table behind the scratch stays as it is. */
const INERT: SeriesStep = { kernel: kernelByName('constant'), inputs: [], params: [0] }

/**
 * What a step gives for all instruments of a panel, [sessions x instruments], compiled or, without a module, in
 * TypeScript. Throws where it writes behind its scratch.
 */
export function runStep(
  step: SeriesStep,
  panel: SeriesPanel,
  inputs: readonly string[],
  module: SimdModule | null,
): Float64Array {
  const program: SeriesProgram = { inputs, steps: [INERT, step], outputs: [1], lookback: Number.POSITIVE_INFINITY }
  const place = module && createPlace(module, panel, program)
  const runner = createProgramRunner(panel, program, {}, module, place)
  const outputs = [new Float64Array(panel.sessions.length * panel.firstBar.length)]
  // Of nothing yet: it fills in the table.
  runner.run({ from: 0, to: 0 }, outputs)
  const guard = place && guardBehindScratch(step, panel, runnerLayout(panel, program).table, place)
  const before = guard?.slice()
  runner.run({ from: 0, to: panel.firstBar.length }, outputs)
  const broken = guard?.findIndex((byte, k) => byte !== before?.[k]) ?? -1
  if (broken >= 0)
    throw new Error(`expected ${step.kernel.name} to keep to its scratch, received byte ${broken} behind it`)
  return outputs[0] as Float64Array
}

/** What fills the last cache line of the scratch of a step, with a pattern in it, and the line behind it. */
function guardBehindScratch(step: SeriesStep, panel: SeriesPanel, table: number, place: SimdPlace): Uint8Array {
  const own = simdKernelOf(step)?.scratchBytes(step.params, panel.sessions.length) ?? 0
  const rest = (CACHE_LINE - (own % CACHE_LINE)) % CACHE_LINE
  const guard = new Uint8Array(place.memory.buffer, place.start + table - rest, rest + CACHE_LINE)
  return guard.fill(PATTERN, 0, rest)
}

import { EvaluationCancelled, type EvaluationObserver, type SeriesExecutor } from '../plan/executor.js'
import type { SeriesProgram } from './kernel.js'
import { createProgramRunner } from './run-program.js'
import type { ProgramInputs } from './runner.js'
import { buildSeriesPanel, type SeriesPanel } from './series-panel.js'
import { allocateResults, type ResultPanels } from './simd/result-memory.js'
import type { SimdModule } from './simd/simd-module.js'

const BLOCK = 16

/** Runs a program in the calling thread, a block of instruments at a time; in plain TypeScript without `simd`. */
export async function runInProcess(
  simd: SimdModule | null,
  panel: SeriesPanel,
  program: SeriesProgram,
  extra: ProgramInputs,
  { outputs, places }: ResultPanels,
  observer: EvaluationObserver,
): Promise<void> {
  const instruments = panel.firstBar.length
  const runner = createProgramRunner(panel, program, extra, simd, places[0])
  for (let from = 0; from < instruments; from += BLOCK) {
    if (observer.cancelled()) throw new EvaluationCancelled()
    const to = Math.min(from + BLOCK, instruments)
    runner.run({ from, to }, outputs)
    observer.progress(to, instruments)
  }
}

/** The plain kernels in the calling thread: the reference. */
export const inProcessExecutor: SeriesExecutor = {
  async run(panel, program, extra, _outputCount, observer) {
    const results = allocateResults(null, panel, program)
    await runInProcess(null, buildSeriesPanel(panel), program, extra, results, observer)
    return [...results.outputs]
  },
}

import { missingPanel } from '../panel/panel-array.js'
import { EvaluationCancelled, type SeriesExecutor } from '../plan/executor.js'
import { createProgramRunner } from './run-program.js'
import type { SimdModule } from './simd/simd-module.js'

const BLOCK = 16

/** Runs series programs in the calling thread, a block of instruments at a time; in plain TypeScript without `simd`. */
export function createInProcessExecutor(simd: SimdModule | null): SeriesExecutor {
  return {
    async run(panel, program, extra, outputCount, observer) {
      const instruments = panel.instruments.length
      const outputs = Array.from({ length: outputCount }, () => missingPanel(panel.columns.close.length))
      const runner = createProgramRunner(panel, program, extra, simd)
      for (let from = 0; from < instruments; from += BLOCK) {
        if (observer.cancelled()) throw new EvaluationCancelled()
        const to = Math.min(from + BLOCK, instruments)
        runner.run({ from, to }, outputs)
        observer.progress(to, instruments)
      }
      return outputs
    },
  }
}

/** The plain kernels in the calling thread: the reference. */
export const inProcessExecutor: SeriesExecutor = createInProcessExecutor(null)

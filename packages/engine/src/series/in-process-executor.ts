import { missingPanel } from '../panel/panel-array.js'
import { EvaluationCancelled, type SeriesExecutor } from '../plan/executor.js'
import { runProgram } from './run-program.js'

const BLOCK = 16

/** Runs series programs in the calling thread, a block of instruments at a time. */
export const inProcessExecutor: SeriesExecutor = {
  async run(panel, program, extra, outputCount, observer) {
    const instruments = panel.instruments.length
    const outputs = Array.from({ length: outputCount }, () => missingPanel(panel.columns.close.length))
    for (let from = 0; from < instruments; from += BLOCK) {
      if (observer.cancelled()) throw new EvaluationCancelled()
      const to = Math.min(from + BLOCK, instruments)
      runProgram(panel, program, extra, outputs, { from, to })
      observer.progress(to, instruments)
    }
    return outputs
  },
}

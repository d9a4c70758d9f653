import { prepareBacktest } from '../backtest-journey.js'
import { type LoadedStrategy, strategyFromDocument } from '../load-strategy.js'
import { drawBase, drawShifts, rerunMissed, rerunStarts } from '../montecarlo/other-histories.js'
import { openExecutor, type StudyContext } from '../study-context.js'
import { foreignPart } from './foreign-part.js'
import type { PartRunner } from './part-runner.js'
import type { PartedMonteCarlo, PartResult } from './parted-study.js'
import { requireVersion } from './require-version.js'

/** Runs the parts of a Monte Carlo study: all of them share the signals of one preparation. */
export async function openReruns(study: PartedMonteCarlo, context: StudyContext): Promise<PartRunner> {
  const { options } = study
  const strategy: LoadedStrategy = strategyFromDocument(study.document)
  const executor = openExecutor(context)
  try {
    const shifts = (sessions: number) => drawShifts(sessions, options)
    const prepared = await prepareBacktest(strategy, executor, context, { shifts })
    const { dataVersion } = prepared.panel
    requireVersion(study, prepared.panel, context.dataDirectory)
    return {
      async run(part, own): Promise<PartResult> {
        switch (part.task) {
          case 'base':
            return { task: 'base', dataVersion, ...(await drawBase(prepared, strategy, options, own)) }
          case 'starts':
            return { ...part, dataVersion, figures: await rerunStarts(prepared, options, part, own) }
          case 'missed':
            return { ...part, dataVersion, figures: await rerunMissed(prepared, options, part, own) }
          default:
            throw foreignPart(study, part)
        }
      },
      close: () => executor.close(),
    }
  } catch (error) {
    await executor.close()
    throw error
  }
}

import { epochDay } from '@stocklab/domain'
import { createSimulation, type PositionView } from '@stocklab/engine'
import { prepareBacktest } from '../backtest-journey.js'
import type { LoadedStrategy } from '../load-strategy.js'
import type { StoredRun } from '../run-folder.js'
import { openExecutor, type StudyContext } from '../study-context.js'

/** A position as the run held it at the close of a day; prices on the basis of that day. */
export interface HeldPosition extends PositionView {
  readonly quantity: number
  readonly entryDate: string
}

/**
 * Walks the run again up to the day, because what an exit rule saw (average price, peak, days held, all brought through
 * splits) is in no file of it. Null where nothing was held; does nothing where the run never bought the code.
 */
export async function heldPosition(
  run: StoredRun,
  strategy: LoadedStrategy,
  at: { readonly code: string; readonly date: string },
  context: StudyContext,
): Promise<HeldPosition | null> {
  if (!run.result.fills.some(({ code, date }) => code === at.code && date <= at.date)) return null
  const executor = openExecutor(context)
  try {
    const { input } = await prepareBacktest(strategy, executor, context)
    const day = input.panel.sessions.indexOf(epochDay(at.date))
    if (day < input.first || day > input.last) return null
    const simulation = createSimulation(input)
    for (let t = input.first; t <= day; t++) simulation.step()
    const instrument = input.panel.instruments.findIndex(({ code }) => code === at.code)
    const position = simulation.checkpoint().state.positions.find((one) => one.instrument === instrument)
    if (position === undefined) return null
    const { quantity, entryDate, entryPrice, entryOrdinal, peak } = position
    return { quantity, entryDate, entryPrice, peak, held: day - input.first - entryOrdinal }
  } finally {
    await executor.close()
  }
}

import { type MarketId, marketRules } from '@stocklab/domain'
import {
  capacityRuns,
  capitalBelow,
  capitalSteps,
  DEFAULT_PARTICIPATION,
  orderFates,
  type RunResult,
  type SimulationInput,
  volumeUse,
} from '@stocklab/engine'
import { afterTrials, type CapacityPoint, type CapacityStudy } from '@stocklab/report'
import { type PreparedBacktest, statisticsOf } from './backtest-journey.js'
import { simulateInSlices } from './simulate-in-slices.js'
import { throwIfStopped } from './stopping.js'
import type { StudyContext } from './study-context.js'
import { usageError } from './usage-error.js'

/** In the currency of the market; what is left out has a sensible value for it. */
export interface CapacityOptions {
  readonly smallest?: number
  readonly largest?: number
  readonly steps: number
  /** Share of a day's volume; the document's own where left out, else DEFAULT_PARTICIPATION. */
  readonly participation?: number
}

type Ends = Readonly<Record<'smallest' | 'largest', number>>

/** Ten million to ten billion won, and what is about as much elsewhere. */
const ENDS: Readonly<Record<MarketId, Ends>> = {
  KRX: { smallest: 1e7, largest: 1e10 },
  US: { smallest: 1e4, largest: 1e7 },
  CRYPTO: { smallest: 1e4, largest: 1e7 },
}

const KEPT = 'the study was not finished; nothing was written'

/** Throws `input` for a range that is not one. */
export function capitalsOf(market: MarketId, { smallest, largest, steps }: CapacityOptions): readonly number[] {
  const ends = { smallest: smallest ?? ENDS[market].smallest, largest: largest ?? ENDS[market].largest }
  if (ends.smallest >= ends.largest) {
    throw usageError(
      `expected --smallest below --largest, received ${ends.smallest} and ${ends.largest}`,
      `Without them ${market} is run from ${ENDS[market].smallest} to ${ENDS[market].largest}.`,
    )
  }
  return capitalSteps(ends.smallest, ends.largest, steps)
}

/** The run with every one of the capitals; its signals are the same for all. */
export async function studyCapacity(
  { input }: PreparedBacktest,
  result: RunResult,
  options: CapacityOptions,
  context: StudyContext,
): Promise<CapacityStudy> {
  const { document } = input
  const own = document.execution.participation
  const participation = options.participation ?? own ?? DEFAULT_PARTICIPATION
  const runs = capacityRuns(input, capitalsOf(document.market, options), participation)
  const points: CapacityPoint[] = []
  for (const [done, run] of runs.entries()) {
    context.progress.phase('simulating other capitals', done / runs.length)
    await new Promise((resolve) => setImmediate(resolve))
    throwIfStopped(context.signal, KEPT)
    points.push(await pointOf(run, context))
  }
  const { timings: _, ...manifest } = result.manifest
  const half = (points[0]!.cagr ?? 0) / 2
  const cagrs = points.map(({ capital, cagr }) => ({ capital, value: cagr }))
  return {
    schema: 'stocklab/capacity@1',
    manifest,
    after_all_trials: afterTrials(result),
    currency: marketRules(document.market).currency,
    participation,
    participationFrom: options.participation !== undefined ? 'option' : own !== null ? 'document' : 'default',
    sizedInMoney: typeof document.entry.sizing === 'object' || document.entry.max_position_value !== null,
    points,
    firstCut: points.find(({ cut }) => cut > 0)?.capital ?? null,
    tenthCut: points.find(({ cut, orders }) => orders > 0 && cut >= orders / 10)?.capital ?? null,
    halfCagr: half > 0 ? capitalBelow(cagrs, half) : null,
  }
}

async function pointOf(input: SimulationInput, context: StudyContext): Promise<CapacityPoint> {
  const run = await simulateInSlices(input, context, KEPT)
  const { values } = statisticsOf(input, run)
  const figure = (id: string) => {
    const value = values[id]
    return typeof value === 'number' ? value : null
  }
  return {
    capital: input.document.capital,
    cagr: figure('cagr'),
    max_drawdown: figure('max_drawdown'),
    sharpe: figure('sharpe'),
    exposure: figure('exposure'),
    ...orderFates(run),
    ...volumeUse(run, input.panel, input.rules.annualisation),
  }
}

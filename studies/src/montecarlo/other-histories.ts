import {
  bootstrapPaths,
  type DailyRow,
  dailyReturns,
  drawFrom,
  figuresOf,
  missedEntries,
  resampleTrades,
  type SimulationInput,
  tradeContributions,
} from '@stocklab/engine'
import type { MonteCarloOptions, RerunFigures } from '@stocklab/report'
import { finishBacktest, type PreparedBacktest } from '../backtest-journey.js'
import { trialOf } from '../count-trial.js'
import type { LoadedStrategy } from '../load-strategy.js'
import type { BaseResult } from '../parts/parted-study.js'
import { simulateInSlices } from '../simulate-in-slices.js'
import { throwIfStopped } from '../stopping.js'
import type { StudyContext } from '../study-context.js'
import { usageError } from '../usage-error.js'

const MARKS = 160
/** Part of the period within which other first days are drawn; the rest is common to all runs. */
const START_SHARE = 0.5
const NOTHING_WRITTEN = 'the study was not finished; nothing was written'

/** Sessions by which the first day is put off, drawn without looking at any price; 0 is always among them. */
export function drawShifts(sessions: number, { runs, seed }: MonteCarloOptions): readonly number[] {
  const draw = drawFrom(seed)
  const within = Math.max(1, Math.floor(sessions * START_SHARE))
  return [0, ...Array.from({ length: runs }, () => Math.floor(draw() * within))].sort((a, b) => a - b)
}

/** The run itself, counted as a trial, and the histories that are drawn from its days and trades. */
export async function drawBase(
  prepared: PreparedBacktest,
  strategy: LoadedStrategy,
  options: MonteCarloOptions,
  context: StudyContext,
): Promise<Omit<BaseResult, 'task' | 'dataVersion'>> {
  const { result } = await finishBacktest(prepared, strategy, context)
  const { daily, trades, statistics, reasons } = result
  const { timings: _, ...manifest } = result.manifest
  await context.openTrials(manifest.data_version).record([trialOf(strategy, daily, 'backtest')])
  if (daily.length < 2) {
    throw usageError(
      `expected at least two sessions to make other histories of, received ${daily.length}`,
      'Choose a longer period with --from and --to.',
    )
  }
  const { annualisation } = prepared.input.rules
  context.progress.phase('drawing other histories')
  const marks = markedDays(daily.length - 1)
  const bootstrap = bootstrapPaths({ ...options, returns: dailyReturns(daily), annualisation, marks })
  return {
    run: { manifest, statistics, reasons, daily: daily.map(({ date, total_value }) => ({ date, total_value })) },
    actual: rerunFigures(daily, annualisation),
    figures: bootstrap.figures,
    bands: bootstrap.bands.map((band, k) => ({
      band,
      date: daily[marks[k] as number]!.date,
      actual: daily[marks[k] as number]!.total_value / daily[0]!.total_value,
    })),
    trades: resampleTrades(tradeContributions(trades, daily), options.paths, options.seed),
  }
}

/** Places of a part, the last one left out. */
interface Places {
  readonly from: number
  readonly to: number
}

/** Runs that begin on other days. */
export function rerunStarts(
  { input }: PreparedBacktest,
  options: MonteCarloOptions,
  { from, to }: Places,
  context: StudyContext,
): Promise<readonly RerunFigures[]> {
  const shifts = drawShifts(input.last - input.first + 1, options).slice(1)
  const inputs = shifts.slice(from, to).map((shift) => ({ ...input, first: input.first + shift }))
  return rerun('starting on other days', inputs, context)
}

/** Runs that miss some of their entries. */
export function rerunMissed(
  { input }: PreparedBacktest,
  { missed, seed }: MonteCarloOptions,
  { from, to }: Places,
  context: StudyContext,
): Promise<readonly RerunFigures[]> {
  const inputs = Array.from({ length: to - from }, (_, k) => ({
    ...input,
    misses: missedEntries(missed, seed + from + k),
  }))
  return rerun('missing entries', inputs, context)
}

async function rerun(
  phase: string,
  inputs: readonly SimulationInput[],
  context: StudyContext,
): Promise<readonly RerunFigures[]> {
  const figures: RerunFigures[] = []
  for (const [done, input] of inputs.entries()) {
    context.progress.phase(phase, done / inputs.length)
    await new Promise((resolve) => setImmediate(resolve))
    throwIfStopped(context.signal, NOTHING_WRITTEN)
    const { daily } = await simulateInSlices(input, context, NOTHING_WRITTEN)
    figures.push(rerunFigures(daily, input.rules.annualisation))
  }
  return figures
}

function rerunFigures(daily: readonly DailyRow[], annualisation: number): RerunFigures {
  return { from: daily[0]!.date, ...figuresOf(dailyReturns(daily), annualisation) }
}

/** Days of the run at even distances, the last one among them. */
function markedDays(days: number): Int32Array {
  const count = Math.min(MARKS, days)
  return Int32Array.from({ length: count }, (_, k) => Math.round(((k + 1) * days) / count))
}

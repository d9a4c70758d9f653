import {
  type Band,
  bootstrapPaths,
  type DailyRow,
  dailyReturns,
  drawFrom,
  figuresOf,
  missedEntries,
  type PathFigures,
  resampleTrades,
  type SimulationInput,
  simulate,
  type TradePath,
  tradeContributions,
} from '@stocklab/engine'
import type { CommandContext } from '../context.js'
import { throwIfStopped, usageError } from '../options.js'
import type { FinishedBacktest, PreparedBacktest } from './backtest-journey.js'

export interface MonteCarloOptions {
  /** Paths of the block bootstrap and of the resampled trades. */
  readonly paths: number
  readonly blockDays: number
  /** Simulations with other first days, and as many with missed entries. */
  readonly runs: number
  /** Share of entries that are missed. */
  readonly missed: number
  readonly seed: number
}

/** A run that was simulated anew. */
export interface RerunFigures extends PathFigures {
  readonly from: string
}

export interface MarkedBand {
  readonly date: string
  readonly band: Band
  /** The run itself, as a multiple of the capital. */
  readonly actual: number
}

export interface MonteCarloStudy {
  readonly options: MonteCarloOptions
  readonly actual: RerunFigures
  readonly bootstrap: { readonly figures: readonly PathFigures[]; readonly bands: readonly MarkedBand[] }
  readonly trades: readonly TradePath[]
  readonly starts: readonly RerunFigures[]
  readonly missed: readonly RerunFigures[]
}

const MARKS = 160
/** Part of the period within which other first days are drawn; the rest is common to all runs. */
const START_SHARE = 0.5

/** Sessions by which the first day is put off, drawn without looking at any price; 0 is always among them. */
export function drawShifts(sessions: number, { runs, seed }: MonteCarloOptions): readonly number[] {
  const draw = drawFrom(seed)
  const within = Math.max(1, Math.floor(sessions * START_SHARE))
  return [0, ...Array.from({ length: runs }, () => Math.floor(draw() * within))].sort((a, b) => a - b)
}

/** Other histories of a finished run; see the user guide for what each of the four says. */
export async function studyMonteCarlo(
  { input }: PreparedBacktest,
  { result }: FinishedBacktest,
  options: MonteCarloOptions,
  context: CommandContext,
): Promise<MonteCarloStudy> {
  const { daily, trades } = result
  if (daily.length < 2) {
    throw usageError(
      `expected at least two sessions to make other histories of, received ${daily.length}`,
      'Choose a longer period with --from and --to.',
    )
  }
  const { annualisation } = input.rules
  const actual = rerunFigures(daily, annualisation)
  context.progress.phase('drawing other histories')
  const marks = markedDays(daily.length - 1)
  const bootstrap = bootstrapPaths({ ...options, returns: dailyReturns(daily), annualisation, marks })
  const contributions = tradeContributions(trades, daily)
  const shifts = drawShifts(daily.length, options).slice(1)
  return {
    options,
    actual,
    bootstrap: {
      figures: bootstrap.figures,
      bands: bootstrap.bands.map((band, k) => ({
        band,
        date: daily[marks[k] as number]!.date,
        actual: daily[marks[k] as number]!.total_value / daily[0]!.total_value,
      })),
    },
    trades: resampleTrades(contributions, options.paths, options.seed),
    starts: await rerun('starting on other days', shifts, context, (shift) => ({
      ...input,
      first: input.first + shift,
    })),
    missed: await rerun('missing entries', [...Array(options.runs).keys()], context, (k) => ({
      ...input,
      misses: missedEntries(options.missed, options.seed + k),
    })),
  }
}

async function rerun(
  phase: string,
  variants: readonly number[],
  context: CommandContext,
  inputOf: (variant: number) => SimulationInput,
): Promise<readonly RerunFigures[]> {
  const figures: RerunFigures[] = []
  for (const [done, variant] of variants.entries()) {
    context.progress.phase(phase, done / variants.length)
    await new Promise((resolve) => setImmediate(resolve))
    throwIfStopped(context.signal, 'the study was not finished; nothing was written')
    const input = inputOf(variant)
    figures.push(rerunFigures(simulate(input).run.daily, input.rules.annualisation))
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

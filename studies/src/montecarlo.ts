import {
  bootstrapPaths,
  type DailyRow,
  dailyReturns,
  drawFrom,
  figuresOf,
  missedEntries,
  resampleTrades,
  type SimulationInput,
  simulate,
  tradeContributions,
} from '@stocklab/engine'
import type { MonteCarloOptions, MonteCarloStudy, RerunFigures } from '@stocklab/report'
import type { FinishedBacktest, PreparedBacktest } from './backtest-journey.js'
import { throwIfStopped } from './stopping.js'
import type { StudyContext } from './study-context.js'
import { usageError } from './usage-error.js'

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
  context: StudyContext,
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
  context: StudyContext,
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

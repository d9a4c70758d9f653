import {
  ALL_BIASES,
  BIASES,
  type Bias,
  type BiasPart,
  type BiasSet,
  biasedRuns,
  biasParts,
  biasSet,
  type DailyRow,
  hasBias,
  type RunResult,
  type SimulationRun,
  type StatisticValue,
  splitDifference,
} from '@stocklab/engine'
import { afterTrials, BIAS_STATISTICS, type BiasRunFigures, type BiasStudy } from '@stocklab/report'
import { evaluate, type PreparedBacktest, statisticsOf } from './backtest-journey.js'
import { simulateInSlices } from './simulate-in-slices.js'
import { sayingWhatIsKept, throwIfStopped } from './stopping.js'
import type { StudyContext } from './study-context.js'

/** What a bias study needs beside the strict run: its preparation, and the threads that evaluate it again. */
export interface BiasQuestion {
  readonly prepared: PreparedBacktest
  readonly strict: RunResult
  readonly executor: Parameters<typeof evaluate>[2]
}

const KEPT = 'the study was not finished; nothing was written'

/** The run under every set of the biases that it can have; the strict one is not simulated again. */
export async function studyBias(
  { prepared, strict, executor }: BiasQuestion,
  context: StudyContext,
): Promise<BiasStudy> {
  const { input } = prepared
  const pause = async () => {
    await new Promise((resolve) => setImmediate(resolve))
    throwIfStopped(context.signal, KEPT)
  }
  const parts = await biasParts(input, pause)
  const active = parts.flatMap(({ bias, applies }): Bias[] => (applies ? [bias] : []))
  const figures = new Map<BiasSet, BiasRunFigures>([[0, figuresOf(0, strict, strict.statistics)]])
  const naive = { set: biasSet(active), daily: strict.daily }
  for await (const variant of biasedRuns(input, active, pause)) {
    await pause()
    const signals =
      variant.panel === input.panel
        ? input.signals
        : await sayingWhatIsKept(KEPT, evaluate(prepared, variant.panel, executor, context))
    for (const run of variant.runs.filter(({ set }) => set !== 0)) {
      context.progress.phase('simulating with other rules', figures.size / 2 ** active.length)
      await pause()
      const answer = await simulateInSlices({ ...run.input, signals }, context, KEPT)
      await pause()
      figures.set(run.set, figuresOf(run.set, answer, statisticsOf({ ...run.input, signals }, answer).values))
      if (run.set === naive.set) naive.daily = answer.daily
    }
  }
  return studyOf({ strict, naive: naive.daily, parts, active, figures })
}

function figuresOf(
  set: BiasSet,
  { fills }: Pick<SimulationRun, 'fills'>,
  values: Readonly<Record<string, StatisticValue>>,
): BiasRunFigures {
  const statistics = Object.fromEntries(BIAS_STATISTICS.map((id) => [id, values[id] ?? null]))
  return {
    biases: BIASES.filter((bias) => hasBias(set, bias)),
    statistics: statistics as BiasRunFigures['statistics'],
    fills: fills.length,
  }
}

interface Simulated {
  readonly strict: RunResult
  readonly naive: readonly DailyRow[]
  readonly parts: readonly BiasPart[]
  readonly active: readonly Bias[]
  readonly figures: ReadonlyMap<BiasSet, BiasRunFigures>
}

function studyOf({ strict, naive, parts, active, figures }: Simulated): BiasStudy {
  const { timings: _, ...manifest } = strict.manifest
  const splits = BIAS_STATISTICS.map((id) => {
    const figure = (set: BiasSet) => {
      const value = figures.get(set)!.statistics[id]
      return typeof value === 'number' ? value : null
    }
    return [id, splitDifference(active, figure)]
  })
  const ordered = Array.from({ length: ALL_BIASES + 1 }, (_, set) => figures.get(set))
  return {
    schema: 'stocklab/bias@1',
    manifest,
    after_all_trials: afterTrials(strict),
    parts,
    split: Object.fromEntries(splits) as BiasStudy['split'],
    runs: ordered.filter((run) => run !== undefined),
    curves: {
      dates: strict.daily.map(({ date }) => date),
      strict: strict.daily.map((row) => row.total_value),
      naive: naive.map((row) => row.total_value),
    },
  }
}

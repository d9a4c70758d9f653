import { createHash } from 'node:crypto'
import { epochDay, isoDate, marketRules } from '@stocklab/domain'
import {
  buildPlan,
  computeStatistics,
  createSimulation,
  type DayProgress,
  decisionSessions,
  ENGINE_VERSION,
  evaluatePlan,
  type Panel,
  type RunManifest,
  type RunPeriod,
  type RunResult,
  type SeriesExecutor,
  type SignalProvider,
  type SimulationCheckpoint,
  type SimulationInput,
  type SimulationRun,
  type StrategyPlan,
  simulationColumns,
  tradingDaysOf,
} from '@stocklab/engine'
import { loadPanel } from '@stocklab/market-data'
import { canonicalJson } from '@stocklab/strategy'
import type { LoadedStrategy } from './load-strategy.js'
import { periodIndexes } from './period.js'
import type { StoredRun } from './run-folder.js'
import { sayingWhatIsKept, throwIfStopped, untilStopped } from './stopping.js'
import type { StudyContext } from './study-context.js'

const SLICE_MS = 40
const NOTHING_WRITTEN = 'nothing was written'

/** A strategy over its data: all that a run, a proof or a sweep starts from. */
export interface PreparedBacktest {
  readonly plan: StrategyPlan
  readonly panel: Panel
  /** Sessions for which the signals of `input` can be asked. */
  readonly decisionDays: Int32Array
  readonly input: SimulationInput
  readonly warnings: readonly string[]
  readonly timings: Readonly<Record<string, number>>
}

export interface FinishedBacktest extends StoredRun {
  readonly panel: Panel
}

const NO_STATEMENTS =
  'The strategy reads financial statements and the data of this market have none: every such value is missing.'

export interface Preparation {
  /** Runs that begin so many sessions later are asked for too; 0 alone unless given. */
  readonly shifts?: (sessions: number) => readonly number[]
  /** What else will be evaluated on the panel. */
  readonly alsoRead?: readonly StrategyPlan[]
}

/** Steps 1 to 4 of the journey: plan, panel, signals. */
export async function prepareBacktest(
  strategy: LoadedStrategy,
  executor: SeriesExecutor,
  context: StudyContext,
  { shifts = () => [0], alsoRead = [] }: Preparation = {},
): Promise<PreparedBacktest> {
  const { document, compiled } = strategy
  const timings: Record<string, number> = {}
  const clock = stopwatch(context, timings)
  const plan = buildPlan(compiled, document)
  const plans = [plan, ...alsoRead]
  const warnings = [...strategy.warnings]
  context.progress.phase('loading market data')
  const loading = loadPanel(
    context.dataDirectory,
    {
      market: document.market,
      columns: [...new Set([...plans.flatMap(({ columns }) => columns), ...simulationColumns(document)])],
      from: document.period.from === null ? null : epochDay(document.period.from),
      to: document.period.to === null ? null : epochDay(document.period.to),
      warmup: longestWarmup(plans),
      statements: plans.some(({ statements }) => statements),
    },
    { warning: (message) => warnings.push(message) },
  )
  const panel = await untilStopped(context.signal, NOTHING_WRITTEN, loading)
  if (plan.statements && panel.statements === null) warnings.push(NO_STATEMENTS)
  clock('load')
  const { first, last } = periodIndexes(panel, document.period.from, document.period.to)
  const decisionDays = daysOfStarts({ panel, document, first, last }, shifts(last - first + 1))
  const signals = await sayingWhatIsKept(NOTHING_WRITTEN, evaluate({ plan, decisionDays }, panel, executor, context))
  clock('signals')
  return {
    plan,
    panel,
    decisionDays,
    warnings,
    timings,
    input: { panel, document, rules: marketRules(document.market), signals, first, last },
  }
}

function longestWarmup(plans: readonly StrategyPlan[]): number | 'all' {
  return plans.reduce<number | 'all'>(
    (longest, { warmup }) => (longest === 'all' || warmup === 'all' ? 'all' : Math.max(longest, warmup)),
    0,
  )
}

/** The sessions on which any of the runs decides. */
function daysOfStarts(period: RunPeriod, shifts: readonly number[]): Int32Array {
  const days = new Set<number>()
  for (const shift of shifts) {
    for (const t of decisionSessions({ ...period, first: period.first + shift })) days.add(t)
  }
  return Int32Array.from(days).sort()
}

export async function evaluate(
  { plan, decisionDays }: Pick<PreparedBacktest, 'plan' | 'decisionDays'>,
  panel: Panel,
  executor: SeriesExecutor,
  context: StudyContext,
): Promise<SignalProvider> {
  const observer = {
    progress: (done: number, total: number) => context.progress.phase('computing factors', done / total),
    cancelled: () => context.signal.aborted,
  }
  return evaluatePlan(plan, panel, executor, observer, decisionDays)
}

/** How the days are walked, and who watches. */
export interface Walk {
  /** Where an earlier walk of the very same run came to; the result is the same to the bit. */
  readonly checkpoint?: SimulationCheckpoint | undefined
  /** Told about every 40 ms how far it is; `checkpoint` makes one of the day that was told, and costs what it holds. */
  onSlice?(day: DayProgress, checkpoint: () => SimulationCheckpoint): void | Promise<void>
  /** Told what happened before it is judged, so that somebody else can draw it meanwhile. */
  onWalked?(run: SimulationRun): void
  /** Keeps what there is when a person stops the run, and says where. */
  onStopped?(checkpoint: SimulationCheckpoint): string
}

/** Steps 5 and 6: walk the days and judge the result. */
export async function finishBacktest(
  prepared: PreparedBacktest,
  strategy: LoadedStrategy,
  context: StudyContext,
  walk: Walk = {},
): Promise<FinishedBacktest> {
  const timings = { ...prepared.timings }
  const clock = stopwatch(context, timings)
  const simulation = createSimulation(prepared.input, walk.checkpoint)
  let sliceEnd = context.nowMs() + SLICE_MS
  while (!simulation.isFinished()) {
    const day = simulation.step()
    if (context.nowMs() < sliceEnd) continue
    context.progress.phase('simulating', day.completed / day.sessions, `${day.date}  ${grouped(day.equity)}`)
    await walk.onSlice?.(day, () => simulation.checkpoint())
    await new Promise((resolve) => setImmediate(resolve))
    if (context.signal.aborted)
      throwIfStopped(context.signal, walk.onStopped?.(simulation.checkpoint()) ?? NOTHING_WRITTEN)
    sliceEnd = context.nowMs() + SLICE_MS
  }
  const run = simulation.result()
  clock('simulate')
  walk.onWalked?.(run)
  const statistics = statisticsOf(prepared.input, run)
  clock('statistics')
  const result: RunResult = {
    schema: 'stocklab/result@1',
    manifest: manifestOf(prepared, strategy, run, timings),
    statistics: statistics.values,
    reasons: statistics.reasons,
    daily: run.daily,
    fills: run.fills,
    lapsed: run.lapsed,
    trades: run.trades,
    holdings: run.holdings,
    warnings: [...prepared.warnings, ...run.warnings],
  }
  return { result, decisions: run.decisions, panel: prepared.panel }
}

export function statisticsOf(input: SimulationInput, run: SimulationRun) {
  return computeStatistics({
    daily: run.daily,
    trades: run.trades,
    fills: run.fills,
    rebalanceTurnovers: run.rebalanceTurnovers,
    annualisation: input.rules.annualisation,
    isTradingDay: tradingDaysOf(input.rules.calendar),
  })
}

function manifestOf(
  { panel, input }: PreparedBacktest,
  { document }: LoadedStrategy,
  run: SimulationRun,
  timings: Readonly<Record<string, number>>,
): RunManifest {
  return {
    engine_version: ENGINE_VERSION,
    strategy: document,
    strategy_hash: createHash('sha256').update(canonicalJson(document)).digest('hex'),
    parameters: document.parameters,
    market: document.market,
    data_version: panel.dataVersion,
    prices: panel.prices,
    made_up: panel.madeUp,
    period: { from: isoDate(panel.sessions[input.first] as number), to: isoDate(panel.sessions[input.last] as number) },
    seeds: {},
    counts: {
      sessions: input.last - input.first + 1,
      instruments: panel.instruments.length,
      decisions: run.decisions.length,
      fills: run.fills.length,
      lapsed: run.lapsed.length,
      trades: run.trades.length,
    },
    timings,
  }
}

/** A whole number with its thousands apart; the languages that Node brings take longer to load than many runs to walk. */
function grouped(value: number): string {
  return String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, ',')
}

function stopwatch(context: StudyContext, timings: Record<string, number>): (phase: string) => void {
  let start = context.nowMs()
  return (phase) => {
    const now = context.nowMs()
    timings[phase] = Math.round((now - start) * 10) / 10
    start = now
  }
}

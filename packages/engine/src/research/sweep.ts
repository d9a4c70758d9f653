import type { MarketRules } from '@stocklab/domain'
import type { StrategyDocument } from '@stocklab/strategy'
import type { SignalProvider } from '../decide/day-signals.js'
import { type IsTradingDay, tradingDaysOf } from '../metrics/months.js'
import { computeStatistics } from '../metrics/statistics.js'
import type { BarColumn, Panel } from '../panel/panel.js'
import { EvaluationCancelled, type SeriesExecutor } from '../plan/executor.js'
import { buildPlan } from '../plan/strategy-plan.js'
import type { Statistics } from '../result/result.js'
import { decisionSessions } from '../simulate/decision-days.js'
import { simulationColumns } from '../simulate/input.js'
import { PreparedMarket } from '../simulate/prepared-market.js'
import { simulate } from '../simulate/simulate.js'
import { groupVariants, planGroup, type SweepGroup, type SweepVariant, sharedNodes } from './sweep-groups.js'
import { evaluateGroup } from './sweep-signals.js'

export type { SweepVariant } from './sweep-groups.js'

export interface SweepQuestion {
  /** Loaded with what `sweepRequest(variants)` asks for, over the period of all variants. */
  readonly panel: Panel
  readonly rules: MarketRules
  readonly variants: readonly SweepVariant[]
  /** First and last session of the period, indexes into the panel's sessions, both included. */
  readonly first: number
  readonly last: number
  /** Where series are computed: `inProcessExecutor` inside a thread of its own. */
  readonly executor: SeriesExecutor
  /** Which days count as trading days in monthly figures; those of the market's calendar unless given. */
  readonly isTradingDay?: IsTradingDay
  /** Bytes that evaluated values may take at a time; 256 MiB unless given. */
  readonly memory?: number
}

/** What is left of one run: its curve and its figures. */
export interface SweepRun {
  /** Place in `variants`. */
  readonly variant: number
  /** Account value at the close of each session of the period, money. */
  readonly equity: Float64Array
  readonly statistics: Statistics
  readonly fills: number
}

/** What a caller may watch; both are called between two runs. */
export interface SweepObserver {
  onRun?(run: SweepRun): void
  /** True ends the sweep; `sweep` then throws EvaluationCancelled, and the runs told of are whole. */
  isCancelled?(): boolean
}

/** What the panel of a sweep must hold: columns and sessions of warm-up for every variant. */
export function sweepRequest(variants: readonly SweepVariant[]): {
  readonly columns: readonly BarColumn[]
  readonly warmup: number | 'all'
} {
  const columns = new Set<BarColumn>()
  let warmup: number | 'all' = 0
  for (const { document, compiled } of variants) {
    const plan = buildPlan(compiled, document)
    for (const name of [...plan.columns, ...simulationColumns(document)]) columns.add(name)
    warmup = warmup === 'all' || plan.warmup === 'all' ? 'all' : Math.max(warmup, plan.warmup)
  }
  return { columns: [...columns], warmup }
}

/**
 * Runs every variant over one panel and keeps its curve and statistics, in the order of `variants`. Each run equals, to
 * the bit, `evaluatePlan`, `simulate` and `computeStatistics` of that variant alone on the same panel.
 *
 * Variants over the same universe are lowered into one graph, so that whatever expressions they share is evaluated once;
 * what only days that decide read is kept on these days alone. A group whose values would take more than `memory` bytes
 * is evaluated in parts. Runs follow each other in the calling thread: to use several threads, give each a part of the
 * variants and the same panel in shared memory. Runs are told of as they finish, group by group.
 *
 * Throws StockLabError as planning and simulating do, and EvaluationCancelled where the observer asks to stop.
 */
export async function sweep(question: SweepQuestion, observer: SweepObserver = {}): Promise<readonly SweepRun[]> {
  const { panel, rules, variants } = question
  const market = new PreparedMarket(panel, rules)
  const runs = new Array<SweepRun>(variants.length)
  const waiting = [...groupVariants(variants, panel)]
  for (let members = waiting.shift(); members !== undefined; members = waiting.shift()) {
    const group = planGroup(variants, members)
    const days = decisionDaysOf(question, members)
    if (members.length > 1 && bytesOf(group, panel, days) > (question.memory ?? MEMORY)) {
      const half = members.length >> 1
      waiting.unshift(members.slice(0, half), members.slice(half))
      continue
    }
    throwIfCancelled(observer)
    const filters = variants[members[0]].document.universe
    const evaluation = { progress: () => undefined, cancelled: () => observer.isCancelled?.() ?? false }
    const signalsOf = await evaluateGroup({
      group,
      panel,
      filters,
      days,
      executor: question.executor,
      observer: evaluation,
    })
    for (const { variant, roots } of group.members) {
      throwIfCancelled(observer)
      runs[variant] = runVariant(question, market, variant, signalsOf(roots))
      observer.onRun?.(runs[variant])
    }
  }
  return runs
}

/** Bytes that the values of one group may take unless the caller says otherwise. */
const MEMORY = 256 * 2 ** 20

function throwIfCancelled(observer: SweepObserver): void {
  if (observer.isCancelled?.()) throw new EvaluationCancelled()
}

/** The sessions on which any of the members decides, ascending. */
function decisionDaysOf({ panel, variants, first, last }: SweepQuestion, members: readonly number[]): Int32Array {
  const schedules = new Map<string, StrategyDocument>()
  for (const variant of members) {
    const { document } = variants[variant]
    schedules.set(JSON.stringify([document.entry.schedule, document.entry.mode]), document)
  }
  const days = new Set<number>()
  for (const document of schedules.values()) {
    for (const t of decisionSessions({ panel, document, first, last })) days.add(t)
  }
  return Int32Array.from(days).sort()
}

function bytesOf(group: SweepGroup, { sessions, instruments }: Panel, days: Int32Array): number {
  const row = instruments.length * Float64Array.BYTES_PER_ELEMENT
  let rows = sharedNodes(group).length * days.length
  for (const { crossPanels, everyDay } of group.stages) {
    rows += crossPanels.length * sessions.length
    for (const onAllDays of everyDay) rows += onAllDays ? sessions.length : days.length
  }
  return rows * row
}

function runVariant(
  { panel, rules, variants, first, last, isTradingDay }: SweepQuestion,
  market: PreparedMarket,
  variant: number,
  signals: SignalProvider,
): SweepRun {
  const { document } = variants[variant]
  const { run } = simulate({ panel, document, rules, signals, first, last, market, detail: 'figures' })
  const statistics = computeStatistics({
    ...run,
    days: panel.sessions.subarray(first, last + 1),
    annualisation: rules.annualisation,
    isTradingDay: isTradingDay ?? tradingDaysOf(rules.calendar),
  })
  return {
    variant,
    equity: Float64Array.from(run.daily, (row) => row.total_value),
    statistics,
    fills: run.fills.length,
  }
}

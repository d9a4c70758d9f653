import type { MarketRules } from '@stocklab/domain'
import type { CompiledStrategy, StrategyDocument } from '@stocklab/strategy'
import { type IsTradingDay, tradingDaysOf } from '../metrics/months.js'
import { computeStatistics } from '../metrics/statistics.js'
import type { BarColumn, Panel } from '../panel/panel.js'
import { EvaluationCancelled, type SeriesExecutor, SILENT_OBSERVER } from '../plan/executor.js'
import { buildPlan } from '../plan/strategy-plan.js'
import type { Statistics } from '../result/result.js'
import { evaluatePlan } from '../signals/evaluate-plan.js'
import { decisionSessions } from '../simulate/decision-days.js'
import { simulationColumns } from '../simulate/input.js'
import { PreparedMarket } from '../simulate/prepared-market.js'
import { simulate } from '../simulate/simulate.js'

/** One point of a sweep: a document and its expressions bound with the parameters of the point. */
export interface SweepVariant {
  readonly document: StrategyDocument
  readonly compiled: CompiledStrategy
}

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
 * the bit, `evaluatePlan`, `simulate` and `computeStatistics` of that variant alone on the same panel. Throws
 * StockLabError as these do and EvaluationCancelled where the observer asks to stop.
 */
export async function sweep(question: SweepQuestion, observer: SweepObserver = {}): Promise<readonly SweepRun[]> {
  const runs: SweepRun[] = []
  const market = new PreparedMarket(question.panel, question.rules)
  for (const variant of question.variants.keys()) {
    if (observer.isCancelled?.()) throw new EvaluationCancelled()
    const run = await runVariant(question, market, variant)
    runs.push(run)
    observer.onRun?.(run)
  }
  return runs
}

async function runVariant(question: SweepQuestion, market: PreparedMarket, variant: number): Promise<SweepRun> {
  const { panel, rules, first, last, executor } = question
  const { document, compiled } = question.variants[variant]
  const days = decisionSessions({ panel, document, first, last })
  const signals = await evaluatePlan(buildPlan(compiled, document), panel, executor, SILENT_OBSERVER, days)
  const { run } = simulate({ panel, document, rules, signals, first, last, market, detail: 'figures' })
  const isTradingDay = question.isTradingDay ?? tradingDaysOf(rules.calendar)
  const statistics = computeStatistics({ ...run, annualisation: rules.annualisation, isTradingDay })
  return {
    variant,
    equity: Float64Array.from(run.daily, (row) => row.total_value),
    statistics,
    fills: run.fills.length,
  }
}

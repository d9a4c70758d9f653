import { epochDay } from '@stocklab/domain'
import { buildPlan, describePlan, simulationColumns } from '@stocklab/engine'
import type { Manifest } from '@stocklab/market-data'
import type { CompiledStrategy, Schedule, StrategyDocument } from '@stocklab/strategy'

/** What the time of a backtest depends on, as far as it can be known before any data is read. */
export interface JobSize {
  /** Bars of the market in the period and its warm-up. */
  readonly cells: number
  readonly columns: number
  /** Series that are computed for every bar. */
  readonly factors: number
  readonly sessions: number
  /** Sessions on which entries are decided. */
  readonly decisions: number
}

const SESSIONS_A_YEAR = 250
const DAYS_A_YEAR = 365.25
const SESSIONS_BETWEEN = { daily: 1, weekly: 5, monthly: 21, quarterly: 63, yearly: SESSIONS_A_YEAR } as const

export function measureJob(document: StrategyDocument, compiled: CompiledStrategy, manifest: Manifest): JobSize {
  const plan = buildPlan(compiled, document)
  const { stages } = describePlan(plan)
  const { bars, from, to } = barsOf(document, manifest, plan.warmup)
  const sessions = Math.max(1, Math.round(((to - from + 1) / DAYS_A_YEAR) * SESSIONS_A_YEAR))
  return {
    cells: bars,
    columns: new Set([...plan.columns, ...simulationColumns(document)]).size,
    factors: stages.reduce((sum, { steps, crossSections }) => sum + steps + crossSections, 0),
    sessions,
    decisions: Math.ceil(sessions / sessionsBetween(document.entry.schedule)),
  }
}

function sessionsBetween(schedule: Schedule): number {
  return typeof schedule === 'object' ? schedule.every : SESSIONS_BETWEEN[schedule]
}

/** Bars by the manifest, each file's spread evenly over its days; days as epoch days. */
function barsOf({ market, period }: StrategyDocument, { files }: Manifest, warmup: number | 'all') {
  const ranges = files.flatMap((file) =>
    file.table === 'bars' && file.market === market && file.from !== null && file.to !== null
      ? [{ from: epochDay(file.from), to: epochDay(file.to), rows: file.rows }]
      : [],
  )
  const first = Math.min(...ranges.map(({ from }) => from))
  const last = Math.max(...ranges.map(({ to }) => to))
  const from = Math.max(first, period.from === null ? first : epochDay(period.from))
  const to = Math.min(last, period.to === null ? last : epochDay(period.to))
  const read = warmup === 'all' ? first : from - (warmup / SESSIONS_A_YEAR) * DAYS_A_YEAR
  const bars = ranges.reduce((sum, range) => {
    const days = Math.max(0, Math.min(range.to, to) - Math.max(range.from, read) + 1)
    return sum + (range.rows * days) / (range.to - range.from + 1)
  }, 0)
  return { bars: Math.round(bars), from, to }
}

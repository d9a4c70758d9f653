import type { MarketRules } from '@stocklab/domain'
import type { StrategyDocument } from '@stocklab/strategy'
import type { SignalProvider } from '../decide/day-signals.js'
import type { BarColumn, Panel } from '../panel/panel.js'
import type { SimulationResult } from '../result/result.js'
import type { PreparedMarket } from './prepared-market.js'

/** Everything a run depends on. */
export interface SimulationInput {
  /** Loaded with `simulationColumns(document)` at least. */
  readonly panel: Panel
  readonly document: StrategyDocument
  readonly rules: MarketRules
  readonly signals: SignalProvider
  /** First and last session of the period, indexes into the panel's sessions, both included. */
  readonly first: number
  readonly last: number
  /** Shared by runs over the same panel and rules; made anew where absent or of another panel. */
  readonly market?: PreparedMarket
  /** `figures` leaves the rows of decisions and the warnings out: what a sweep reads of a run needs neither. */
  readonly detail?: 'full' | 'figures'
  /** For what-if runs: whether the account fails to place the entry it decided on for an instrument on a day of the run. */
  readonly misses?: (ordinal: number, instrument: number) => boolean
  /** For what-if runs: the price a queued order meets on session t before slippage, whatever `execution.price` says. */
  readonly reference?: (t: number, instrument: number) => number
}

export interface SimulationRun extends SimulationResult {
  /** 0.5 * sum |w at the close - w at the close before|, cash included; one value per session with fills, in order. */
  readonly rebalanceTurnovers: readonly number[]
}

export interface DayProgress {
  readonly completed: number
  readonly sessions: number
  readonly date: string
  readonly equity: number
}

/** What a caller may watch; each method is called once per session, between two sessions. */
export interface SimulationObserver {
  onDay?(progress: DayProgress): void
  /** True ends the run before the next session. */
  isCancelled?(): boolean
}

/** Bar columns that the day loop reads, whatever the expressions of the document need besides. */
export function simulationColumns(document: StrategyDocument): readonly BarColumn[] {
  const columns: BarColumn[] = ['open', 'high', 'low', 'close', 'base', 'volume']
  if (document.execution.price === 'vwap') columns.push('value')
  if (document.benchmark?.startsWith('cap:')) columns.push('shares')
  return columns
}

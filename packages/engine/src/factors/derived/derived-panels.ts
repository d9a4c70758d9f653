import type { BarColumn, Panel } from '../../panel/panel.js'
import type { SharedSeries } from '../../panel/shared-series.js'
import type { PlanNode } from '../../plan/graph.js'
import { epochDayPanel } from './epoch-day-panel.js'
import { daysSinceListingPanel, haltedStatusPanel, limitMovePanel, missingPriceDaysPanel } from './listing-panels.js'
import { marketReturns } from './market-returns.js'
import { otherClassesPanel } from './share-class-panel.js'
import { daysSinceSplitPanel, splitCountPanel } from './split-panels.js'

interface Derived {
  /** Bar columns beyond those that every panel has. */
  readonly columns?: readonly BarColumn[]
  /** Sessions before t that the value of t may depend on. */
  lookback(params: readonly number[]): number
}

/** A panel of its own, or series that instruments share, of which windows read without a panel being made. */
type DerivedPanel = Derived &
  (
    | { build(panel: Panel, params: readonly number[]): Float64Array }
    | { share(panel: Panel, params: readonly number[]): SharedSeries }
  )

/** Panels made from dates, listings, indices and actions, by name. */
export const derivedPanels: Readonly<Record<string, DerivedPanel>> = {
  market_return: { lookback: ([n]) => n!, share: (panel, [n]) => marketReturns(panel, n!) },
  halted_status: { lookback: () => 0, build: haltedStatusPanel },
  limit_move: { lookback: () => 1, build: limitMovePanel },
  missing_price_days: { lookback: ([n]) => n! - 1, build: (panel, [n]) => missingPriceDaysPanel(panel, n!) },
  days_since_listing: { lookback: () => 0, build: daysSinceListingPanel },
  epoch_day: { lookback: () => 0, build: epochDayPanel },
  pref_mcap: { columns: ['shares'], lookback: () => 0, build: otherClassesPanel },
  // Where a market has no actions, splits are read off the whole price history.
  split_count: { lookback: () => Number.POSITIVE_INFINITY, build: splitCountPanel },
  days_since_split: { lookback: () => Number.POSITIVE_INFINITY, build: daysSinceSplitPanel },
}

/** Whether a panel is made of what instruments do not share. */
export function hasOwnPanel(name: string): boolean {
  return 'build' in derivedPanels[name]!
}

type DerivedNode = Pick<Extract<PlanNode, { kind: 'derived' }>, 'name' | 'params'>

/** The panel of a node, stock-major, NaN = missing, never rebased; or series that instruments share. */
export function derivedSource(panel: Panel, { name, params }: DerivedNode): Float64Array | SharedSeries {
  const derived = derivedPanels[name]!
  return 'share' in derived ? derived.share(panel, params) : derived.build(panel, params)
}

import type { EventSeries } from '../../panel/event-series.js'
import type { BarColumn, Panel } from '../../panel/panel.js'
import type { SharedSeries } from '../../panel/shared-series.js'
import type { PlanNode } from '../../plan/graph.js'
import { epochDays } from './epoch-days.js'
import { haltedStatus, limitMoves, listingDays, missingPriceDays } from './listing-series.js'
import { marketReturns } from './market-returns.js'
import { valueOfOtherClasses } from './other-classes.js'
import { latestSplitDays, splitCounts } from './split-series.js'

interface Derived {
  /** Bar columns beyond those that every panel has. */
  readonly columns?: readonly BarColumn[]
  /** Sessions before t that the value of t may depend on. */
  lookback(params: readonly number[]): number
}

/** Series that instruments share, or what changes on few sessions of each: neither takes a panel. */
type DerivedSeries = Derived &
  (
    | { share(panel: Panel, params: readonly number[]): SharedSeries }
    | { follow(panel: Panel, params: readonly number[]): EventSeries }
  )

/** What is made from dates, listings, indices and actions, by name. */
export const derivedSeries: Readonly<Record<string, DerivedSeries>> = {
  market_return: { lookback: ([n]) => n!, share: (panel, [n]) => marketReturns(panel, n!) },
  halted_status: { lookback: () => 0, follow: haltedStatus },
  limit_move: { lookback: () => 1, follow: limitMoves },
  missing_price_days: { lookback: ([n]) => n! - 1, follow: (panel, [n]) => missingPriceDays(panel, n!) },
  listing_day: { lookback: () => 0, follow: listingDays },
  epoch_day: { lookback: () => 0, share: epochDays },
  pref_mcap: { columns: ['shares'], lookback: () => 0, follow: valueOfOtherClasses },
  // Where a market has no actions, splits are read off the whole price history.
  split_count: { lookback: () => Number.POSITIVE_INFINITY, follow: splitCounts },
  latest_split_day: { lookback: () => Number.POSITIVE_INFINITY, follow: latestSplitDays },
}

type DerivedNode = Pick<Extract<PlanNode, { kind: 'derived' }>, 'name' | 'params'>

/** Whether it changes on few sessions of an instrument. */
export function isFollowed({ name }: DerivedNode): boolean {
  return 'follow' in derivedSeries[name]!
}

/** The values of a node, NaN = missing, never rebased. */
export function derivedSource(panel: Panel, { name, params }: DerivedNode): SharedSeries | EventSeries {
  const derived = derivedSeries[name]!
  return 'share' in derived ? derived.share(panel, params) : derived.follow(panel, params)
}

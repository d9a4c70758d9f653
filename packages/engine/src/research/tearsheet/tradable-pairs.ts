import type { MarketRules } from '@stocklab/domain'
import type { Panel } from '../../panel/panel.js'
import { MarketDay } from '../../simulate/market-day.js'
import type { DayPairs } from './day-pairs.kernel.js'

/**
 * Marks the pairs of session t that a small investor could have bought on the session after: enough money traded, as known at
 * the close of t, and not locked at the upper limit at the fill. Returns how many.
 */
export function markTradable(
  { panel, rules, tradingValue, minTradingValue }: TradableTerms,
  t: number,
  pairs: DayPairs,
): number {
  const market = new MarketDay(panel, rules, t + 1)
  const sessions = panel.sessions.length
  let count = 0
  for (let p = 0; p < pairs.n; p++) {
    const i = pairs.rows[p]
    const isLiquid = minTradingValue === 0 || tradingValue[i * sessions + t] >= minTradingValue
    const isTradable = isLiquid && market.lock(i) !== 'upper'
    pairs.tradable[p] = isTradable ? 1 : 0
    if (isTradable) count++
  }
  return count
}

export interface TradableTerms {
  readonly panel: Panel
  readonly rules: MarketRules
  readonly tradingValue: Float64Array
  readonly minTradingValue: number
}

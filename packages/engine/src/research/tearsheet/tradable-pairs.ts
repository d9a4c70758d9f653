import type { MarketRules } from '@stocklab/domain'
import type { Panel } from '../../panel/panel.js'
import { MarketDay } from '../../simulate/market-day.js'
import type { DayPairs } from './day-pairs.kernel.js'

/**
 * Marks the pairs of session t that a small investor could have bought on the session after: enough money traded, as known at
 * the close of t, and not locked at the upper limit at the fill. Returns how many.
 */
export function markTradable(panel: Panel, rules: MarketRules, t: number, pairs: DayPairs): number {
  const market = new MarketDay(panel, rules, t + 1)
  let count = 0
  for (let p = 0; p < pairs.n; p++) {
    const isTradable = pairs.liquid[p] === 1 && (pairs.still[p] === 0 || market.lock(pairs.rows[p]) !== 'upper')
    pairs.tradable[p] = isTradable ? 1 : 0
    if (isTradable) count++
  }
  return count
}

import type { MarketRules } from '../market-rules.js'
import { US_CALENDAR } from './us-calendar.js'

/**
 * The United States, as an investor resident in Korea meets them: no daily limits, no transfer tax, dividends taxed at
 * the treaty rate. The regulatory fee on sales (some ten to thirty millionths of the amount, changed about once a year)
 * is not modelled, and commissions are nil unless the strategy says otherwise.
 */
export const US_RULES: MarketRules = {
  id: 'US',
  currency: 'USD',
  annualisation: 252,
  tickRoundingByDefault: false,
  hasPriceLimits: false,
  indexOf: () => 'SPX',
  lot: () => 1,
  /** Regulation NMS, rule 612: a cent, a hundredth of one below a dollar. */
  tick: (price) => (price < 1 ? 0.0001 : 0.01),
  priceLimits: () => null,
  priceLimitRate: () => null,
  sellTax: () => 0,
  presetCosts: { commission: 0, dividendTax: 0.15 },
  supportsPriceRules: (prices) => prices === 'raw',
  calendar: US_CALENDAR,
}

import { epochDay } from '../../session.js'
import { buildCalendar, hoursAt } from '../calendar.js'
import type { MarketRules } from '../market-rules.js'

/** The finest unit that the large coins know; venues trade in coarser steps, which the lake does not hold. */
const QUANTITY_STEP = 1e-8

/**
 * Spot crypto venues: every calendar day is a session from midnight to midnight UTC; no limits, no taxes, no ticks, the
 * common taker fee. There is no index of the market: bitcoin stands for it where an index of that code was imported.
 */
export const CRYPTO_RULES: MarketRules = {
  id: 'CRYPTO',
  currency: 'USDT',
  annualisation: 365,
  tickRoundingByDefault: false,
  hasPriceLimits: false,
  indexOf: () => 'BTC/USDT',
  lot: () => QUANTITY_STEP,
  tick: () => 0,
  priceLimits: () => null,
  priceLimitRate: () => null,
  sellTax: () => 0,
  presetCosts: { commission: 0.001, dividendTax: 0 },
  supportsPriceRules: (prices) => prices === 'raw',
  calendar: buildCalendar({
    coveredFrom: epochDay('2009-01-03'),
    coveredThrough: epochDay('2099-12-31'),
    isSession: () => true,
    hours: (day) => hoursAt(day, { open: 0, close: 24 * 60 }, 0),
  }),
}

import { type MarketRules, type PriceBasis, type RuleContext, roundToTick } from '@stocklab/domain'
import type { Costs, StrategyDocument } from '@stocklab/strategy'

/** What trading costs and how prices are made, resolved from a document and the rules of its market. */
export interface Terms {
  readonly commission: number
  readonly dividendTax: number
  sellTax(context: RuleContext): number
  lot(price: number, context: RuleContext): number
  /** The adverse price, on the tick grid where ticks are on; limit prices are the caller's. */
  slipped(side: 'buy' | 'sell', price: number, context: RuleContext): number
}

export function resolveTerms(document: StrategyDocument, rules: MarketRules, prices: PriceBasis): Terms {
  const costs = resolveCosts(document.costs, rules)
  const slippage = document.execution.slippage_bps / 10_000
  const hasTicks = document.execution.tick_rounding && rules.supportsPriceRules(prices)
  return {
    commission: costs.commission,
    dividendTax: costs.dividend_tax,
    sellTax: (context) => costs.sell_tax ?? rules.sellTax(context),
    lot: (price, context) => rules.lot(price, context),
    slipped(side, price, context) {
      const slid = price * (side === 'buy' ? 1 + slippage : 1 - slippage)
      return hasTicks ? roundToTick(slid, rules.tick(slid, context), side === 'buy' ? 'up' : 'down') : slid
    },
  }
}

/** A preset is the preset of the document's own market: the names exist so that a reader sees which table applies. */
function resolveCosts(costs: StrategyDocument['costs'], rules: MarketRules): Costs {
  if (typeof costs === 'object') return costs
  return { commission: rules.presetCosts.commission, sell_tax: null, dividend_tax: rules.presetCosts.dividendTax }
}

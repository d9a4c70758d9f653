import type { MarketRules } from '@stocklab/domain'
import type { StrategyDocument } from '@stocklab/strategy'

/** Trading for nothing: no commission, no tax on sales or dividends, no slippage. */
export function withoutCosts(document: StrategyDocument): StrategyDocument {
  return {
    ...document,
    costs: { commission: 0, sell_tax: 0, dividend_tax: 0 },
    execution: { ...document.execution, slippage_bps: 0 },
  }
}

/** Whether trading costs anything at all; a market's own tax table counts as something where it has a row above 0. */
export function hasCosts({ costs, execution }: StrategyDocument, rules: MarketRules): boolean {
  if (execution.slippage_bps > 0) return true
  if (typeof costs === 'string') return rules.presetCosts.commission > 0 || rules.presetCosts.dividendTax > 0
  return costs.commission > 0 || costs.dividend_tax > 0 || costs.sell_tax !== 0
}

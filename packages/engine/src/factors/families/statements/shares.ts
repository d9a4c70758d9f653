import { over, plus } from '../../algebra.js'
import { type FactorFamily, plain } from '../../factor.js'
import { balance, quarter, quarterShares, quartersAgo } from '../../statement-algebra.js'

/** Shares at quarter end and amounts per share, on the price basis of the day; each takes the quarter of its statement. */
export const shareFactors: FactorFamily = {
  ...plain('adj_shares', (f) => quarterShares(f, 'balance')),
  ...plain('eps_q', (f) => over(f, quarter(f, 'net_income_parent'), quarterShares(f, 'income'))),
  ...plain('eps_ttm', (f) => over(f, f.factor('net_income_parent_ttm'), quarterShares(f, 'income'))),
  ...plain('bps', (f) => over(f, balance(f, 'equity_parent'), quarterShares(f, 'balance'))),
  ...plain('dps_ttm', (f) => over(f, f.factor('dividends_ttm'), quarterShares(f, 'cash'))),
  ...plain('share_issuance_1y', (f) => {
    const shares = f.factor('adj_shares')
    return plus(f, over(f, shares, quartersAgo(f, shares, 4)), -1)
  }),
}

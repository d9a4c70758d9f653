import { expect, it } from 'vitest'
import { DayPairs } from './day-pairs.kernel.js'
import { RebalancedPortfolios } from './rebalanced-portfolios.js'

function pairsOf(rows: readonly number[], hold: readonly number[]): DayPairs {
  const pairs = new DayPairs(4, 1)
  pairs.n = rows.length
  pairs.rows.set(rows)
  pairs.hold.set(hold)
  return pairs
}

it('charges both sides on what prices and the new list have changed, and tax on sales alone', () => {
  const portfolios = new RebalancedPortfolios(1, 4, { perFill: 0.001, sellTax: (i) => (i === 1 ? 0.002 : 0.004) })
  portfolios.step(pairsOf([0, 1], [0.1, -0.1]), Uint8Array.of(...[1, 1]))
  // Bought for everything: 0.1 % of it is gone, the returns cancel.
  expect(portfolios.growth[0][1]).toBeCloseTo(0.999, 12)
  portfolios.step(pairsOf([0, 2], [0.2, 0]), Uint8Array.of(...[1, 1]))
  // Weights had drifted to 0.55 and 0.45: 0.05 of 0 and all of 1 are sold, 0.5 of 2 is bought.
  const spent = 0.001 * (0.05 + 0.45 + 0.5) + 0.004 * 0.05 + 0.002 * 0.45
  expect(portfolios.growth[0][2]).toBeCloseTo(0.999 * (1 - spent) * 1.1, 12)
  expect(portfolios.turnover[0]).toBeCloseTo((0.05 + 0.45 + 0.5) / 2, 12)
  expect(portfolios.costs[0]).toBeCloseTo(0.001 + spent, 12)
})

it('holds cash where a portfolio is empty, and sells to get there', () => {
  const portfolios = new RebalancedPortfolios(2, 4, { perFill: 0.01, sellTax: () => 0 })
  portfolios.step(pairsOf([0, 1], [0, 0]), Uint8Array.of(...[1, 2]))
  portfolios.step(pairsOf([0, 1], [0.5, 0.5]), Uint8Array.of(...[1, 1]))
  expect(portfolios.growth[1]).toEqual([1, 0.99, 0.99 * 0.99])
  expect([...portfolios.heldPeriods]).toEqual([2, 1])
})

import { describe, expect, it } from 'vitest'
import { curveOfReturns } from './curve.js'
import { ratioStatistics } from './ratios.js'
import { riskStatistics } from './risk.js'
import { deflatedSharpe, expectedBestSharpe, minBacktestLength } from './significance.js'

/** Numbers that others printed, which anybody with a copy of this project can check without further files. */

describe('Bailey and Lopez de Prado (2014), the worked example of the deflated Sharpe ratio', () => {
  const DAYS = 250
  /** Annual ratio 2.5 over 1250 days, skewness -3, kurtosis 10; the trials' annual ratios vary by 1/2. */
  const record = { sharpe: 2.5 / Math.sqrt(DAYS), periods: 1250, skew: -3, kurtosis: 10 }
  const variance = 0.5 / DAYS

  it('100 trials without skill reach 0.1132 a day, which leaves 0.9004', () => {
    expect(expectedBestSharpe(100, variance)).toBeCloseTo(0.1132, 4)
    expect(deflatedSharpe(record, 100, variance).value).toBeCloseTo(0.9004, 4)
  })

  it('46 trials leave 0.9505, the most with which it is still above 95 %', () => {
    expect(deflatedSharpe(record, 46, variance).value).toBeCloseTo(0.9505, 4)
    expect(deflatedSharpe(record, 47, variance).value).toBeLessThan(0.95)
  })
})

it('Bailey and others (Notices of the AMS, 2014): five years bear 45 trials before a ratio of 1 is to be expected', () => {
  expect(minBacktestLength(45, 1)).toBeLessThan(5)
  expect(minBacktestLength(46, 1)).toBeGreaterThan(5)
})

it('empyrical, the values of its own tests for eight mixed returns', () => {
  const returns = [0.01, 0.1, -0.04, 0.02, 0.03, 0.02, 0.01, -0.1]
  const dates = Array.from({ length: returns.length + 1 }, (_, day) => `2000-01-0${day + 1}`)
  const curve = curveOfReturns(dates, returns)
  const settings = { annualisation: 252, riskFreeAnnual: 0, minimumAcceptable: 0, omegaThreshold: 0.01 }
  const { sharpe, sortino, omega } = ratioStatistics(curve, settings)
  expect(sharpe!.value).toBeCloseTo(1.7238613961706866, 10)
  expect(sortino!.value).toBeCloseTo(2.605531251673693, 10)
  expect(omega!.value).toBeCloseTo(0.8125, 10)
  expect(riskStatistics(curve, 252, 0).annual_volatility!.value).toBeCloseTo(0.9136465399704637, 10)
})

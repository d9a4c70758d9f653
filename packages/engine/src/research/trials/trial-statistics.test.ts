import { expect, it } from 'vitest'
import { deflatedSharpe, trackRecordOf } from '../../metrics/significance.js'
import { periodSharpe, type Trial } from './trial.js'
import { trialStatistics } from './trial-statistics.js'

/** 600 daily returns around `drift` that no two trials share. */
function returnsOf(seed: number, drift: number): Float64Array {
  return Float64Array.from({ length: 600 }, (_, t) => drift + 0.01 * Math.sin((t + 1) * (seed + 1) * 1.7))
}

function familyOf(columns: readonly Float64Array[]): readonly Trial[] {
  return columns.map((returns, k) => ({
    key: `${k}`,
    name: '',
    market: 'KRX',
    features: [],
    from: '',
    to: '',
    periods: returns.length,
    sharpe: periodSharpe(returns),
    origin: 'backtest',
  }))
}

const columns = [0.001, 0.0004, -0.0002, 0.0007].map((drift, k) => returnsOf(k, drift))
const question = (count: number) => ({
  returns: columns[0]!,
  annualisation: 252,
  family: familyOf(columns.slice(0, count)),
  columns: columns.slice(0, count),
})

it('deflates by the number of trials and the variance of their Sharpe ratios', () => {
  const ratios = columns.map((column) => periodSharpe(column)!)
  const centre = ratios.reduce((a, b) => a + b) / 4
  const variance = ratios.reduce((sum, ratio) => sum + (ratio - centre) ** 2, 0) / 3
  const { values } = trialStatistics(question(4))
  expect(values.dsr).toBeCloseTo(deflatedSharpe(trackRecordOf(columns[0]!), 4, variance).value as number, 12)
})

it('asks nothing of a first trial, and more of each further one', () => {
  const one = trialStatistics(question(1))
  const four = trialStatistics(question(4))
  expect(one.values).toMatchObject({ min_backtest_length: 0, pbo: null })
  expect(one.reasons.pbo).toBe('ONE_TRIAL')
  expect(four.values.dsr as number).toBeLessThan(one.values.dsr as number)
  expect(four.values.min_backtest_length).toBeGreaterThan(0)
  expect(four.values.pbo).toBeGreaterThanOrEqual(0)
})

it('says why a curve that does not move has no answer', () => {
  const flat = new Float64Array(600)
  const { values, reasons } = trialStatistics({ ...question(4), returns: flat })
  expect([values.dsr, reasons.dsr, values.min_backtest_length]).toEqual([null, 'ZERO_VOL', null])
})

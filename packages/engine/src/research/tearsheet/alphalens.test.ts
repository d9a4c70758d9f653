/**
 * Values that alphalens publishes in its own tests: alphalens/tests/test_performance.py, copyright 2016 Quantopian, Inc.,
 * Apache License 2.0 (github.com/quantopian/alphalens, commit 013aa8d; mean_return_by_quantile as in
 * github.com/stefan-jansen/alphalens-reloaded, commit 9a4f1d6). Its markets have four to six stocks, fewer than a coefficient
 * of ours may rest on; so what is compared is the arithmetic below the minimum.
 */
import { expect, it } from 'vitest'
import { quantileMeans, quantilesOf, quantileTurnover } from '../../metrics/factor-research.js'
import { averageRanks, sampleDeviation } from '../../metrics/numeric.js'
import { correlate, RankCorrelations } from './coefficients.kernel.js'
import { QuantileMeans, quantileOf } from './quantile-means.kernel.js'
import { RankHistory } from './stability.kernel.js'

const NAMES = ['A', 'B', 'C', 'D']

function spearman(x: readonly number[], y: readonly number[], of: readonly number[], group: number): number {
  const members = of.flatMap((one, i) => (one === group ? [i] : []))
  const ranks = (values: readonly number[]) => {
    const out = new Float64Array(values.length)
    averageRanks(members.map((i) => values[i])).forEach((rank, k) => {
      out[members[k]] = rank
    })
    return out
  }
  const sums = new RankCorrelations(2)
  sums.add(ranks(x), ranks(y), Uint16Array.from(of), x.length)
  return sums.of(group, members.length)
}

it.each([
  {
    forward: [
      [4, 3, 2, 1],
      [1, 2, 3, 4],
    ],
    expected: -1,
  },
  {
    forward: [
      [1, 2, 3, 4],
      [4, 3, 2, 1],
    ],
    expected: 1,
  },
])('test_information_coefficient: rank coefficients are $expected on both days', ({ forward, expected }) => {
  const factor = [
    [1, 2, 3, 4],
    [4, 3, 2, 1],
  ]
  factor.forEach((values, day) => {
    expect(spearman(values, forward[day], [1, 1, 1, 1], 1)).toBeCloseTo(expected, 12)
  })
})

it('test_information_coefficient by group: 1 in each group on both days', () => {
  for (const [factor, forward] of [
    [
      [1, 2, 3, 4],
      [1, 2, 3, 4],
    ],
    [
      [4, 3, 2, 1],
      [4, 3, 2, 1],
    ],
  ]) {
    for (const group of [1, 2]) expect(spearman(factor, forward, [1, 1, 2, 2], group)).toBeCloseTo(1, 12)
  }
})

it.each([
  { k: 4, expected: [1, 2, 3, 4] },
  { k: 2, expected: [1, 1, 2, 2] },
])('test_quantize_factor: $k quantiles of four values', ({ k, expected }) => {
  expect([...quantilesOf([1, 2, 3, 4], k)]).toEqual(expected)
  expect([1, 2, 3, 4].map((rank) => quantileOf(rank, 4, k))).toEqual(expected)
})

it.each([
  {
    rets: [1.1, 1.2, 1.1, 1.2, 1.1, 1.2],
    quantiles: [
      [1, 2, 1, 2, 1, 2],
      [1, 2, 1, 2, 1, 2],
      [1, 2, 1, 2, 1, 2],
    ],
    expected: [0.1, 0.2],
  },
  {
    rets: [1.1, 1.1, 1.1, 1.2, 1.2, 1.2],
    quantiles: [
      [1, 2, 3, 1, 2, 3],
      [1, 2, 3, 1, 2, 3],
      [1, 2, 3, 1, 2, 3],
    ],
    expected: [0.15, 0.15, 0.15],
  },
  {
    rets: [1.5, 1.5, 1.2, 1, 1, 1],
    quantiles: [
      [1, 1, 2, 2, 2, 2],
      [2, 2, 1, 2, 2, 2],
      [2, 2, 1, 2, 2, 2],
    ],
    expected: [0.3, 0.15],
  },
  {
    rets: [1.5, 1.5, 1.2, 1, 1, 1],
    quantiles: [
      [1, 1, 3, 2, 2, 2],
      [3, 3, 1, 2, 2, 2],
      [3, 3, 1, 2, 2, 2],
    ],
    expected: [0.3, 0, 0.4],
  },
  {
    rets: [1.6, 1.6, 1, 1, 1, 1],
    quantiles: [
      [1, 1, 2, 2, 2, 2],
      [2, 2, 1, 1, 1, 1],
      [2, 2, 1, 1, 1, 1],
    ],
    expected: [0.2, 0.4],
  },
])('test_mean_return_by_quantile: means of days, then over days, are $expected', ({ rets, quantiles, expected }) => {
  const means = dailyMeans(rets, quantiles, expected.length)
  expected.forEach((value, q) => {
    expect(average(means.map((day) => day[q]))).toBeCloseTo(value, 12)
  })
})

it.each([
  {
    rets: [1.1, 1.2, 1.1, 1.2, 1.1, 1.2],
    quantiles: [[1, 2, 1, 2, 1, 2]],
    expected: [
      [0.1, 0.1],
      [0.2, 0.2],
    ],
  },
  {
    rets: [1.6, 1.6, 1, 1.6, 1.6, 1],
    quantiles: [
      [1, 1, 2, 1, 1, 2],
      [2, 2, 1, 2, 2, 1],
      [2, 2, 1, 2, 2, 1],
    ],
    expected: [
      [0.2, 0.2],
      [0.4, 0.4],
    ],
  },
])('test_mean_return_by_quantile by group: $expected', ({ rets, quantiles, expected }) => {
  const days = quantiles.map((day) => {
    const means = new QuantileMeans(2, 2)
    means.add(returnsOf(rets), Uint8Array.from(day), Uint16Array.from([1, 1, 1, 2, 2, 2]), 6)
    return [1, 2].map((q) => [1, 2].map((group) => means.mean(group, q)))
  })
  expected.forEach((groups, q) => {
    groups.forEach((value, g) => {
      expect(average(days.map((day) => day[q][g]).filter((mean) => !Number.isNaN(mean)))).toBeCloseTo(value, 12)
    })
  })
})

it('compute_mean_returns_spread: the difference of the published means, and the root of the summed squared errors', () => {
  const rets = [1.5, 1.5, 1.2, 1, 1, 1]
  const quantiles = [
    [1, 1, 3, 2, 2, 2],
    [3, 3, 1, 2, 2, 2],
    [3, 3, 1, 2, 2, 2],
  ]
  const days = dailyMeans(rets, quantiles, 3)
  const spreads = quantiles.map((day) => {
    const means = new QuantileMeans(1, 3)
    means.add(returnsOf(rets), Uint8Array.from(day), new Uint16Array(6).fill(1), 6)
    return means.spread(1)
  })
  expect(average(spreads)).toBeCloseTo(0.4 - 0.3, 12)
  const error = (q: number) => sampleDeviation(days.map((day) => day[q])) / Math.sqrt(days.length)
  expect(error(0)).toBeCloseTo(0.1, 12)
  expect(Math.hypot(error(2), error(0))).toBeCloseTo(Math.sqrt(0.1 ** 2 + 0.1 ** 2), 12)
})

const STEADY = [
  [1, 2, 3, 4],
  [4, 3, 2, 1],
  [1, 2, 3, 4],
  [1, 2, 3, 4],
]

it.each([
  { values: STEADY, quantile: 4, lag: 1, expected: [1, 1, 0] },
  { values: STEADY, quantile: 4, lag: 2, expected: [0, 1] },
  { values: STEADY, quantile: 4, lag: 3, expected: [0] },
  {
    values: [
      [1, 2, 3, 4],
      [1, 2, 3, 4],
      [1, 2, 3, 4],
      [1, 2, 3, 4],
    ],
    quantile: 3,
    lag: 1,
    expected: [0, 0, 0],
  },
  {
    values: [
      [1, 2, 3, 4],
      [4, 3, 2, 1],
      [1, 2, 3, 4],
      [4, 3, 2, 1],
    ],
    quantile: 2,
    lag: 1,
    expected: [1, 1, 1],
  },
])('test_quantile_turnover: quantile $quantile after $lag: $expected', ({ values, quantile, lag, expected }) => {
  const history = new RankHistory(values.length, 4)
  values.forEach((day, t) => {
    day.forEach((value, i) => {
      history.set(t, i, value, value)
    })
  })
  const members = (t: number) => new Set(NAMES.filter((_, i) => values[t][i] === quantile))
  expected.forEach((share, k) => {
    const t = lag + k
    expect(history.turnover(t, lag, 4)[quantile - 1]).toBe(share)
    expect(quantileTurnover(members(t), members(t - lag)).value).toBe(share)
  })
})

it.each([
  {
    values: [
      [1, 2, 3, 4],
      [1, 2, 3, 4],
      [1, 2, 3, 4],
      [1, 2, 3, 4],
    ],
    lag: 1,
    expected: [1, 1, 1],
  },
  {
    values: [
      [4, 3, 2, 1],
      [1, 2, 3, 4],
      [4, 3, 2, 1],
      [1, 2, 3, 4],
    ],
    lag: 1,
    expected: [-1, -1, -1],
  },
  {
    values: [
      [1, 2, 3, 4],
      [2, 1, 4, 3],
      [4, 3, 2, 1],
      [1, 2, 3, 4],
      [2, 1, 4, 3],
      [4, 3, 2, 1],
      [2, 1, 4, 3],
      [4, 3, 2, 1],
      [1, 2, 3, 4],
      [2, 1, 4, 3],
      [2, 1, 4, 3],
      [4, 3, 2, 1],
    ],
    lag: 3,
    expected: [1, 1, 1, 0.6, -0.6, -1, 1, -0.6, -1],
  },
])('test_factor_rank_autocorrelation after $lag: $expected', ({ values, lag, expected }) => {
  const ranks = values.map((day) => averageRanks(day))
  expected.forEach((value, k) => {
    expect(correlate(ranks[k + lag], ranks[k], 4)).toBeCloseTo(value, 12)
  })
})

function returnsOf(rets: readonly number[]): Float64Array {
  return Float64Array.from(rets, (ratio) => ratio - 1)
}

function dailyMeans(
  rets: readonly number[],
  quantiles: readonly (readonly number[])[],
  k: number,
): readonly number[][] {
  return quantiles.map((day) => {
    const means = new QuantileMeans(1, k)
    means.add(returnsOf(rets), Uint8Array.from(day), new Uint16Array(6).fill(1), 6)
    return Array.from({ length: k }, (_, q) => means.mean(1, q + 1))
  })
}

function average(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0) / values.length
}

it('quantile means over pairs agree with the slow form', () => {
  const factor = [5, 1, 3, 3, 9, 7, 8, 2, 6, 4, 11, 10]
  const forward = factor.map((value) => Math.sin(value))
  const quantiles = Uint8Array.from(quantilesOf(factor, 5))
  const means = new QuantileMeans(1, 5)
  means.add(Float64Array.from(forward), quantiles, new Uint16Array(12).fill(1), 12)
  quantileMeans(factor, forward, 5).forEach((value, q) => {
    expect(means.mean(1, q + 1)).toBeCloseTo(value as number, 12)
  })
})

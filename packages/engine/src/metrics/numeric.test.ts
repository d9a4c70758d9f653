import fc from 'fast-check'
import { expect, it } from 'vitest'
import { averageRanks, mean, quantile7, sampleDeviation, sum } from './numeric.js'

it('sums keep what large terms would swallow', () => {
  expect(sum([1e16, 1, -1e16])).toBe(1)
  expect(sum(Array(10).fill(0.1))).toBe(1)
  expect(sum([])).toBe(0)
})

it('a constant series has no deviation', () => {
  expect(sampleDeviation(Array(7).fill(0.1))).toBe(0)
  expect(mean([])).toBeNaN()
})

it('ranks average ties and sum to n (n + 1) / 2', () => {
  expect([...averageRanks([3, 1, 3, 2])]).toEqual([3.5, 1, 3.5, 2])
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 5 })), (values) => {
      expect(sum(averageRanks(values))).toBe((values.length * (values.length + 1)) / 2)
    }),
  )
})

it('quantiles interpolate, end at the extremes, and do not exist for nothing', () => {
  expect([quantile7([4, 1, 2], 0.25), quantile7([4, 1, 2], 0), quantile7([4, 1, 2], 1)]).toEqual([1.5, 1, 4])
  expect(quantile7([], 0.5)).toBeNaN()
})

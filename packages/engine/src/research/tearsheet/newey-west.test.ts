import fc from 'fast-check'
import { expect, it } from 'vitest'
import { overlapMean } from './newey-west.js'

/** Bartlett weights are what sums over every window of lags + 1 neighbours come to, nothing lying beyond the ends. */
function errorBySums(x: readonly number[], lags: number): number {
  const centre = x.reduce((a, b) => a + b, 0) / x.length
  let total = 0
  for (let start = -lags; start < x.length; start++) {
    let sum = 0
    for (let t = Math.max(0, start); t <= Math.min(x.length - 1, start + lags); t++) sum += x[t] - centre
    total += sum * sum
  }
  return Math.sqrt(total / (lags + 1)) / x.length
}

it('agrees with the sum over windows, the other way to write Bartlett weights', () => {
  const series = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 10, maxLength: 80 })
  fc.assert(
    fc.property(series, fc.integer({ min: 0, max: 9 }), (x, overlap) => {
      const { mean, error, t, lags } = overlapMean(x, overlap)
      const slow = errorBySums(x, lags)
      if (error === null) return slow < 1e-9
      return Math.abs(error - slow) < 1e-10 && Math.abs((t as number) - (mean as number) / error) < 1e-9
    }),
  )
})

it('leaves out missing dates, and gives no error with fewer than ten', () => {
  const nine = [1, 2, 3, 4, 5, 6, 7, 8, 9]
  expect(overlapMean([...nine, Number.NaN], 0)).toMatchObject({ mean: 5, error: null, t: null, dates: 9 })
  expect(overlapMean([], 0)).toMatchObject({ mean: null, dates: 0 })
})

it('overlapping returns widen the error', () => {
  const steps = Array.from({ length: 400 }, (_, t) => Math.sin(t * 12.9898) * 43758.5453).map(
    (x) => x - Math.floor(x) - 0.5,
  )
  const overlapping = steps.slice(19).map((_, t) => steps.slice(t, t + 20).reduce((a, b) => a + b, 0))
  const plain = overlapMean(overlapping, 0).error as number
  expect(overlapMean(overlapping, 19).error as number).toBeGreaterThan(1.5 * plain)
})

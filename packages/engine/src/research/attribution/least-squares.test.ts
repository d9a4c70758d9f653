import { expect, it } from 'vitest'
import { leastSquares } from './least-squares.js'

/** Longley-like small data worked by hand: y = 1 + 2 x exactly, then with noise. */
const x = Float64Array.from({ length: 12 }, (_, t) => t)

it('finds a straight line exactly, with no error to speak of', () => {
  const fit = leastSquares(
    x.map((value) => 1 + 2 * value),
    [x],
  )!
  expect(fit.coefficients[0]!.value).toBeCloseTo(1, 10)
  expect(fit.coefficients[1]!.value).toBeCloseTo(2, 10)
  expect(fit.rSquared).toBeCloseTo(1, 12)
})

it('agrees with the normal equations and the sandwich worked out for one regressor', () => {
  const noise = [0.3, -0.1, 0.4, -0.5, 0.2, 0.1, -0.4, 0.6, -0.2, -0.3, 0.5, -0.6]
  const y = x.map((value, t) => 3 - 0.5 * value + noise[t]!)
  const fit = leastSquares(y, [x])!
  const n = 12
  const [mx, my] = [x.reduce((a, b) => a + b) / n, y.reduce((a, b) => a + b) / n]
  const sxx = x.reduce((sum, value) => sum + (value - mx) ** 2, 0)
  const slope = x.reduce((sum, value, t) => sum + (value - mx) * (y[t]! - my), 0) / sxx
  const residuals = y.map((value, t) => value - (my + slope * (x[t]! - mx)))
  // For the slope the sandwich is the long-run variance of (x - mean) e over sxx^2.
  const scores = x.map((value, t) => (value - mx) * residuals[t]!)
  const cross = (lag: number) => scores.subarray(lag).reduce((sum, score, t) => sum + score * scores[t]!, 0)
  const lags = Math.max(1, Math.floor(4 * (n / 100) ** (2 / 9)))
  let variance = cross(0)
  for (let lag = 1; lag <= lags; lag++) variance += 2 * (1 - lag / (lags + 1)) * cross(lag)
  expect(fit.lags).toBe(lags)
  expect(fit.coefficients[1]!.value).toBeCloseTo(slope, 12)
  expect(fit.coefficients[1]!.error).toBeCloseTo(Math.sqrt(variance) / sxx, 12)
})

it('has no answer for too few rows or columns that depend on each other', () => {
  expect(leastSquares(Float64Array.of(1, 2, 3), [Float64Array.of(1, 2, 3)])).toBeNull()
  expect(leastSquares(x, [x, x.map((value) => 2 * value)])).toBeNull()
})

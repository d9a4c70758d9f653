import { describe, expect, it } from 'vitest'
import { normalCdf, normalDensity, normalQuantile } from './normal.js'

/** Forty-digit arithmetic, rounded to doubles. */
const CDF: readonly (readonly [number, number])[] = [
  [-37, 5.725571222524577e-300],
  [-20, 2.7536241186062337e-89],
  [-10, 7.619853024160525e-24],
  [-6.5, 4.016000583859118e-11],
  [-5.7, 5.990371401063528e-9],
  [-5.6, 1.071759025831093e-8],
  [-5, 2.866515718791939e-7],
  [-3.5, 0.00023262907903552504],
  [-2, 0.02275013194817921],
  [-1, 0.15865525393145705],
  [-0.7, 0.24196365222307303],
  [-0.67, 0.25142889509531013],
  [-0.5, 0.3085375387259869],
  [-0.1, 0.460172162722971],
  [0, 0.5],
  [0.3, 0.6179114221889527],
  [0.68, 0.7517477695464295],
  [1.2, 0.8849303297782917],
  [2.8, 0.997444869669572],
  [4.9, 0.9999995208167234],
  [6, 0.9999999990134124],
]
const QUANTILE: readonly (readonly [number, number])[] = [
  [1e-300, -37.0470962993612],
  [1e-100, -21.273453560965326],
  [1e-20, -9.26234008979841],
  [1e-12, -7.034483825301132],
  [1e-5, -4.264890793922825],
  [0.001, -3.0902323061678136],
  [0.01, -2.326347874040841],
  [0.05, -1.6448536269514726],
  [0.075, -1.439531470938456],
  [0.2, -0.8416212335729142],
  [0.5, 0],
  [0.6, 0.2533471031357997],
  [0.95, 1.6448536269514722],
  [0.999, 3.090232306167813],
  [0.9999999, 5.199337582290661],
]

function relativeError(received: number, expected: number): number {
  return received === expected ? 0 : Math.abs(received / expected - 1)
}

describe('the normal distribution', () => {
  it.each(CDF)('has the right probability below %s', (x, expected) => {
    expect(relativeError(normalCdf(x), expected)).toBeLessThan(4e-15)
  })

  it.each(QUANTILE)('has the right quantile at %s', (p, expected) => {
    expect(relativeError(normalQuantile(p), expected)).toBeLessThan(1e-15)
  })

  it('has no quantile outside 0 to 1 and infinite ones at the ends', () => {
    expect([normalQuantile(0), normalQuantile(1)]).toEqual([-Infinity, Infinity])
    expect([normalQuantile(-0.1), normalQuantile(1.1), normalQuantile(Number.NaN), normalCdf(Number.NaN)]).toEqual(
      Array(4).fill(Number.NaN),
    )
    expect([normalCdf(-Infinity), normalCdf(Infinity)]).toEqual([0, 1])
  })

  it('has its density at the mean', () => {
    expect(normalDensity(0)).toBeCloseTo(1 / Math.sqrt(2 * Math.PI), 16)
  })
})

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { betaOf } from './benchmark.js'
import { sharpeRatio } from './ratios.js'
import { volatility } from './risk.js'
import { rollingBeta, rollingSharpe, rollingVolatility } from './rolling.js'

const YEAR = 252
const returns = fc.oneof(fc.double({ min: -0.3, max: 0.3, noNaN: true }), fc.constant(0), fc.constant(1e-14))
const pairs = fc.array(fc.tuple(returns, returns), { maxLength: 40 })

it('each window has the very figures of its returns alone', () => {
  fc.assert(
    fc.property(pairs, fc.integer({ min: 2, max: 12 }), (rows, window) => {
      const own = Float64Array.from(rows, ([r]) => r)
      const benchmark = Float64Array.from(rows, ([, r]) => r)
      const windows = Array.from({ length: Math.max(0, own.length - window + 1) }, (_, from) => ({
        t: from + window - 1,
        own: own.subarray(from, from + window),
        benchmark: benchmark.subarray(from, from + window),
      }))
      expect(rollingSharpe(own, YEAR, window)).toEqual(
        windows.map((part) => ({ t: part.t, value: sharpeRatio(part.own, YEAR).value })),
      )
      expect(rollingVolatility(own, YEAR, window)).toEqual(
        windows.map((part) => ({ t: part.t, value: volatility(part.own, YEAR) })),
      )
      expect(rollingBeta({ own, benchmark }, window)).toEqual(
        windows.map((part) => ({ t: part.t, value: betaOf(part).value })),
      )
    }),
  )
})

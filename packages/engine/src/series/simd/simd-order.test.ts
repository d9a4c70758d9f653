import fc from 'fast-check'
import { expect, it } from 'vitest'
import { runKernel } from './run-kernel.fixture.js'
import { compileSimdModule } from './simd-module.js'

const simd = compileSimdModule()

/** Few values, so that many are equal, of which some differ in their last bits or by the sign of a zero alone. */
const cell = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(0, -0, 5e-324, -5e-324, 1, 1 + 2 ** -52, 1 - 2 ** -53, -1) },
  { weight: 3, arbitrary: fc.double({ noNaN: true, min: -1e300, max: 1e300 }) },
  { weight: 1, arbitrary: fc.constant(Number.NaN) },
)
const row = fc.array(cell, { minLength: 1, maxLength: 200 }).map((cells) => Float64Array.from(cells))
const isRarelyMissing = row.map((cells) => cells.map((x, t) => (Number.isNaN(x) && t % 7 > 0 ? -0 : x)))

const days = fc.integer({ min: 1, max: 40 })
const calls = fc.oneof(
  fc.record({ kernel: fc.constant('quantile7'), params: fc.tuple(fc.constantFrom(0, 0.05, 0.5, 0.97, 1), days) }),
  fc.record({ kernel: fc.constant('median_of_present'), params: fc.tuple(days, fc.integer({ min: 0, max: 50 })) }),
)

it('order statistics of windows are the plain ones, with the sign of a zero', () => {
  fc.assert(
    fc.property(calls, fc.oneof(row, isRarelyMissing), (call, cells) => {
      const inputs = [[cells, cells.toReversed()]]
      expect(runKernel({ ...call, inputs }, simd)).toEqual(runKernel({ ...call, inputs }, null))
    }),
    { numRuns: 400 },
  )
})

it('means of what is below a threshold of the day are the plain ones', () => {
  fc.assert(
    fc.property(fc.constantFrom(1, 3, 20, 64, 100), row, row, (n, cells, limits) => {
      const threshold = cells.map((_, t) => limits[t % limits.length]!)
      const inputs = [
        [cells, threshold],
        [threshold, cells],
      ]
      const call = { kernel: 'mean_below', params: [n], inputs }
      expect(runKernel(call, simd)).toEqual(runKernel(call, null))
    }),
    { numRuns: 400 },
  )
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { medianOfPresent } from './median.kernel.js'

function slowMedian(x: readonly number[]): number {
  const sorted = x.filter((value) => !Number.isNaN(value)).sort((a, b) => a - b)
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1]!, sorted[Math.floor(sorted.length / 2)]!]
  return (low + high) / 2
}

describe('median of the values that are present', () => {
  it('is that of the sorted window, and missing where too few are', () => {
    const values = fc.array(
      fc.oneof({ weight: 3, arbitrary: fc.integer({ min: -4, max: 9 }) }, fc.constant(Number.NaN)),
      {
        maxLength: 60,
      },
    )
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }), (x, n, minimum) => {
        const out = new Float64Array(x.length)
        medianOfPresent.run([Float64Array.from(x)], [n, minimum], out)
        const expected = x.map((_, t) => {
          const window = x.slice(Math.max(0, t - n + 1), t + 1)
          const count = window.filter((value) => !Number.isNaN(value)).length
          return count < minimum ? Number.NaN : slowMedian(window)
        })
        expect([...out].map((value) => value + 0)).toEqual(expected.map((value) => value + 0))
      }),
      { numRuns: 300 },
    )
  })
})

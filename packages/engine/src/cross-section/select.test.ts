import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { selectPlace } from './select.js'
import { quantile7, selectQuantile } from './statistics.js'

const value = fc.oneof(fc.double({ noNaN: true }), fc.constant(-0), fc.integer({ min: -3, max: 3 }))

describe('selecting', () => {
  it('puts the value of a place there, smaller ones before it and larger ones behind it', () => {
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 300 }), fc.nat(), (values, draw) => {
        const place = draw % values.length
        const cells = Float64Array.from(values)
        selectPlace(cells, 0, cells.length, place)
        // Zeros of either sign are equal here.
        expect(cells[place]! + 0).toBe(Float64Array.from(values).sort()[place]! + 0)
        expect(cells.subarray(0, place).every((x) => x <= cells[place]!)).toBe(true)
        expect(cells.subarray(place + 1).every((x) => x >= cells[place]!)).toBe(true)
        expect(cells.slice().sort()).toEqual(Float64Array.from(values).sort())
      }),
    )
  })

  it('ends where every value is the same, and where they lie worst', () => {
    const worst = Float64Array.from({ length: 20_000 }, (_, k) => (k % 2 === 0 ? k : 20_000 - k))
    const sorted = worst.slice().sort()
    for (const place of [0, 10_000, 19_999]) {
      const [cells, same] = [worst.slice(), new Float64Array(5_000).fill(7)]
      selectPlace(cells, 0, cells.length, place)
      selectPlace(same, 0, same.length, Math.floor(place / 4))
      expect(cells[place]).toBe(sorted[place])
    }
  })

  it('finds the quantile of ascending values', () => {
    fc.assert(
      fc.property(
        fc.array(value, { minLength: 1, maxLength: 300 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (values, p) => {
          const sorted = Float64Array.from(values).sort()
          const selected = selectQuantile(Float64Array.from(values), values.length, p)
          expect(selected + 0).toBe(quantile7(sorted, values.length, p) + 0)
        },
      ),
    )
  })
})

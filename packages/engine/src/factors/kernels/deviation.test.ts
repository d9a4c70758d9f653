import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deviationOfPresent } from './deviation.kernel.js'

function deviation(values: readonly number[], needed: number): number {
  const out = new Float64Array(1)
  deviationOfPresent.run(
    values.map((x) => Float64Array.of(x)),
    [needed],
    out,
  )
  return out[0]!
}

describe('deviation_of_present', () => {
  it('divides by one less than those present', () => {
    expect(deviation([2, Number.NaN, 4, 4, 6], 3)).toBeCloseTo(Math.sqrt(8 / 3), 14)
  })

  it('is missing with fewer inputs than needed, and with a single one', () => {
    expect(deviation([1, 2, Number.NaN], 3)).toBeNaN()
    expect(deviation([1, Number.NaN], 1)).toBeNaN()
    expect(deviation([Number.NaN, Number.NaN], 0)).toBeNaN()
  })

  it('never stores infinity', () => {
    expect(deviation([1e200, -1e200], 2)).toBeNaN()
    expect(deviation([1.7e308, 1.7e308], 2)).toBeNaN()
  })

  it('tells every cell by the same cell of its inputs alone', () => {
    const cell = fc.oneof(fc.integer({ min: -50, max: 50 }), fc.constant(Number.NaN))
    const column = fc.array(cell, { minLength: 5, maxLength: 5 })
    fc.assert(
      fc.property(
        fc.array(column, { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 1, max: 6 }),
        (columns, needed) => {
          const out = new Float64Array(5).fill(-1)
          deviationOfPresent.run(
            columns.map((x) => Float64Array.from(x)),
            [needed],
            out,
          )
          out.forEach((value, t) => {
            expect(value).toEqual(
              deviation(
                columns.map((x) => x[t]!),
                needed,
              ),
            )
          })
        },
      ),
    )
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileSimdModule } from '../series/simd/simd-module.js'
import { rankAllDays } from './rank-all-days.js'

const simd = compileSimdModule()

/** Ranks by counting, of one day. */
function counted(values: readonly number[]): number[] {
  const present = values.filter((x) => !Number.isNaN(x))
  return values.map((x) => {
    if (Number.isNaN(x)) return Number.NaN
    if (present.length === 1) return 0.5
    const below = present.filter((y) => y < x).length
    const equal = present.filter((y) => y === x).length
    return (below + 1 + (below + equal) - 2) / 2 / (present.length - 1)
  })
}

/** Values that agree in the upper half of their bits, so that the first sort does not tell them apart. */
const close = fc.integer({ min: 0, max: 60 }).map((k) => 1 + k * Number.EPSILON)
const cell = fc.oneof(
  close,
  fc.double({ noNaN: true }),
  fc.constantFrom(0, -0, 1, -1, 1e-320, -1e-320, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY),
  fc.constant(Number.NaN),
)

if (simd === null) console.warn('compiled ranks skipped: this engine has no 128-bit vectors, so the plain ones run')
describe.skipIf(simd === null)('compiled ranks of all days', () => {
  it('are those of counting and of the plain way', () => {
    const days = fc.array(fc.array(cell, { minLength: 40, maxLength: 40 }), { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 40 }), (rows, instruments) => {
        const sessions = rows.length
        const column = new Float64Array(instruments * sessions)
        rows.forEach((row, t) => {
          for (let i = 0; i < instruments; i++) column[i * sessions + t] = row[i] as number
        })
        const compiled = rankAllDays(column, sessions, simd)
        expect(compiled).toEqual(rankAllDays(column, sessions, null))
        rows.forEach((row, t) => {
          const own = Array.from({ length: instruments }, (_, i) => compiled[i * sessions + t])
          expect(own).toEqual(counted(row.slice(0, instruments)))
        })
      }),
      { numRuns: 200 },
    )
  })

  it('put many values in order that differ in their last bits alone', () => {
    const n = 3000
    const column = Float64Array.from({ length: n }, (_, i) => 1e9 + ((i * 7919) % n) * 2 ** -22)
    const ranks = rankAllDays(column, 1, simd)
    expect(ranks.every((rank, i) => rank === ((i * 7919) % n) / (n - 1))).toBe(true)
  })

  it('put many values in order that are as good as nothing beside the largest', () => {
    const n = 3000
    const column = Float64Array.from({ length: n }, (_, i) => (i === 0 ? -1e200 : ((i * 7919) % n) - n / 2))
    const ranks = rankAllDays(column, 1, simd)
    expect(ranks.every((rank, i) => rank === ((i * 7919) % n) / (n - 1))).toBe(true)
  })
})

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { keepExtremes } from './keep-extremes.js'

const value = fc.option(fc.double({ noNaN: true, min: -1e6, max: 1e6 }), { nil: null, freq: 20 })
const series = fc
  .integer({ min: 1, max: 400 })
  .chain((length) =>
    fc.array(fc.array(value, { minLength: length, maxLength: length }), { minLength: 1, maxLength: 4 }),
  )

it('keeps both ends and the extremes of every series within the points asked for', () => {
  fc.assert(
    fc.property(series, fc.integer({ min: 10, max: 300 }), (all, points) => {
      const kept = keepExtremes(all, points)
      const length = all[0]!.length
      expect(kept.length).toBeLessThanOrEqual(Math.max(points, 0))
      expect(kept).toEqual([...new Set(kept)].sort((a, b) => a - b))
      expect([kept[0], kept.at(-1)]).toEqual([0, length - 1])
      for (const values of all) {
        const known = values.filter((one) => one !== null)
        if (known.length === 0) continue
        const shown = kept.map((k) => values[k]).filter((one) => one !== null) as number[]
        expect([Math.min(...shown), Math.max(...shown)]).toEqual([Math.min(...known), Math.max(...known)])
      }
    }),
  )
})

it('keeps everything where there is room for it', () => {
  expect(keepExtremes([[1, 2, 3]], 10)).toEqual([0, 1, 2])
  expect(keepExtremes([[]], 10)).toEqual([])
})

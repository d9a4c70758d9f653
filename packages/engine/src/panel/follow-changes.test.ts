import fc from 'fast-check'
import { expect, it } from 'vitest'
import { followChanges, writeSessions } from './event-series.js'

const SESSIONS = 12
const cell = fc.constantFrom(Number.NaN, 0, -0, 1, 1, 1)
const row = fc.array(cell, { minLength: SESSIONS, maxLength: SESSIONS })

it('holds every value it is told of until the next one', () => {
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 4 }), (rows) => {
      const series = followChanges(rows.length, (i, change) => {
        for (const [t, value] of rows[i]!.entries()) change(t, value)
      })
      const out = new Float64Array(SESSIONS)
      for (const [i, expected] of rows.entries()) {
        writeSessions(series, i, { from: 0, to: SESSIONS }, out)
        expect([...out]).toEqual(expected)
      }
      const changes = rows.map((own) => own.filter((value, t) => t > 0 && !Object.is(value, own[t - 1])).length)
      expect([...series.start]).toEqual([0, ...rows.map((_, i) => i + 1 + sum(changes.slice(0, i + 1)))])
    }),
    { numRuns: 200 },
  )
})

it('is missing before the first value', () => {
  const series = followChanges(2, (i, change) => {
    if (i === 1) change(3, 7)
  })
  expect([...series.from]).toEqual([0, 0, 3])
  expect([...series.values]).toEqual([Number.NaN, Number.NaN, 7])
})

function sum(counts: readonly number[]): number {
  return counts.reduce((a, b) => a + b, 0)
}

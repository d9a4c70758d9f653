import type { RankEntry } from '@stocklab/strategy'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRankingScratch, rankCandidates } from './ranking.js'
import { selectBest } from './select-best.kernel.js'

/** The words of the specification, without any care for speed. */
function reference(values: readonly (readonly number[])[], entries: readonly RankEntry[]) {
  const count = values[0].length
  const total = entries.reduce((sum, { weight }) => sum + weight, 0)
  const rows = Array.from({ length: count }, (_, i) => {
    const score = entries.reduce((sum, entry, e) => sum + entry.weight * percentRank(values[e], i, entry.order), 0)
    return { i, score: score / total, missing: values.filter((column) => Number.isNaN(column[i])).length }
  })
  const rounded = (score: number) => Math.round(score * 1e12)
  return rows.sort((a, b) => rounded(b.score) - rounded(a.score) || a.missing - b.missing || a.i - b.i)
}

function percentRank(column: readonly number[], i: number, order: 'high' | 'low'): number {
  const present = column.filter((value) => !Number.isNaN(value))
  if (Number.isNaN(column[i])) return 0
  if (present.length === 1) return 0.5
  const below = present.filter((value) => (order === 'high' ? value < column[i] : value > column[i])).length
  const equal = present.filter((value) => value === column[i]).length
  return (below + (equal - 1) / 2) / (present.length - 1)
}

const value = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: -3, max: 3 }) },
  { weight: 2, arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true }) },
  { weight: 1, arbitrary: fc.constant(Number.NaN) },
)

const questions = fc.integer({ min: 1, max: 3 }).chain((width) =>
  fc.record({
    rows: fc.array(fc.array(value, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 30 }),
    entries: fc.array(
      fc.record({
        value: fc.constant('x'),
        order: fc.constantFrom('high' as const, 'low' as const),
        weight: fc.constantFrom(0.5, 1, 2),
      }),
      { minLength: width, maxLength: width },
    ),
  }),
)

describe('selectBest', () => {
  it('gives the first of the whole ranking, scores to the bit', () => {
    fc.assert(
      fc.property(questions, fc.integer({ min: 1, max: 30 }), ({ rows, entries }, wanted) => {
        fc.pre(wanted < rows.length)
        const candidates = Int32Array.from(rows, (_, i) => i)
        const values = Float64Array.from(rows, (row) => row[0])
        const whole = rankCandidates(candidates, [values], [entries[0]], createRankingScratch(rows.length))
        const selection = { entry: entries[0], count: wanted }
        const best = selectBest(candidates, values, selection, createRankingScratch(rows.length))
        expect([...best.order]).toEqual([...whole.order.subarray(0, wanted)])
        expect([...best.scores]).toEqual([...whole.scores.subarray(0, wanted)])
      }),
      { seed: 11, numRuns: 500 },
    )
  })
})

describe('rankCandidates', () => {
  it('orders as the words of the specification do, with ties, missing values and weights', () => {
    fc.assert(
      fc.property(questions, ({ rows, entries }) => {
        const columns = entries.map((_, e) => rows.map((row) => row[e]))
        const candidates = Int32Array.from(rows, (_, i) => i)
        const scratch = createRankingScratch(rows.length)
        const ranks = columns.map((column) => Float64Array.from(column))
        const ranking = rankCandidates(candidates, ranks, entries, scratch)
        const expected = reference(columns, entries)
        expect([...ranking.order]).toEqual(expected.map((row) => row.i))
        ranking.scores.forEach((score, k) => {
          expect(score).toBeCloseTo(expected[k].score, 12)
        })
      }),
      { seed: 7, numRuns: 500 },
    )
  })

  it('takes candidates in the order of their codes where nothing ranks them', () => {
    const ranking = rankCandidates(Int32Array.of(2, 5, 9), [], [], createRankingScratch(10))
    expect([...ranking.order]).toEqual([2, 5, 9])
    expect([...ranking.scores]).toEqual([0, 0, 0])
  })

  it('reads the values of the candidates, not of their neighbours', () => {
    const entry = { value: 'x', order: 'high' as const, weight: 1 }
    const values = Float64Array.of(9, 1, 8, 3, 7, 2)
    const ranking = rankCandidates(Int32Array.of(1, 3, 5), [values], [entry], createRankingScratch(6))
    expect([...ranking.order]).toEqual([3, 5, 1])
    expect([...ranking.scores]).toEqual([1, 0.5, 0])
  })
})

import { expect, it } from 'vitest'
import { cscvSplits, overfittingStatistics } from './cscv.js'

const rising = Float64Array.from({ length: 32 }, (_, t) => 0.01 + (t % 3) * 0.001)
const falling = rising.map((r) => -r)

it('a column that is best everywhere is never overfit', () => {
  const { pbo, pbo_prob_loss } = overfittingStatistics([falling, rising], 4)
  expect([pbo!.value, pbo_prob_loss!.value]).toEqual([0, 0])
})

it('takes all choices of half the blocks, dropping the first rows that do not fill one', () => {
  expect(cscvSplits([falling, rising], 8)).toHaveLength(70)
  const longer = [falling, rising].map((column) => Float64Array.from([0.5, -0.5, ...column]))
  expect(cscvSplits(longer, 4)).toEqual(cscvSplits([falling, rising], 4))
})

it('has no answer for one column, odd blocks or too few rows', () => {
  for (const [columns, blocks, reason] of [
    [[rising], 4, 'ONE_TRIAL'],
    [[rising, falling], 5, 'TOO_SHORT'],
    [[rising, falling], 18, 'TOO_SHORT'],
  ] as const) {
    expect(overfittingStatistics(columns, blocks).pbo).toEqual({ value: null, reason })
  }
})

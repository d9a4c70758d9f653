import { expect, it } from 'vitest'
import { turnoverBetween } from './turnover.js'

it('is half of what moved, cash included', () => {
  const before = { holdings: [{ code: 'A', value: 60 }], cash: 40, total: 100 }
  const after = {
    holdings: [
      { code: 'A', value: 20 },
      { code: 'B', value: 120 },
    ],
    cash: 60,
    total: 200,
  }
  // A 0.6 -> 0.1, B 0 -> 0.6, cash 0.4 -> 0.3
  expect(turnoverBetween(before, after)).toBeCloseTo((0.5 + 0.6 + 0.1) / 2, 12)
  expect(turnoverBetween(before, before)).toBe(0)
})

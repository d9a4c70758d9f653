import { expect, it } from 'vitest'
import type { Position } from './state.js'
import { Balance, turnoverBetween } from './turnover.js'

it('is half of what moved, cash included', () => {
  const held = (instrument: number, quantity: number) => ({ instrument, quantity, lastClose: 20 }) as Position
  const before = new Balance().take({ positions: [held(3, 3)], cash: 40 })
  const after = new Balance().take({ positions: [held(3, 1), held(7, 6)], cash: 60 })
  // A 0.6 -> 0.1, B 0 -> 0.6, cash 0.4 -> 0.3
  expect(turnoverBetween(before, after)).toBeCloseTo((0.5 + 0.6 + 0.1) / 2, 12)
  expect(turnoverBetween(before, before)).toBe(0)
})

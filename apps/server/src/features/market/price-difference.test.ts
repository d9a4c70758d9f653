import fc from 'fast-check'
import { expect, it } from 'vitest'
import { priceDifference } from './price-difference.js'

it.each([
  [1029.75, 1018.87, 10.88],
  [0.3, 0.1, 0.2],
  [58_000, 57_900, 100],
  [2.5e-7, 1e-7, 1.5e-7],
  [100, 99.9, 0.1],
  [5, 5, 0],
])('%d less %d is %d', (price, before, difference) => {
  expect(priceDifference(price, before)).toBe(difference)
})

it('is the difference of the decimals, exactly, for whatever is quoted in them', () => {
  const quoted = fc.record({
    a: fc.integer({ min: 0, max: 1_000_000_000 }),
    b: fc.integer({ min: 0, max: 1_000_000_000 }),
    decimals: fc.integer({ min: 0, max: 6 }),
  })
  fc.assert(
    fc.property(quoted, ({ a, b, decimals }) => {
      const price = (units: number) => Number(`${units}e-${decimals}`)
      expect(priceDifference(price(a), price(b))).toBe(price(a - b))
    }),
  )
})

it('takes nothing from prices that are written with all digits of a double', () => {
  expect(priceDifference(1 / 3, 1 / 7)).toBeCloseTo(1 / 3 - 1 / 7, 15)
})

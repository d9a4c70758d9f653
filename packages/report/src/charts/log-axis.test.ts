import { expect, it } from 'vitest'
import { multiple } from '../format.js'
import { logAxis } from './log-axis.js'

const labels = (low: number, high: number) =>
  logAxis(low, high, multiple).axisTick.customValues.map((at) => multiple(10 ** at))

it('names round multiples', () => {
  expect(labels(0.7, 5)).toEqual(['0.7×', '1×', '1.5×', '2×', '3×', '5×'])
  expect(labels(0.5, 200)).toEqual(['1×', '3×', '10×', '30×', '100×'])
})

it.each([
  [1, 1],
  [0.96, 1.001],
  [1.04, 1.09],
  [0.099, 0.1],
])('names some within %d to %d, too', (low, high) => {
  const named = labels(low, high)
  expect(named.length).toBeGreaterThanOrEqual(4)
  expect(new Set(named).size).toBe(named.length)
})

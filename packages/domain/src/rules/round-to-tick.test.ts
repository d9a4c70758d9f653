import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nearestTick, roundDownToLot, roundToTick } from './round-to-tick.js'

describe('rounding to ticks', () => {
  it('goes up or down to the grid', () => {
    expect([roundToTick(10_011, 50, 'up'), roundToTick(10_011, 50, 'down')]).toEqual([10_050, 10_000])
    expect([roundToTick(1.234, 0.01, 'up'), roundToTick(1.234, 0.01, 'down')]).toEqual([1.24, 1.23])
  })

  it('takes a price within a millionth of a tick to be on it', () => {
    expect(roundToTick(10_000.000_04, 50, 'up')).toBe(10_000)
    expect(roundToTick(10_049.999_96, 50, 'down')).toBe(10_050)
    expect(roundToTick(10_000.000_06, 50, 'up')).toBe(10_050)
    expect(roundToTick(0.1 + 0.2, 0.01, 'up')).toBe(0.3)
  })

  it('leaves a price alone where there is no tick', () => {
    expect(roundToTick(1.23456, 0, 'up')).toBe(1.23456)
    expect(nearestTick(1.23456, 0)).toBe(1.23456)
  })

  it('gives the double that the decimal price is written as', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000_000 }), fc.constantFrom(2, 4), (units, decimals) => {
        const written = Number(`${units}e-${decimals}`)
        const tick = Number(`1e-${decimals}`)
        expect(roundToTick(written, tick, 'up')).toBe(written)
        expect(roundToTick(written, tick, 'down')).toBe(written)
      }),
    )
  })

  it('takes the nearest tick, the higher from the middle', () => {
    expect([nearestTick(9_936.36, 10), nearestTick(9_925, 50), nearestTick(9_924, 50)]).toEqual([9_940, 9_950, 9_900])
  })
})

it('lots are cut off downward, without binary noise', () => {
  expect([roundDownToLot(39, 10), roundDownToLot(7.9, 1), roundDownToLot(0.123456789, 1e-8)]).toEqual([
    30, 7, 0.12345678,
  ])
})

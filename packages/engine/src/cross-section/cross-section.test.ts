import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CrossSection } from './cross-section.js'
import type { CrossSectionKernel } from './functions.js'
import { RadixOrder } from './radix-order.kernel.js'
import { rankAllDays } from './rank-all-days.js'

const MISSING = Number.NaN

interface Options {
  readonly parameter?: number
  readonly members?: readonly number[]
  readonly groups?: readonly number[]
}

function compute(fn: CrossSectionKernel, values: readonly number[], options: Options = {}): number[] {
  const { parameter = 0, members = values.map(() => 1), groups } = options
  const out = new Float64Array(values.length)
  const task = { fn, parameter, members: Uint8Array.from(members), groups: groups ? Uint16Array.from(groups) : null }
  new CrossSection(values.length).compute(Float64Array.from(values), task, out)
  return [...out]
}

/** (RANK - 1) / (n - 1) by counting. */
function slowRank(values: readonly number[]): number[] {
  const present = values.filter((x) => !Number.isNaN(x))
  return values.map((x) => {
    if (Number.isNaN(x)) return MISSING
    if (present.length === 1) return 0.5
    const below = present.filter((y) => y < x).length
    const equal = present.filter((y) => y === x).length
    return (below + (equal + 1) / 2 - 1) / (present.length - 1)
  })
}

describe('cross-section functions', () => {
  it('ranks from 0 to 1, averages ties and leaves missing values out', () => {
    expect(compute('rank', [3, 1, 4, 1, 5])).toEqual([0.5, 0.125, 0.75, 0.125, 1])
    expect(compute('rank', [3, MISSING, 1])).toEqual([1, MISSING, 0])
    expect(compute('rank', [MISSING, 7])).toEqual([MISSING, 0.5])
    expect(compute('rank_desc', [3, 1, 4, 1, 5])).toEqual([0.5, 0.875, 0.25, 0.875, 0])
  })

  it('counts places from 1, averaging ties, and those that have one', () => {
    expect(compute('place', [3, 1, MISSING, 4, 1, 5])).toEqual([3, 1.5, MISSING, 4, 1.5, 5])
    expect(compute('place', [MISSING, 7])).toEqual([MISSING, 1])
    expect(compute('presence', [3, 1, MISSING, 4], { members: [1, 0, 1, 1] })).toEqual([2, MISSING, MISSING, 2])
  })

  it('gives nothing to codes outside the universe and to an unknown group', () => {
    expect(compute('rank', [3, 1, 2], { members: [1, 0, 1] })).toEqual([1, MISSING, 0])
    expect(compute('rank', [5, 6, 7, 8, 9], { groups: [1, 2, 1, 2, 0] })).toEqual([0, 0, 1, 1, MISSING])
  })

  it('scores by the clipped mean and deviation, and 0 where nothing varies', () => {
    expect(compute('zscore', [7, 7, 7])).toEqual([0, 0, 0])
    expect(compute('zscore', [0.1 + 0.2, 0.3, 0.3])).toEqual([0, 0, 0])
    expect(compute('zscore', [42])).toEqual([0])
    const scores = compute('zscore', [3, 1, 4, 1, 5])
    expect(scores[0]).toBeCloseTo(0.117077333167, 11)
    expect(scores[1]).toBeCloseTo(-1.00866625498, 11)
    const outlier = compute('zscore', [...Array.from({ length: 29 }, (_, k) => k + 1), 1000])
    expect(outlier[29]).toBe(3)
    expect(outlier[0]).toBeCloseTo(-0.288799079569, 11)
  })

  it('cuts into buckets by average rank', () => {
    expect(compute('quantile', [5, 1, 3, 3, 9, 7, 8, 2, 6, 4, 11, 10], { parameter: 5 })).toEqual([
      3, 1, 2, 2, 4, 3, 4, 1, 3, 2, 5, 5,
    ])
  })

  it('clips tails at their quantiles', () => {
    expect(compute('winsorize', [1, 81, 82, 83, 84, 85], { parameter: 0.1 })).toEqual([41, 81, 82, 83, 84, 84.5])
  })

  it('picks exactly n, ties to the smaller code', () => {
    expect(compute('top', [5, 7, 7, 7, MISSING, 1], { parameter: 2 })).toEqual([0, 1, 1, 0, MISSING, 0])
    expect(compute('bottom', [5, 1, 1, 1, 0], { parameter: 3 })).toEqual([0, 1, 1, 0, 1])
    expect(compute('top', [5, MISSING], { parameter: 9 })).toEqual([1, MISSING])
  })

  it('takes the mean away, of all or of the group', () => {
    expect(compute('demean', [1, 2, 6])).toEqual([-2, -1, 3])
    expect(compute('neutralize', [1, 3, 10, 20], { groups: [1, 1, 2, 2] })).toEqual([-1, 1, -5, 5])
  })

  it('ranks any numbers as counting does', () => {
    const number = fc.oneof(
      fc.double({ noDefaultInfinity: true }),
      fc.integer({ min: -3, max: 3 }),
      // Neighbours that agree in their upper 32 bits.
      fc.integer({ min: 0, max: 40 }).map((k) => 1 + k * Number.EPSILON),
      fc.constantFrom(0, -0, MISSING),
    )
    fc.assert(
      fc.property(fc.array(number, { minLength: 1, maxLength: 120 }), (values) => {
        expect(compute('rank', values)).toEqual(slowRank(values))
      }),
    )
  })

  it('serves days of different sizes with one scratch', () => {
    const order = new RadixOrder(4)
    expect([...order.ascending(Float64Array.of(4, 3, 2, 1), 4)]).toEqual([3, 2, 1, 0])
    expect([...order.ascending(Float64Array.of(2, 1), 2).subarray(0, 2)]).toEqual([1, 0])
  })

  it('ranks every day of a panel by itself', () => {
    const sessions = 19
    const days = Array.from({ length: sessions }, (_, t) => [t % 3, (t * 7) % 5, t === 4 ? MISSING : 2])
    const panel = Float64Array.from([0, 1, 2].flatMap((i) => days.map((day) => day[i]!)))
    const ranks = rankAllDays(panel, sessions)
    days.forEach((day, t) => {
      expect([0, 1, 2].map((i) => ranks[i * sessions + t])).toEqual(slowRank(day))
    })
  })
})

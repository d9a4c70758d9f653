import { parseStrategy } from '@stocklab/strategy'
import { describe, expect, it } from 'vitest'
import { searchAxes, variantsOf } from './axes.js'
import { parseObjectives, scoresOf } from './objectives.js'
import { requireSensible } from './run-search.js'
import { decisionReach, parseSpan } from './spans.js'

const parsed = parseStrategy(`
name: a
market: KRX
parameters: { lookback: { default: 60, min: 20, max: 100, step: 40 }, skip: 5 }
entry: { rank_by: [{ value: "lag(close, $skip) / lag(close, $lookback)" }], max_positions: 10 }
exit: { max_hold_days: 40 }
`)
if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
const { document, ranges } = parsed
const axes = (...texts: readonly string[]) => searchAxes(texts, document, ranges)

describe('--param', () => {
  it.each([
    ['skip=1..3', [1, 2, 3]],
    ['$skip=10..30:10', [10, 20, 30]],
    ['skip=9,3,3', [3, 9]],
    ['lookback', [20, 60, 100]],
    ['lookback=20..60', [20, 60]],
    ['skip=0.1..0.3:0.1', [0.1, 0.2, 0.3]],
    ['exit.stop_loss=0.05..0.15:0.05', [0.05, 0.1, 0.15]],
    ['capital=1_000_000', [1_000_000]],
  ])('%s', (text, values) => {
    expect(axes(text)[0]?.values).toEqual(values)
  })

  it('left out takes the ranges of the document', () => {
    expect(axes()).toEqual([{ name: 'lookback', values: [20, 60, 100] }])
  })

  it.each([
    ['lookbak=1..5', 'unknown parameter "lookbak"; did you mean "lookback"?'],
    ['entry.max_postions=1..5', 'did you mean "entry.max_positions"?'],
    ['skip=9..3', 'expected a range of skip that holds a value, received 9..3'],
    ['skip=1..9:0', 'expected a step of skip above 0, received 0'],
    ['skip=a..9', 'expected numbers for skip, received "a"'],
    ['skip=', 'expected numbers for skip, received ""'],
    ['skip', 'expected a range for skip'],
    ['capital=1..9000000', 'expected at most 10000 values of capital'],
  ])('%s is refused', (text, message) => {
    expect(() => axes(text)).toThrow(message)
  })

  it('names each parameter once', () => {
    expect(() => axes('skip=1,2', '$skip=3')).toThrow('expected each parameter once, received skip twice')
  })
})

describe('a point', () => {
  const both = axes('lookback=20,60', 'entry.max_positions=0,7')

  it('sets parameters and settings', () => {
    const variant = variantsOf(document, both)([1, 1])
    expect(variant).toMatchObject({
      ok: true,
      document: { parameters: { lookback: 60, skip: 5 }, entry: { max_positions: 7 } },
    })
  })

  it('that the document does not allow says why', () => {
    expect(variantsOf(document, both)([1, 0])).toMatchObject({
      ok: false,
      reason: expect.stringContaining('a whole number from 1'),
    })
    expect(variantsOf(document, axes('lookback=-3'))([0])).toMatchObject({ ok: false })
  })
})

describe('--objective', () => {
  it('raises or lowers; a point without a value is not judged', () => {
    const objectives = parseObjectives('sharpe,min:turnover_annual')
    expect(scoresOf(objectives, { sharpe: 1, turnover_annual: 3 })).toEqual([1, -3])
    expect(scoresOf(objectives, { sharpe: null, turnover_annual: 3 })).toBeNull()
  })

  it.each([
    ['sharp', 'did you mean "sharpe"?'],
    ['dsr', 'known only after all of them'],
    ['best_day_date', 'expected a statistic as the objective'],
    ['sharpe,sharpe', 'different objectives'],
  ])('%s is refused', (text, message) => {
    expect(() => parseObjectives(text)).toThrow(message)
  })
})

describe('a large grid', () => {
  const grid = { axes: axes('skip=1..200', 'entry.max_positions=1..100'), method: 'grid', seed: 1 } as const

  it('is refused with how many runs and how long, unless it is allowed', () => {
    expect(() => requireSensible(grid, undefined)).toThrow('received 20,000: 20,000 runs, about 3 minutes')
    expect(requireSensible(grid, 20_000)).toBe(20_000)
  })

  it('counts every window of a walk', () => {
    const small = { ...grid, axes: axes('skip=1..200') }
    expect(requireSensible(small, undefined, 50)).toBe(200)
    expect(() => requireSensible(small, undefined, 51)).toThrow('10,200 runs')
  })

  it('is no matter to a method that tries a number of points', () => {
    expect(requireSensible({ ...grid, method: 'random' }, undefined)).toBe(200)
    expect(requireSensible({ ...grid, method: 'evolution' }, 50)).toBe(50)
  })
})

describe('lengths', () => {
  it('are days, weeks, months and years', () => {
    expect(['90d', '26w', '6m', '3y'].map(parseSpan)).toEqual([
      { count: 90, unit: 'days' },
      { count: 182, unit: 'days' },
      { count: 6, unit: 'months' },
      { count: 3, unit: 'years' },
    ])
    for (const text of ['3', '0y', 'y', '-1y', '1.5y']) expect(parseSpan(text)).toBeUndefined()
  })

  it('of what a decision reaches: the longer of the schedule and the holding period', () => {
    expect(decisionReach(document)).toBe(40)
    expect(decisionReach({ ...document, exit: { ...document.exit, max_hold_days: 3 } })).toBe(21)
  })
})

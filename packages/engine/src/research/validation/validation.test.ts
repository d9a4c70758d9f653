import { epochDay, isoDate } from '@stocklab/domain'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { crossValidate } from './cross-validate.js'
import { groupEdges, pathsOf, purgedSplits } from './purged-splits.js'
import { type WalkQuestion, walkWindows } from './walk-windows.js'

/** Every weekday of some years. */
function weekdays(from: string, to: string): Int32Array {
  const days: number[] = []
  for (let day = epochDay(from); day <= epochDay(to); day++) if ((day + 3) % 7 < 5) days.push(day)
  return Int32Array.from(days)
}

describe('walk windows', () => {
  const sessions = weekdays('2015-01-01', '2020-12-31')
  const question: WalkQuestion = {
    sessions,
    first: 0,
    last: sessions.length - 1,
    train: { count: 3, unit: 'years' },
    test: { count: 1, unit: 'years' },
    start: 'rolling',
  }
  const dates = (asked: WalkQuestion) =>
    walkWindows(asked).map(({ train, test }) =>
      [train.first, train.last, test.first, test.last].map((t) => isoDate(sessions[t]!)).join(' '),
    )

  it('move by the length of the test', () => {
    expect(dates(question)).toEqual([
      '2015-01-01 2017-12-29 2018-01-01 2018-12-31',
      '2016-01-01 2018-12-31 2019-01-01 2019-12-31',
      '2017-01-02 2019-12-31 2020-01-01 2020-12-31',
    ])
  })

  it('begin at the first day each time when anchored', () => {
    expect(dates({ ...question, start: 'anchored' }).map((text) => text.slice(0, 10))).toEqual(
      Array(3).fill('2015-01-01'),
    )
  })

  it('keep a rest of half a test and drop a shorter one', () => {
    const until = (date: string) => ({ ...question, last: sessions.findLastIndex((day) => day <= epochDay(date)) })
    expect(dates(until('2020-08-31'))).toHaveLength(3)
    expect(dates(until('2020-05-29'))).toHaveLength(2)
  })

  it('are none where the period is too short', () => {
    expect(walkWindows({ ...question, train: { count: 6, unit: 'years' } })).toEqual([])
  })

  it('test each session at most once, in order, and train only on sessions before', () => {
    const span = fc.record({ count: fc.integer({ min: 1, max: 20 }), unit: fc.constant('months' as const) })
    fc.assert(
      fc.property(span, span, fc.boolean(), (train, test, isAnchored) => {
        const windows = walkWindows({ ...question, train, test, start: isAnchored ? 'anchored' : 'rolling' })
        windows.forEach((window, k) => {
          expect(window.train.last).toBe(window.test.first - 1)
          expect(window.train.first).toBeLessThan(window.train.last)
          if (k > 0) expect(window.test.first).toBe(windows[k - 1]!.test.last + 1)
        })
      }),
    )
  })
})

describe('purged splits', () => {
  it('by hand: 12 rows in 4 groups, one tested, one row purged on both sides and two embargoed behind', () => {
    const splits = purgedSplits({ rows: 12, groups: 4, testGroups: 1, purge: 1, embargo: 2 })
    expect(splits.map(({ train, purged, embargoed }) => [[...train], purged, embargoed])).toEqual([
      [[6, 7, 8, 9, 10, 11], 1, 2],
      [[0, 1, 9, 10, 11], 2, 2],
      [[0, 1, 2, 3, 4], 2, 2],
      [[0, 1, 2, 3, 4, 5, 6, 7], 1, 0],
    ])
  })

  it('by hand: two groups tested, whose margins meet', () => {
    const splits = purgedSplits({ rows: 12, groups: 4, testGroups: 2, purge: 1, embargo: 1 })
    expect(splits.map(({ testGroups }) => testGroups.join(''))).toEqual(['01', '02', '03', '12', '13', '23'])
    // Groups 0 and 2 test rows 0-2 and 6-8: 3 and 5 and 9 are purged, 4 and 10 embargoed, 11 is left.
    expect([...splits[1]!.train]).toEqual([11])
    expect([splits[1]!.purged, splits[1]!.embargoed]).toEqual([3, 2])
  })

  it('make C(N, k) * k / N paths, each group of which is tested by a split of its own', () => {
    for (const [groups, testGroups, count, paths] of [
      [6, 2, 15, 5],
      [10, 2, 45, 9],
      [5, 1, 5, 1],
      [6, 3, 20, 10],
    ] as const) {
      const splits = purgedSplits({ rows: 120, groups, testGroups, purge: 0, embargo: 0 })
      const found = pathsOf(splits, groups)
      expect([splits.length, found.length]).toEqual([count, paths])
      for (const path of found) {
        for (const [group, split] of path.entries()) expect(splits[split]!.testGroups).toContain(group)
      }
      const used = found.flatMap((path) => path.map((split, group) => `${split} ${group}`))
      expect(new Set(used).size).toBe(count * testGroups)
    }
  })

  it('leave no training row as near to a test as the purge, nor within the embargo behind it', () => {
    const natural = fc.integer({ min: 0, max: 9 })
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 6 }), natural, natural, (groups, purge, embargo) => {
        const edges = groupEdges(100, groups)
        for (const { testGroups, train, purged, embargoed } of purgedSplits({
          rows: 100,
          groups,
          testGroups: 2,
          purge,
          embargo,
        })) {
          const tested = testGroups.reduce((sum, group) => sum + edges[group + 1]! - edges[group]!, 0)
          expect(train.length + purged + embargoed + tested).toBe(100)
          for (const group of testGroups) {
            const [from, to] = [edges[group]!, edges[group + 1]!]
            expect(train.every((t) => t < from - purge || t >= to + purge + embargo)).toBe(true)
          }
        }
      }),
    )
  })
})

describe('cross-validation', () => {
  const rows = 120
  /** Two configurations: the first earns in the first half, the second in the other. */
  const wave = (t: number) => 0.001 * Math.sin(t * 1.3)
  const columns = [0, 1].map((own) =>
    Float64Array.from({ length: rows }, (_, t) => (t < rows / 2 === (own === 0) ? 0.01 : -0.01) + wave(t)),
  )
  const question = {
    columns,
    groups: 2,
    testGroups: 1,
    purge: 3,
    embargo: 2,
    objective: 'sharpe',
    annualisation: 252,
  } as const

  it('tests on days that did not choose: what was best in one half loses in the other', () => {
    const { splits, paths } = crossValidate(question)!
    expect(splits.map(({ chosen }) => chosen)).toEqual([1, 0])
    expect(splits.every(({ inSample, outOfSample }) => inSample > 0 && outOfSample! < 0)).toBe(true)
    expect(paths).toHaveLength(1)
    expect([...paths[0]!.returns]).toEqual([...columns[1]!.subarray(0, 60), ...columns[0]!.subarray(60)])
  })

  it('figures by a second formula: mean over sample deviation of the joined rows', () => {
    const { splits } = crossValidate({ ...question, groups: 6, testGroups: 2 })!
    const split = splits[7]!
    const edges = groupEdges(rows, 6)
    const tested = split.testGroups.flatMap((group) => [
      ...columns[split.chosen]!.subarray(edges[group]!, edges[group + 1]!),
    ])
    const mean = tested.reduce((a, b) => a + b) / tested.length
    const variance = tested.reduce((sum, r) => sum + (r - mean) ** 2, 0) / (tested.length - 1)
    expect(split.outOfSample).toBeCloseTo((mean / Math.sqrt(variance)) * Math.sqrt(252), 9)
  })

  it('is not to be had where purging leaves nothing to train on', () => {
    expect(crossValidate({ ...question, purge: 60 })).toBeNull()
  })
})

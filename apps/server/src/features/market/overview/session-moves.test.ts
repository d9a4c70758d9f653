import { epochDay, type Instrument, marketRules } from '@stocklab/domain'
import { expect, it } from 'vitest'
import type { SharedMarket } from '../view/shared-market.js'
import { sessionMoves } from './session-moves.js'

const { calendar } = marketRules('KRX')
const DAYS = sessionsUpTo(epochDay('2025-12-30'), 300)

interface Story {
  /** The same close on every day but the last. */
  readonly price: number
  readonly last: { readonly base: number; readonly close: number; readonly volume?: number }
  /** From this day on the price is divided by this. */
  readonly split?: { readonly t: number; readonly by: number }
  readonly listedFrom?: number
}

/** Instruments that stand still until the last day. */
function marketOf(stories: readonly Story[]): SharedMarket {
  const T = DAYS.length
  const cells = stories.length * T
  const column = () => new Float64Array(cells).fill(Number.NaN)
  const columns = {
    open: column(),
    high: column(),
    low: column(),
    close: column(),
    base: column(),
    volume: column(),
    value: column(),
    shares: column(),
  }
  stories.forEach(({ price, last, split, listedFrom = 0 }, i) => {
    for (let t = listedFrom; t < T; t++) {
      const isLast = t === T - 1
      const own = split !== undefined && t < split.t ? price * split.by : price
      const close = isLast ? last.close : own
      const base = isLast ? last.base : split?.t === t ? price : own
      for (const name of ['open', 'high', 'low', 'close'] as const) columns[name][i * T + t] = close
      columns.base[i * T + t] = base
      columns.volume[i * T + t] = isLast ? (last.volume ?? 10) : 10
      columns.value[i * T + t] = close * 10
      columns.shares[i * T + t] = 100
    }
  })
  return {
    market: 'KRX',
    prices: 'raw',
    dataVersion: 'v',
    valuesEstimated: false,
    madeUp: true,
    sessions: Int32Array.from(DAYS),
    instruments: stories.map(
      (_, i): Instrument => ({
        code: `${i}`,
        name: `${i}`,
        nameEn: null,
        board: 'KOSPI',
        kind: 'common',
        sector: null,
        industry: null,
        currency: 'KRW',
        listedOn: null,
        delistedOn: null,
      }),
    ),
    columns,
    listing: {
      status: new Uint8Array(cells).fill(1),
      board: new Uint8Array(cells).fill(1),
      sector: new Uint16Array(cells),
      boards: ['KOSPI'],
      sectors: [],
      listedThrough: new Int32Array(stories.length).fill(2 ** 31 - 1),
    },
    firstBar: Int32Array.from(stories, ({ listedFrom = 0 }) => listedFrom),
    lastBar: new Int32Array(stories.length).fill(T - 1),
    indices: {},
    hasSplitActions: false,
    hasStatements: false,
  }
}

it('knows limits, halts, and highs and lows of 52 weeks over a split', () => {
  const moves = sessionMoves(
    marketOf([
      // 30 % of 10,000 up and down.
      { price: 10_000, last: { base: 10_000, close: 13_000 } },
      { price: 10_000, last: { base: 10_000, close: 7_000 } },
      { price: 10_000, last: { base: 10_000, close: 12_990 } },
      // No volume: neither up nor down, no limit, no high.
      { price: 10_000, last: { base: 10_000, close: 13_000, volume: 0 } },
      // 20,000 before a split of two for one is 10,000 after it: 10,100 is a high, 9,900 a low.
      { price: 10_000, split: { t: 280, by: 2 }, last: { base: 10_000, close: 10_100 } },
      { price: 10_000, split: { t: 280, by: 2 }, last: { base: 10_000, close: 9_900 } },
      // Listed for less than 52 weeks.
      { price: 10_000, listedFrom: 200, last: { base: 10_000, close: 10_100 } },
      { price: 10_000, last: { base: 10_000, close: 10_000 } },
    ]),
  )
  expect(
    moves.map((move) => [
      move.direction,
      move.isTraded,
      move.atUpperLimit ? 'upper' : move.atLowerLimit ? 'lower' : '',
      move.isNewHigh ? 'high' : move.isNewLow ? 'low' : '',
    ]),
  ).toEqual([
    [1, true, 'upper', 'high'],
    [-1, true, 'lower', 'low'],
    [1, true, '', 'high'],
    [0, false, '', ''],
    [1, true, '', 'high'],
    [-1, true, '', 'low'],
    [1, true, '', ''],
    [0, true, '', ''],
  ])
})

function sessionsUpTo(last: number, count: number): number[] {
  const days: number[] = []
  for (let day = last; days.length < count; day--) if (calendar.isSession(day)) days.unshift(day)
  return days
}

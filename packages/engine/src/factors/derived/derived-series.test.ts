import { type CorporateAction, epochDay, marketRules } from '@stocklab/domain'
import type { Bound } from '@stocklab/strategy'
import { describe, expect, it } from 'vitest'
import type { Panel } from '../../panel/panel.js'
import { inProcessExecutor } from '../../series/in-process-executor.js'
import { fillInput } from '../../series/jobs.js'
import { evaluateExpressions } from '../../signals/evaluate-expressions.js'
import { type FixtureBar, fixturePanel } from '../fixtures/panel.fixture.js'
import { derivedSource } from './derived-series.js'

const FIRST_DAY = epochDay('2019-01-02')

async function valuesOf(id: string, panel: Panel): Promise<number[]> {
  const factor: Bound = { kind: 'factor', type: 'number', id, params: [] }
  return [...(await evaluateExpressions([factor], panel, null, inProcessExecutor))[0]!]
}

function panelOf(panel: Panel, name: string): number[] {
  const sessions = panel.sessions.length
  const source = derivedSource(panel, { name, params: [] })
  return panel.instruments.flatMap((_, i) => {
    const row = new Float64Array(sessions)
    const job = { instrument: i, from: 0, emitFrom: 0, to: sessions, rebase: [] }
    fillInput(source, sessions, job, 'none', row)
    return [...row]
  })
}

const bars = (...closes: (number | null)[]): (FixtureBar | null)[] =>
  closes.map((close) => (close === null ? null : { close, volume: 5 }))

describe('the market of a stock', () => {
  const indices = { KOSPI: [100, 110, 99], KOSDAQ: [10, 10, 20] }

  it('is the index of the board of the day', async () => {
    const panel = fixturePanel(
      [
        { code: '000010', board: 'KOSPI', bars: bars(1, 1, 1) },
        { code: '000020', board: 'KOSDAQ', bars: bars(1, 1, 1) },
      ],
      { indices },
    )
    // The second one moved to the first board on the last day.
    panel.listing.board[5] = 1
    const returns = await valuesOf('mkt_ret_1d', panel)
    expect(returns.map((r) => Math.round(r * 1e6) / 1e6)).toEqual([NaN, 0.1, -0.1, NaN, 0, -0.1])
  })

  it('is the mean of the listed codes of the board with a bar where the index has no rows', async () => {
    const panel = fixturePanel(
      [
        { code: '000010', bars: bars(100, 110, 110) },
        { code: '000020', bars: bars(100, 90, null) },
        { code: '000030', bars: [null, ...bars(50, 100)], status: [null, 'normal', 'normal'] },
        { code: '000040', board: 'KOSDAQ', bars: bars(100, 300, 600) },
      ],
      { indices: { KOSPI: [NaN, NaN, NaN], KOSDAQ: [NaN, NaN, NaN] } },
    )
    const returns = await valuesOf('mkt_ret_1d', panel)
    expect(returns.slice(0, 3)).toEqual([NaN, 0, 0.5])
    expect(returns.slice(9)).toEqual([NaN, 2, 1])
  })

  it('is the mean of the whole market where one index stands for all boards and has no rows', async () => {
    const given = [
      { code: 'AAA', board: 'NASDAQ', bars: bars(100, 110) },
      { code: 'BBB', board: 'NYSE', bars: bars(100, 90) },
    ]
    expect(await valuesOf('mkt_ret_1d', fixturePanel(given, { market: 'US' }))).toEqual([NaN, 0, NaN, 0])
  })

  it('is missing on a day on which the index has no row', async () => {
    const panel = fixturePanel([{ code: '000010', bars: bars(1, 1, 1) }], { indices: { KOSPI: [100, NaN, 99] } })
    expect(await valuesOf('mkt_ret_1d', panel)).toEqual([NaN, NaN, NaN])
  })
})

describe('factors of dates, listings and actions', () => {
  it('halted_flag is 1 without volume or by status, and missing without a row', async () => {
    const given: (FixtureBar | null)[] = [
      { close: 1, volume: 5 },
      { close: 1, volume: 0 },
      null,
      { close: 1, volume: 5 },
    ]
    const panel = fixturePanel([{ code: '000010', bars: given, status: ['normal', 'normal', 'normal', 'halted'] }])
    expect(await valuesOf('halted_flag', panel)).toEqual([0, 1, NaN, 1])
  })

  it('missing_price_days_60 counts listed days without a row among the last 60', async () => {
    const given = Array.from({ length: 70 }, (_, t) => (t === 3 || t === 5 ? null : { close: 1, volume: 1 }))
    const panel = fixturePanel([{ code: '000010', bars: [null, ...given.slice(1)] }])
    const values = await valuesOf('missing_price_days_60', panel)
    expect([0, 1, 3, 5, 62, 63, 65].map((t) => values[t])).toEqual([NaN, 0, 1, 2, 2, 1, 0])
  })

  it('days_since_listing starts at the listing date, else at a first bar that lies inside the data', async () => {
    const panel = fixturePanel([
      { code: '000010', bars: bars(1, 1, 1), listedOn: FIRST_DAY - 30 },
      { code: '000020', bars: bars(1, 1, 1) },
      { code: '000030', bars: bars(null, 1, 1) },
      { code: '000040', bars: bars(1, 1, 1), listedOn: FIRST_DAY + 1 },
    ])
    expect(await valuesOf('days_since_listing', panel)).toEqual([30, 31, 32, NaN, NaN, NaN, NaN, 0, 1, NaN, 0, 1])
  })

  const action = (kind: CorporateAction['kind'], ratio: number | null, day: number): CorporateAction => ({
    code: '000010',
    kind,
    ratio,
    exDate: FIRST_DAY + day,
    amount: null,
  })

  it('split_count and days_since_split follow the actions that changed the number of shares', async () => {
    const actions = [
      action('split', 5, 1),
      action('rights', 1.1, 2),
      action('bonus', 1, 2),
      action('reduction', 0.1, 3),
    ]
    const panel = fixturePanel([{ code: '000010', bars: bars(10, 2, 2, 20, 20) }], { actions })
    expect(await valuesOf('split_count', panel)).toEqual([0, 1, 1, 2, 2])
    expect(await valuesOf('days_since_split', panel)).toEqual([NaN, 0, 1, 0, 1])
  })

  it('splits are read off the base prices of a market without actions, and unknown in adjusted prices', async () => {
    const given = [{ close: 10 }, { close: 2, base: 2 }, { close: 2 }]
    expect(await valuesOf('split_count', fixturePanel([{ code: '000010', bars: given }]))).toEqual([0, 1, 1])
    const adjusted = fixturePanel([{ code: '000010', bars: given }], { prices: 'adjusted' })
    expect(await valuesOf('split_count', adjusted)).toEqual([NaN, NaN, NaN])
  })

  it('limit_move_days_20 knows the limit of the day, and nothing where there is none', async () => {
    const rising = Array.from({ length: 22 }, (_, t) => ({ close: t === 10 ? 1300 : 1000, base: 1000 }))
    const values = await valuesOf('limit_move_days_20', fixturePanel([{ code: '000010', bars: rising }]))
    expect(values.slice(18)).toEqual([NaN, 1, 1, 1])
    const free = fixturePanel([{ code: 'AAPL', board: 'NASDAQ', bars: rising }], { market: 'US' })
    expect((await valuesOf('limit_move_days_20', free)).every(Number.isNaN)).toBe(true)
  })

  it('limit_move follows the board and the kind of each code, and is missing off any board and without a base price', () => {
    const moving = [1300, 1150, 1150, 850, 1300, 1300].map((close) => ({ close, base: 1000 }))
    const panel = fixturePanel([
      { code: '000010', board: 'KOSPI', bars: moving },
      { code: '000020', board: 'KONEX', bars: moving },
      { code: '000030', board: 'KOSPI', kind: 'etf', bars: moving },
    ])
    // The first one is on no board on the second day, and on the other one on the third and fourth.
    panel.listing.board.set([0, 2, 2], 1)
    panel.columns.base[4] = Number.NaN
    panel.columns.base[5] = 0
    const { sessions, instruments, listing, columns } = panel
    const expected = instruments.flatMap(({ kind }, i) =>
      [...sessions].map((day, t) => {
        const cell = i * sessions.length + t
        const board = listing.boards[listing.board[cell]! - 1]
        if (board === undefined) return Number.NaN
        const rate = marketRules('KRX').priceLimitRate({ day, board, kind })
        const change = Math.abs(columns.close[cell]! / columns.base[cell]! - 1)
        return rate === null || !Number.isFinite(change) ? Number.NaN : change >= 0.98 * rate ? 1 : 0
      }),
    )
    expect(panelOf(panel, 'limit_move')).toEqual(expected)
    expect(expected.slice(0, 6)).toEqual([1, NaN, 1, 1, NaN, NaN])
    expect(expected.slice(6, 10)).toEqual([1, 1, 1, 1])
  })
})

describe('series beside statements', () => {
  const priced = (...closes: (number | null)[]): (FixtureBar | null)[] =>
    closes.map((close) => (close === null ? null : { close, shares: 100 }))
  const otherClasses = (panel: Panel): number[] => panelOf(panel, 'pref_mcap')

  it('pref_mcap is the market value of the other classes of the issuer that have a bar on the day', () => {
    const panel = fixturePanel([
      { code: '000080', bars: priced(50, 50, 50) },
      { code: '000085', kind: 'preferred', bars: priced(20, null, 30) },
      { code: '00008K', kind: 'preferred', bars: priced(null, null, 7) },
      { code: '000090', bars: priced(9, 9, 9) },
    ])
    expect(otherClasses(panel)).toEqual([2000, 0, 3700, 5000, 5000, 5700, 7000, 5000, 8000, 0, 0, 0])
  })

  it('pref_mcap is missing where the shares of another class are, and takes no fund for one', () => {
    const panel = fixturePanel([
      { code: '000080', bars: priced(50, 50) },
      { code: '000085', kind: 'preferred', bars: [{ close: 20 }, ...priced(20)] },
      { code: '00008A', kind: 'etf', bars: priced(1, 1) },
    ])
    expect(otherClasses(panel)).toEqual([NaN, 2000, 5000, 5000, 0, 0])
  })

  it('pref_mcap is 0 in a market whose codes name no issuer', () => {
    const given = ['GOOGLA', 'GOOGLC'].map((code) => ({ code, board: 'NASDAQ', bars: priced(1, 1) }))
    expect(otherClasses(fixturePanel(given, { market: 'US' }))).toEqual([0, 0, 0, 0])
  })

  it('epoch_day is the day of the session for every code', () => {
    const panel = fixturePanel([
      { code: '000080', bars: priced(50, 50) },
      { code: '000090', bars: priced(null, 9) },
    ])
    expect(panelOf(panel, 'epoch_day')).toEqual([FIRST_DAY, FIRST_DAY + 1, FIRST_DAY, FIRST_DAY + 1])
  })
})

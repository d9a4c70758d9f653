import { compileStrategy, parseStrategy } from '@stocklab/strategy'
import { describe, expect, it } from 'vitest'
import { FALSE, MISSING, type SignalProvider, TRUE } from '../decide/day-signals.js'
import { type FixtureBar, type FixtureStock, fixturePanel, randomBars } from '../factors/fixtures/panel.fixture.js'
import { prefixPanel } from '../factors/fixtures/prefix.fixture.js'
import type { Panel } from '../panel/panel.js'
import { describePlan } from '../plan/describe-plan.js'
import { buildPlan, type StrategyPlan } from '../plan/strategy-plan.js'
import { inProcessExecutor } from '../series/in-process-executor.js'
import { evaluatePlan } from './evaluate-plan.js'

interface Parts {
  readonly universe?: Record<string, unknown>
  readonly entry?: Record<string, unknown>
  readonly exit?: Record<string, unknown>
}

function planOf({ universe = {}, entry = { where: 'close > 0' }, exit = {} }: Parts): StrategyPlan {
  const source = { schema: 'stocklab/strategy@1', name: 'test', market: 'KRX', universe, entry, exit }
  const parsed = parseStrategy(JSON.stringify(source))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  const compiled = compileStrategy(parsed.document)
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems))
  return buildPlan(compiled.strategy, parsed.document)
}

const signalsOf = (parts: Parts, panel: Panel): Promise<SignalProvider> =>
  evaluatePlan(planOf(parts), panel, inProcessExecutor)

const closes = (...prices: (number | null)[]): (FixtureBar | null)[] =>
  prices.map((close) =>
    close === null ? null : { open: close, high: close, low: close, close, volume: 10, shares: 100 },
  )

const stock = (code: string, prices: (number | null)[], rest: Partial<FixtureStock> = {}): FixtureStock => ({
  code,
  bars: closes(...prices),
  ...rest,
})

const listed = ['normal', 'normal', 'normal'] as const
const market = fixturePanel([
  stock('000010', [10, 11, 12], { sector: 'banks' }),
  stock('000020', [20, 21, null], { sector: 'banks', status: [...listed] }),
  stock('000030', [30, 31, 32], { sector: 'chemicals', board: 'KOSDAQ' }),
  stock('000040', [40, 41, 42], { sector: null, board: 'KOSDAQ' }),
  stock('000050', [50, 51, 52], { status: ['normal', 'administrative', 'normal'] }),
  stock('000060', [60, 61, 62], { status: [null, 'normal', 'halted'] }),
  stock('000075', [70, 71, 72], { kind: 'preferred' }),
])

const universeOn = async (universe: Record<string, unknown>, t: number): Promise<number[]> => [
  ...(await signalsOf({ universe }, market)).decisionDay(t).universe,
]

describe('the universe of a day', () => {
  it('holds listed common stocks of a clean status, with or without a bar', async () => {
    expect(await universeOn({}, 0)).toEqual([1, 1, 1, 1, 1, 0, 0])
    expect(await universeOn({}, 1)).toEqual([1, 1, 1, 1, 0, 1, 0])
    expect(await universeOn({}, 2)).toEqual([1, 1, 1, 1, 1, 1, 0])
  })

  it('is narrowed by board, kind, sector, status and code', async () => {
    expect(await universeOn({ markets: ['KOSDAQ'] }, 0)).toEqual([0, 0, 1, 1, 0, 0, 0])
    expect(await universeOn({ kinds: ['preferred'] }, 0)).toEqual([0, 0, 0, 0, 0, 0, 1])
    expect(await universeOn({ sectors: { include: ['chemicals'] } }, 0)).toEqual([0, 0, 1, 0, 0, 0, 0])
    expect(await universeOn({ sectors: { exclude: ['banks'] } }, 0)).toEqual([0, 0, 1, 1, 0, 0, 0])
    expect(await universeOn({ status: { exclude: ['halted'] } }, 2)).toEqual([1, 1, 1, 1, 1, 0, 0])
    expect(await universeOn({ status: { exclude: [] } }, 1)).toEqual([1, 1, 1, 1, 1, 1, 0])
    expect(await universeOn({ codes: { include: ['000010', '000075'] } }, 0)).toEqual([1, 0, 0, 0, 0, 0, 0])
    expect(await universeOn({ codes: { exclude: ['000010'] } }, 0)).toEqual([0, 1, 1, 1, 1, 0, 0])
  })

  it('holds what universe.where is true of; missing is not true', async () => {
    expect(await universeOn({ where: 'close > 21' }, 2)).toEqual([0, 0, 1, 1, 1, 1, 0])
    expect(await universeOn({ where: 'not (close > 35)' }, 2)).toEqual([1, 0, 1, 0, 0, 0, 0])
  })

  it('takes cross-sections in universe.where over what the other filters leave, elsewhere over the universe', async () => {
    const universe = { where: 'rank(close) >= 0.5', codes: { exclude: ['000060'] } }
    const signals = await signalsOf({ universe, entry: { rank_by: [{ value: 'rank(close)' }] } }, market)
    const { universe: members, ranks } = signals.decisionDay(2)
    expect([...members]).toEqual([0, 0, 1, 1, 1, 0, 0].map((x, i) => (i === 2 ? 0 : x)))
    expect([...ranks[0]!]).toEqual([NaN, NaN, NaN, 0, 1, NaN, NaN])
  })

  it('ranks market cap among the listed common stocks of the board, whatever the universe', async () => {
    const parts = {
      universe: { codes: { include: ['000010'] } },
      entry: { rank_by: [{ value: 'market_cap_pct_rank' }] },
    }
    const { ranks } = (await signalsOf(parts, market)).decisionDay(0)
    expect([...ranks[0]!]).toEqual([0, 0.5, 0, 1, 1, NaN, NaN])
  })
})

describe('signals of a day', () => {
  it('have three-valued entries and raw values to rank by', async () => {
    const entry = { where: 'close > 31', rank_by: [{ value: 'close' }, { value: 'rank(close, by: sector)' }] }
    const signals = await signalsOf({ entry }, market)
    const day = signals.decisionDay(2)
    expect([...day.entry]).toEqual([FALSE, MISSING, TRUE, TRUE, TRUE, TRUE, TRUE])
    expect([...day.ranks[0]!]).toEqual([12, NaN, 32, 42, 52, 62, 72])
    expect([...day.ranks[1]!]).toEqual([0, NaN, 0.5, NaN, 0.5, 1, NaN])
  })

  it('are the same in whatever order the days are asked for', async () => {
    const panel = fixturePanel(Array.from({ length: 5 }, (_, k) => stockOf(k)))
    const parts = {
      entry: { where: 'rank(ret_1w) > 0.4', rank_by: [{ value: 'momentum_composite' }, { value: 'rsi_14' }] },
    }
    const forward = await signalsOf(parts, panel)
    const days = Array.from({ length: 60 }, (_, t) => t)
    const expected = days.map((t) => snapshot(forward, t))
    const backward = await signalsOf(parts, panel)
    for (const t of [...days].reverse()) expect(snapshot(backward, t)).toEqual(expected[t])
  })

  it('do not know what comes after them', async () => {
    const panel = fixturePanel(Array.from({ length: 6 }, (_, k) => stockOf(k)))
    const parts = {
      universe: { where: 'top(sma(trading_value_1d, 5), 4)' },
      entry: { where: 'sma(rank(close), 3) > 0.2', rank_by: [{ value: 'zscore(vol_20)' }] },
      exit: { where: 'gain > 0.01 or rank(ret_1w) < 0.5 or lag(close, 1) > entry_price' },
    }
    const whole = await signalsOf(parts, panel)
    const past = await signalsOf(parts, prefixPanel(panel, 40))
    for (let t = 0; t < 40; t++) {
      expect(snapshot(past, t)).toEqual(snapshot(whole, t))
      const position = { entryPrice: 9000, held: t, peak: 9900 }
      for (let i = 0; i < 6; i++) expect(past.exitRule(t, i, position)).toBe(whole.exitRule(t, i, position))
    }
  })

  it('have composites that average the ranks present, minus turning one around', async () => {
    const panel = fixturePanel(
      [0, 1, 2, 3, 4].map((k) => ({ code: `00001${k}`, bars: randomBars(40 + k, 80, 0, k === 4 ? 0.2 : 0) })),
    )
    const ids = [
      'liquidity_composite',
      'trading_value_avg_20d',
      'turnover_ratio_20d',
      'amihud_20',
      'zero_volume_days_20',
    ]
    const signals = await signalsOf({ entry: { rank_by: ids.map((value) => ({ value })) } }, panel)
    let present = 0
    for (let t = 0; t < 80; t++) {
      const [composite, value, turnover, amihud, idle] = signals.decisionDay(t).ranks.map((x) => [...x])
      const ranks = [
        slowRank(value!),
        slowRank(turnover!),
        slowRank(amihud!.map((x) => -x)),
        slowRank(idle!.map((x) => -x)),
      ]
      for (let i = 0; i < 5; i++) {
        const parts = ranks.map((rank) => rank[i]!).filter((x) => !Number.isNaN(x))
        const expected = parts.length >= 3 ? (100 * parts.reduce((a, b) => a + b)) / parts.length : Number.NaN
        if (Number.isNaN(expected)) expect(composite![i]).toBeNaN()
        else expect(composite![i]).toBeCloseTo(expected, 9)
        if (!Number.isNaN(expected)) present++
      }
    }
    expect(present).toBeGreaterThan(200)
  })

  it('carry volatility and size only where positions are sized by them', async () => {
    const panel = fixturePanel([0, 1].map((k) => ({ code: `00001${k}`, bars: randomBars(900 + k, 80, 0, 0) })))
    const byVolatility = await signalsOf({ entry: { where: 'close > 0', sizing: 'inverse_volatility' } }, panel)
    expect(byVolatility.volatility60(79, 1)).toBeGreaterThan(0)
    expect(byVolatility.marketCap(79, 1)).toBeNaN()
    const bySize = await signalsOf({ entry: { where: 'close > 0', sizing: 'market_cap' } }, panel)
    expect(bySize.marketCap(79, 1)).toBe(panel.columns.close[80 + 79]! * panel.columns.shares![80 + 79]!)
  })
})

function stockOf(k: number): FixtureStock {
  return { code: `00001${k}`, bars: randomBars(900 + k, 80, 2 * k, 0.03) }
}

function slowRank(values: readonly number[]): number[] {
  const present = values.filter((x) => !Number.isNaN(x))
  const place = (x: number): number =>
    present.filter((y) => y < x).length + (present.filter((y) => y === x).length - 1) / 2
  return values.map((x) =>
    Number.isNaN(x) ? Number.NaN : present.length === 1 ? 0.5 : place(x) / (present.length - 1),
  )
}

function snapshot(signals: SignalProvider, t: number): unknown {
  const { universe, entry, ranks } = signals.decisionDay(t)
  return [t, [...universe], [...entry], ...ranks.map((values) => [...values])]
}

describe('the exit rule', () => {
  const position = { entryPrice: 10, held: 4, peak: 13 }
  const judge = async (where: string, t = 2, i = 0) =>
    (await signalsOf({ exit: { where } }, market)).exitRule(t, i, position)

  it('knows the position: entry price, days held, gain and peak', async () => {
    expect(await judge('gain > 0.19 and gain < 0.21')).toBe(TRUE)
    expect(await judge('held >= 5')).toBe(FALSE)
    expect(await judge('close < peak * 0.93')).toBe(TRUE)
    expect(await judge('entry_price == 10')).toBe(TRUE)
  })

  it('is missing where a price is, unless the rest decides', async () => {
    expect(await judge('gain > 0.1', 2, 1)).toBe(MISSING)
    expect(await judge('gain > 0.1 or held == 4', 2, 1)).toBe(TRUE)
    expect(await judge('gain > 0.1 and held == 5', 2, 1)).toBe(FALSE)
  })

  it('may look back and across', async () => {
    expect(await judge('close > lag(close, 2) and rank(close) == 0')).toBe(TRUE)
    expect(await judge("sector == 'banks'")).toBe(TRUE)
    expect(await judge("sector == 'banks'", 2, 3)).toBe(MISSING)
  })

  it('sees the market of the board on which the stock is that day, as do entries and windows', async () => {
    const indices = { KOSPI: [100, 110, 99, 99], KOSDAQ: [10, 10, 20, 30] }
    const panel = fixturePanel([stock('000010', [1, 1, 1, 1]), stock('000020', [1, 1, 1, 1], { board: 'KOSDAQ' })], {
      indices,
    })
    // The second one moved to the first board on the last day.
    panel.listing.board[7] = panel.listing.board[0]!
    const signals = await signalsOf(
      { entry: { where: 'mkt_ret_1d > 0.05 or sum(mkt_ret_1d, 2) == 1' }, exit: { where: 'mkt_ret_1d < 0.05' } },
      panel,
    )
    const exits = (t: number) => [0, 1].map((i) => signals.exitRule(t, i, position))
    const entries = (t: number) => [...signals.decisionDay(t).entry]
    expect([entries(1), entries(2), entries(3)]).toEqual([
      [TRUE, MISSING],
      [FALSE, TRUE],
      [FALSE, TRUE],
    ])
    expect([exits(1), exits(2), exits(3)]).toEqual([
      [FALSE, TRUE],
      [TRUE, FALSE],
      [TRUE, TRUE],
    ])
  })

  it('is never true where there is none', async () => {
    const signals = await signalsOf({}, market)
    expect(signals.exitRule(2, 0, position)).toBe(FALSE)
  })
})

describe('a plan', () => {
  it('reads only the columns it needs and says how far back', () => {
    const plan = planOf({
      entry: { where: 'rsi_14 < 30 and trading_value_avg_20d > 100m', rank_by: [{ value: 'beta_60' }] },
    })
    expect([...plan.columns].sort()).toEqual(['close', 'value'])
    expect(plan.indices).toEqual(['KOSPI', 'KOSDAQ'])
    expect(plan.warmup).toBe('all')
    expect(planOf({ entry: { rank_by: [{ value: 'mom_12_1' }] } }).warmup).toBe(252)
  })

  it('is described by its nodes, stages and memory', () => {
    const description = describePlan(
      planOf({ entry: { where: 'close > sma(close, 20) and close < 2 * sma(close, 20)' } }),
    )
    expect(description.nodes.series).toBe(1)
    expect(description.stages).toEqual([{ steps: 1, panels: 1, crossSections: 0 }])
    expect(description.panelBytes(10, 3)).toBe(240)
  })
})

describe('days that decide', () => {
  const panel = fixturePanel([0, 1, 2, 3].map(stockOf))
  const plan = planOf({
    universe: { where: 'rank(sma(volume, 3)) > 0.1' },
    entry: { where: 'close > sma(close, 5)', rank_by: [{ value: 'lag(rank(rsi(3)), 2)' }, { value: 'rsi(3)' }] },
    exit: { where: 'close < sma(close, 4)' },
  })
  const days = Int32Array.from([9, 30, 31, 64])
  const given = (decisionDays: Int32Array | null) =>
    evaluatePlan(plan, panel, inProcessExecutor, undefined, decisionDays)

  it('have the signals of an evaluation of all days, and exits can be judged on any other', async () => {
    const [some, all] = [await given(days), await given(null)]
    for (const t of days) expect(snapshot(some, t)).toEqual(snapshot(all, t))
    const judged = [some, all].map((signals) =>
      Array.from({ length: 80 }, (_, t) => signals.exitRule(t, 1, { entryPrice: 10, held: 4, peak: 13 })),
    )
    expect(judged[0]).toEqual(judged[1])
    expect(new Set(judged[0])).toEqual(new Set([TRUE, FALSE, MISSING]))
  })

  it('are the only ones that can be asked for', async () => {
    const some = await given(days)
    expect(() => some.decisionDay(32)).toThrow('session 32')
  })
})

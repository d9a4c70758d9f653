import type { DailyRow, DecisionRow, FillRow, HoldingRow, LapsedRow, RunResult, TradeRow } from '@stocklab/engine'
import fc from 'fast-check'
import type { StoredRun } from './read-run.js'

/** Objects as literals are, for a comparison that looks at prototypes too. */
const record = <T>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }) => fc.record(model, { noNullPrototype: true })

/** Whatever a double can be: what a column keeps, it keeps to the bit. */
const real = fc.double()
const finite = fc.double({ noNaN: true, noDefaultInfinity: true }).map((x) => (Object.is(x, -0) ? 0 : x))
const orNull = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null })
const whole = fc.integer({ min: 0, max: 2_000_000_000 })
const day = fc
  .date({ min: new Date('1980-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
// A text of PostgreSQL holds any character but U+0000, and no half of a pair; codes of exchanges hold neither.
const code = fc.oneof(
  fc.constantFrom('005930', 'BRK.B', 'null', 'NULL', '', '{a,b}', '"', '\\', "'; drop table runs; --", '삼성', '😀 '),
  fc.string({ maxLength: 12, unit: 'grapheme' }).map((text) => text.replaceAll('\u0000', '')),
)
const side = fc.constantFrom('buy' as const, 'sell' as const)
const reason = fc.constantFrom('entry' as const, 'stop_loss' as const, 'end' as const)
const lapse = fc.constantFrom('halted' as const, 'cash' as const)
const notBought = fc.constantFrom('rank' as const, 'places' as const)

const daily: fc.Arbitrary<DailyRow> = record({
  date: day,
  cash: real,
  stock_value: real,
  total_value: real,
  benchmark: orNull(real),
  drawdown: real,
  exposure: real,
  positions: whole,
})
const fill: fc.Arbitrary<FillRow> = record({
  date: day,
  code,
  side,
  quantity: real,
  price: real,
  commission: real,
  tax: real,
  slippage: real,
  reason,
  decided_on: day,
  order_id: whole,
})
const lapsed: fc.Arbitrary<LapsedRow> = record({ date: day, code, side, reason: lapse, decided_on: day })
const trade: fc.Arbitrary<TradeRow> = record({
  code,
  entry_date: day,
  entry_price: real,
  exit_date: day,
  exit_price: real,
  quantity: real,
  held_days: whole,
  gross: real,
  net: real,
  return: real,
  commission: real,
  tax: real,
  exit_reason: reason,
  mae: real,
  mfe: real,
})
const holding: fc.Arbitrary<HoldingRow> = record({
  code,
  quantity: real,
  entry_date: day,
  entry_price: real,
  price: real,
  value: real,
})
const decision: fc.Arbitrary<DecisionRow> = record({
  date: day,
  equity: finite,
  candidates: whole,
  ranked: fc.array(fc.tuple(code, finite), { maxLength: 5 }),
  ordered: fc.array(record({ code, side, reason, target: orNull(finite), quantity: orNull(finite) }), {
    maxLength: 3,
  }),
  unranked_buys: whole,
  not_bought: fc.dictionary(
    fc.string({ maxLength: 6 }).filter((key) => key !== '__proto__'),
    notBought,
    {
      maxKeys: 3,
      noNullPrototype: true,
    },
  ),
  further: record({ reason: notBought, codes: fc.array(code), scores: fc.array(finite) }),
})

const list = <T>(row: fc.Arbitrary<T>) => fc.array(row, { maxLength: 6 })

/** Runs with every kind of value that a result can hold, sensible or not. */
export const randomRun: fc.Arbitrary<StoredRun> = record({
  daily: list(daily),
  fills: list(fill),
  lapsed: list(lapsed),
  trades: list(trade),
  holdings: list(holding),
}).chain((lists) =>
  record({
    result: record({ sharpe: orNull(finite), warning: code, capital: finite }).map(
      (rest): RunResult => ({ ...madeUp(rest), ...lists }),
    ),
    decisions: list(decision),
  }),
)

function madeUp({ sharpe, warning, capital }: { sharpe: number | null; warning: string; capital: number }): RunResult {
  return {
    schema: 'stocklab/result@1',
    manifest: {
      engine_version: '0.1.0',
      strategy: { schema: 'stocklab/strategy@1', name: 'random', capital, z: 1, a: { 10: 1, 2: [] } },
      strategy_hash: 'f'.repeat(64),
      parameters: { tiny: 5e-324 },
      market: 'KRX',
      data_version: 'd'.repeat(64),
      prices: 'raw',
      made_up: true,
      period: { from: '2020-01-02', to: '2020-12-30' },
      seeds: {},
      counts: { trials: 3 },
      timings: { load: 0.1 },
    },
    statistics: { sharpe, mdd_peak_date: '2020-02-03', cagr: 0.1, annual_volatility: 1e-300 },
    reasons: sharpe === null ? { sharpe: 'TOO_SHORT' } : {},
    daily: [],
    fills: [],
    lapsed: [],
    trades: [],
    holdings: [],
    warnings: [warning],
  }
}

/** A run of a size: as many days, trades and two fills each, and a decision of every tenth day. */
export function sizedRun({ days, trades }: { readonly days: number; readonly trades: number }): StoredRun {
  const base = madeUp({ sharpe: 0.5, warning: 'made up', capital: 100_000_000 })
  const dates = Array.from({ length: days }, (_, k) => dayAfter('2014-01-02', k))
  const value = (k: number) => 100_000_000 * (1 + Math.sin(k / 37) / 7 + k / 5_000)
  const codes = Array.from({ length: 40 }, (_, k) => String(5_930 + k * 10).padStart(6, '0'))
  return {
    result: {
      ...base,
      daily: dates.map((date, k) => ({
        date,
        cash: value(k) / 10,
        stock_value: (value(k) * 9) / 10,
        total_value: value(k),
        benchmark: k % 50 === 3 ? null : value(k) / 1.1,
        drawdown: -Math.abs(Math.sin(k / 37)) / 8,
        exposure: 0.9,
        positions: 20,
      })),
      trades: Array.from({ length: trades }, (_, k) => madeUpTrade(k, dates, codes)),
      fills: Array.from({ length: trades * 2 }, (_, k) => ({
        date: dates[k % days]!,
        code: codes[k % codes.length]!,
        side: k % 2 === 0 ? 'buy' : 'sell',
        quantity: 10 + k,
        price: 12_345 + k / 7,
        commission: k / 3,
        tax: k / 9,
        slippage: k / 11,
        reason: k % 2 === 0 ? 'entry' : 'rank_drop',
        decided_on: dates[k % days]!,
        order_id: k,
      })),
    },
    decisions: dates
      .filter((_, k) => k % 10 === 0)
      .map((date, k) => ({
        date,
        equity: value(k),
        candidates: 40,
        ranked: codes.map((code, place) => [code, 1 / (place + k + 1)] as const),
        ordered: codes
          .slice(0, 3)
          .map((code) => ({ code, side: 'buy', reason: 'entry', target: 1 / 3, quantity: null })),
        unranked_buys: 0,
        not_bought: { [codes[9]!]: 'rank' },
        further: { reason: 'rank', codes: codes.slice(20), scores: codes.slice(20).map((_, place) => place / 7) },
      })),
  }
}

function madeUpTrade(k: number, dates: readonly string[], codes: readonly string[]): TradeRow {
  const entry = k % (dates.length - 1)
  const gain = Math.sin(k) * 1_000_000
  return {
    code: codes[k % codes.length]!,
    entry_date: dates[entry]!,
    entry_price: 10_000 + k,
    exit_date: dates[Math.min(entry + 1 + (k % 20), dates.length - 1)]!,
    exit_price: 10_000 + k + gain / 100,
    quantity: 100,
    held_days: 1 + (k % 20),
    gross: gain,
    net: gain * 0.99,
    return: gain / 1e7,
    commission: 15.3,
    tax: 23.1,
    exit_reason: k % 3 === 0 ? 'stop_loss' : 'rank_drop',
    mae: -0.03,
    mfe: 0.05,
  }
}

function dayAfter(first: string, days: number): string {
  return new Date(Date.parse(first) + days * 86_400_000).toISOString().slice(0, 10)
}

import { epochDay, isoDate, marketRules } from '@stocklab/domain'
import {
  computeStatistics,
  type DailyRow,
  type DecisionRow,
  type FillReason,
  type FillRow,
  type HoldingRow,
  type RunResult,
  type TradeRow,
  tradingDaysOf,
} from '@stocklab/engine'
import { parseStrategy } from '@stocklab/strategy'
import type { ReportInput, ReportInstrument } from './report-input.js'

const CAPITAL = 100_000_000
const EXITS: readonly FillReason[] = ['rank_drop', 'stop_loss', 'take_profit', 'exit_rule', 'max_hold', 'delisted']
const SECTORS = ['반도체', '금융', '바이오', '화학', '유통', null]

/** A seeded run of made-up numbers in the shape of a real one; statistics are those of the engine. */
export interface RunShape {
  readonly from: string
  readonly days: number
  readonly trades: number
  readonly seed?: number
  readonly benchmark?: 'none'
  readonly name?: string
}

export function madeUpRun(shape: RunShape): ReportInput {
  const random = randomFrom(shape.seed ?? 7)
  const dates = sessions(shape.from, shape.days)
  const daily = dailyRows(dates, shape, random)
  const trades = tradeRows(dates, shape.trades, random)
  const fills = fillsOf(trades, random)
  const holdings = shape.trades === 0 ? [] : holdingRows(dates, daily, random)
  const { calendar, annualisation } = marketRules('KRX')
  const statistics = computeStatistics({
    daily,
    trades,
    fills,
    rebalanceTurnovers: trades.length > 0 ? [0.4, 0.3] : [],
    annualisation,
    isTradingDay: tradingDaysOf(calendar, dates.map(epochDay)),
  })
  const result: RunResult = {
    schema: 'stocklab/result@1',
    manifest: {
      engine_version: '0.1.0',
      strategy: documentNamed(shape.name ?? '소형주 모멘텀 · Small-cap momentum'),
      strategy_hash: '9f2c5d0e8b7a4c3d1e6f9a8b7c6d5e4f3a2b1c0d9e8f7a6b5c4d3e2f1a0b9c8d',
      parameters: { lookback: 252, ratio: 0.1234 },
      market: 'KRX',
      data_version: 'demo-1-400-12',
      prices: 'raw',
      made_up: true,
      period: { from: dates[0]!, to: dates[dates.length - 1]! },
      seeds: { demo: 1 },
      counts: { sessions: dates.length, instruments: 400, fills: fills.length },
      timings: { simulate: 12.5 },
    },
    statistics: statistics.values,
    reasons: statistics.reasons,
    daily,
    fills,
    lapsed: trades
      .filter((_, i) => i % 17 === 3)
      .map((trade, i) => ({
        date: trade.entry_date,
        code: nextCode(trade.code),
        side: 'buy' as const,
        reason: (['halted', 'limit_locked', 'places', 'participation', 'cash'] as const)[i % 5]!,
        decided_on: trade.entry_date,
      })),
    trades,
    holdings,
    warnings: ['The market is made up: these numbers say nothing about a real one.'],
  }
  return { result, decisions: decisionsOf(dates, shape), instruments: instruments(), priceSeries: priceSeries(dates) }
}

const codeOf = (n: number) => String(100_000 + n * 10)
const nextCode = (code: string) => codeOf((Number(code) - 100_000) / 10 + 1)

/** A small linear congruential generator: the same numbers everywhere. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

const normal = (random: () => number) => random() + random() + random() + random() + random() + random() - 3

function sessions(from: string, count: number): string[] {
  const { calendar } = marketRules('KRX')
  const out: string[] = []
  for (let day = epochDay(from); out.length < count; day++) if (calendar.isSession(day)) out.push(isoDate(day))
  return out
}

function dailyRows(dates: readonly string[], shape: RunShape, random: () => number): DailyRow[] {
  let value = CAPITAL
  let index = CAPITAL
  let peak = CAPITAL
  return dates.map((date, t) => {
    if (t > 0 && shape.trades > 0) {
      const market = normal(random) * 0.012 + Math.sin(t / 190) * 0.0012 + 0.0002
      index *= 1 + market
      value *= 1 + market * 0.75 + normal(random) * 0.008 + 0.0003
    }
    peak = Math.max(peak, value)
    const exposure = t === 0 || shape.trades === 0 ? 0 : 0.82 + 0.15 * Math.sin(t / 60) + 0.02 * random()
    return {
      date,
      cash: value * (1 - exposure),
      stock_value: value * exposure,
      total_value: value,
      benchmark: shape.benchmark === 'none' || t % 611 === 610 ? null : index,
      drawdown: value / peak - 1,
      exposure,
      positions: exposure === 0 ? 0 : Math.round(exposure * 20),
    }
  })
}

function tradeRows(dates: readonly string[], count: number, random: () => number): TradeRow[] {
  if (dates.length < 3) return []
  return Array.from({ length: count }, () => {
    const start = 1 + Math.floor(random() * (dates.length - 2))
    const held = Math.min(dates.length - 1 - start, Math.floor(random() ** 2 * 120))
    const gain = Math.exp(normal(random) * 0.16 + 0.01) - 1
    const entry = 1000 * Math.round(5 + random() * 90)
    const quantity = Math.floor(5_000_000 / entry)
    const exit = Math.round(entry * (1 + gain))
    const gross = (exit - entry) * quantity
    const commission = (exit + entry) * quantity * 0.00015
    const tax = exit * quantity * 0.0018
    return {
      code: codeOf(Math.floor(random() * 40)),
      entry_date: dates[start]!,
      entry_price: entry,
      exit_date: dates[start + held]!,
      exit_price: exit,
      quantity,
      held_days: held,
      gross,
      net: gross - commission - tax,
      return: (gross - commission - tax) / (entry * quantity),
      commission,
      tax,
      exit_reason: EXITS[Math.floor(random() ** 2 * EXITS.length)]!,
      mae: Math.min(0, gain) - random() * 0.08,
      mfe: Math.max(0, gain) + random() * 0.08,
    }
  }).sort((a, b) => (a.exit_date < b.exit_date ? -1 : 1))
}

function fillsOf(trades: readonly TradeRow[], random: () => number): FillRow[] {
  return trades.flatMap((trade, i) => {
    const common = { code: trade.code, quantity: trade.quantity, commission: trade.commission / 2 }
    const slippage = trade.quantity * trade.entry_price * 0.001 * random()
    const buy = { ...common, date: trade.entry_date, side: 'buy' as const, price: trade.entry_price, tax: 0, slippage }
    const sell = {
      ...common,
      date: trade.exit_date,
      side: 'sell' as const,
      price: trade.exit_price,
      tax: trade.tax,
      slippage,
    }
    return [
      { ...buy, reason: 'entry' as const, decided_on: trade.entry_date, order_id: 2 * i },
      { ...sell, reason: trade.exit_reason, decided_on: trade.exit_date, order_id: 2 * i + 1 },
    ]
  })
}

function holdingRows(dates: readonly string[], daily: readonly DailyRow[], random: () => number): HoldingRow[] {
  const value = daily[daily.length - 1]!.stock_value / 18
  return Array.from({ length: 18 }, (_, i) => {
    const price = 1000 * Math.round(5 + random() * 90)
    return {
      code: codeOf(i),
      quantity: Math.floor(value / price),
      entry_date: dates[Math.max(0, dates.length - 20)]!,
      entry_price: Math.round(price * (0.8 + random() * 0.4)),
      price,
      value: Math.floor(value / price) * price,
    }
  })
}

function decisionsOf(dates: readonly string[], shape: RunShape): DecisionRow[] {
  if (shape.trades === 0) return []
  return dates
    .filter((_, t) => t % 21 === 0)
    .map((date) => ({
      date,
      equity: CAPITAL,
      candidates: 84,
      ranked: [[codeOf(1), 0.98] as const],
      ordered: [],
      unranked_buys: 0,
      not_bought: { [codeOf(2)]: 'rank' as const, [codeOf(3)]: 'held' as const, [codeOf(4)]: 'rank' as const },
      further: { reason: 'rank' as const, codes: [codeOf(5)], scores: [0.25] },
    }))
}

function instruments(): ReadonlyMap<string, ReportInstrument> {
  return new Map(
    Array.from({ length: 38 }, (_, i) => [
      codeOf(i),
      {
        name: `한빛${'전자화학바이오금융유통'.slice((i % 5) * 2, (i % 5) * 2 + 2)} ${i}호`,
        nameEn: i % 4 === 0 ? null : `Hanbit ${i}`,
        sector: SECTORS[i % 6]!,
        board: 'KOSPI',
      },
    ]),
  )
}

function priceSeries(dates: readonly string[]): NonNullable<ReportInput['priceSeries']> {
  return (code, from, to) => {
    const random = randomFrom(Number(code))
    let close = 10_000
    return dates
      .map((date) => {
        close *= 1 + normal(random) * 0.03
        return { date, close }
      })
      .filter((point) => point.date >= from && point.date <= to)
  }
}

function documentNamed(name: string): unknown {
  const text = `name: ${JSON.stringify(name)}
market: KRX
benchmark: KOSPI
description: ${JSON.stringify('지난 열두 달 동안 오른 작은 종목을 매달 스무 개 삽니다.')}
universe: { where: "trading_value > 100m" }
entry: { schedule: monthly, where: "mom_12_1 > 0", rank_by: [{ value: mom_12_1, order: high }] }
exit: { stop_loss: 0.15 }
execution: { slippage_bps: 10, participation: 0.1 }
`
  const parsed = parseStrategy(text)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed))
  return parsed.document
}

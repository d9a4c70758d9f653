import { randomUUID } from 'node:crypto'
import { epochDay, marketRules } from '@stocklab/domain'
import { computeStatistics, type DailyRow, tradingDaysOf } from '@stocklab/engine'
import { CACHE_KINDS, createMemoryCache, type Database, storeRun } from '@stocklab/platform'
import type { Strategy } from '@stocklab/protocol'
import type { Caller, Slice } from '../../slice.fixture.js'
import { openSlice } from '../../slice.fixture.js'
import { strategyRoutes } from './routes.js'

/** A document with comments; `more` are further lines. */
export function yamlOf(name: string, more = ''): string {
  return `# ${name}: 주석 · a comment
name: ${name}
market: KRX
entry:
  schedule: monthly # once a month
  where: pbr < 1
  rank_by: [{ value: mom_12_1, order: high }]
  max_positions: 20
${more}`
}

export interface StrategySlice extends Slice {
  /** Moves the last session of the data. */
  setDataEnd(date: string | null): void
}

export async function openStrategies(opened?: Database): Promise<StrategySlice> {
  let end: string | null = '2023-12-29'
  const slice = await openSlice(
    (database) =>
      strategyRoutes({ database, cache: createMemoryCache({ kinds: CACHE_KINDS }), dataEnd: async () => end }),
    opened,
  )
  return {
    ...slice,
    setDataEnd(date) {
      end = date
    },
  }
}

export async function create(caller: Caller, source: string, more: object = {}): Promise<Strategy> {
  const reply = await caller.send({ method: 'POST', url: '/strategies', payload: { source, ...more } })
  if (reply.statusCode !== 201) throw new Error(reply.body)
  return reply.json()
}

export interface MadeUpRun {
  readonly strategy: Pick<Strategy, 'id' | 'contentHash' | 'document'>
  readonly ownerId: string
  readonly revision?: number
  /** One return a session from the first of 2019 on. */
  readonly returns: readonly number[]
  readonly trials?: number
  readonly dsr?: number
  readonly minLength?: number
  readonly hash?: string
}

/** Stores a run whose account earns what the test says; answers its daily rows. */
export async function storeMadeUpRun(database: Database, run: MadeUpRun): Promise<readonly DailyRow[]> {
  const daily = dailyRows(run.returns)
  const { calendar, annualisation } = marketRules('KRX')
  const days = daily.map(({ date }) => epochDay(date))
  const { values, reasons } = computeStatistics({
    daily,
    trades: [],
    fills: [],
    rebalanceTurnovers: [],
    annualisation,
    isTradingDay: tradingDaysOf(calendar, days),
  })
  await storeRun(database, {
    id: randomUUID(),
    ownerId: run.ownerId,
    strategyId: run.strategy.id,
    strategyRevision: run.revision ?? 1,
    resultKey: randomUUID(),
    decisions: [],
    result: {
      schema: 'stocklab/result@1',
      manifest: {
        engine_version: '0',
        strategy: run.strategy.document,
        strategy_hash: run.hash ?? run.strategy.contentHash,
        parameters: {},
        market: 'KRX',
        data_version: 'demo',
        prices: 'raw',
        made_up: true,
        period: { from: daily[0]!.date, to: daily.at(-1)!.date },
        seeds: {},
        counts: { trials: run.trials ?? 1 },
        timings: {},
      },
      statistics: { ...values, dsr: run.dsr ?? null, min_backtest_length: run.minLength ?? null },
      reasons,
      daily,
      fills: [],
      lapsed: [],
      trades: [],
      holdings: [],
      warnings: [],
    },
  })
  return daily
}

/** On weekdays from 2019-01-01; the calendar of exchanges plays no part in what is tested. */
export function dailyRows(returns: readonly number[]): readonly DailyRow[] {
  let value = 100_000_000
  let day = Date.parse('2019-01-01')
  const row = (): DailyRow => ({
    date: new Date(day).toISOString().slice(0, 10),
    cash: value,
    stock_value: 0,
    total_value: value,
    benchmark: null,
    drawdown: 0,
    exposure: 0,
    positions: 0,
  })
  const rows = [row()]
  for (const change of returns) {
    do day += 86_400_000
    while ([0, 6].includes(new Date(day).getUTCDay()))
    value *= 1 + change
    rows.push(row())
  }
  return rows
}

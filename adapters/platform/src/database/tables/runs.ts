import type { ColumnType, Generated } from 'kysely'
import type { Instant } from './accounts.js'

/** What a run did, row by row, in partitions by month; decisions last. */
export const DETAIL_TABLES = [
  'run_daily',
  'run_fills',
  'run_lapsed',
  'run_trades',
  'run_holdings',
  'run_decisions',
] as const

/** JSON as text on the way in, as a value on the way out. */
type Json = ColumnType<unknown, string, string>

export interface RunTable {
  /** The id of the job that made it. */
  id: string
  /** Whose rows it shows: its own, or those of an equal run. */
  details_id: string
  /** The partition of those rows; null = dropped. */
  details_month: string | null
  created_at: Instant
  /** Null = belongs to a published strategy whose author has left. */
  owner_id: string | null
  strategy_id: string | null
  strategy_revision: number | null
  kind: Generated<string>
  name: string
  market: string
  period_from: string
  period_to: string
  capital: number
  currency: string
  document_hash: string
  result_key: string
  engine_version: string
  data_version: string
  made_up: boolean
  /** Kept by retention. */
  pinned: Generated<boolean>
  total_return: number | null
  cagr: number | null
  mdd: number | null
  volatility: number | null
  sharpe: number | null
  sortino: number | null
  calmar: number | null
  /** Of trades. */
  win_rate: number | null
  /** A year. */
  turnover: number | null
  deflated_sharpe: number | null
  final_value: number | null
  trials: number | null
  trade_count: number
  day_count: number
}

export interface RunStatisticsTable {
  run_id: string
  statistics: Json
  reasons: Json
  manifest: Json
  document: Json
  warnings: Json
}

interface DetailColumns {
  month: string
  run_id: string
  seq: number
}

export interface RunDailyTable extends DetailColumns {
  date: string
  cash: number
  stock_value: number
  total_value: number
  benchmark: number | null
  drawdown: number
  exposure: number
  positions: number
}

export interface RunLapsedTable extends DetailColumns {
  date: string
  decided_on: string
  code: string
  side: string
  reason: string
}

export interface RunFillTable extends RunLapsedTable {
  quantity: number
  price: number
  commission: number
  tax: number
  slippage: number
  order_id: number
}

export interface RunTradeTable extends DetailColumns {
  entry_date: string
  exit_date: string
  held_days: number
  code: string
  exit_reason: string
  entry_price: number
  exit_price: number
  quantity: number
  gross: number
  net: number
  return: number
  commission: number
  tax: number
  mae: number
  mfe: number
}

export interface RunHoldingTable extends DetailColumns {
  entry_date: string
  code: string
  quantity: number
  entry_price: number
  price: number
  value: number
}

export interface RunDecisionTable extends DetailColumns {
  date: string
  candidates: number
  equity: number
  ordered_codes: string[]
  /** The row as compressed JSON. */
  body: Uint8Array
}

/** Tables of runs; see the migration of the same name. */
export interface RunTables {
  runs: RunTable
  run_statistics: RunStatisticsTable
  run_daily: RunDailyTable
  run_fills: RunFillTable
  run_lapsed: RunLapsedTable
  run_trades: RunTradeTable
  run_holdings: RunHoldingTable
  run_decisions: RunDecisionTable
}

import type { DailyRow, FillRow, HoldingRow, LapsedRow, TradeRow } from '@stocklab/engine'

export type DetailType = 'date' | 'text' | 'float8' | 'integer'

/** The columns of a list of the result, by the names both sides share, in the order in which the engine gives them. */
export type DetailColumnsOf<Row> = { readonly [Column in keyof Row & string]-?: DetailType }

const daily: DetailColumnsOf<DailyRow> = {
  date: 'date',
  cash: 'float8',
  stock_value: 'float8',
  total_value: 'float8',
  benchmark: 'float8',
  drawdown: 'float8',
  exposure: 'float8',
  positions: 'integer',
}
const fills: DetailColumnsOf<FillRow> = {
  date: 'date',
  code: 'text',
  side: 'text',
  quantity: 'float8',
  price: 'float8',
  commission: 'float8',
  tax: 'float8',
  slippage: 'float8',
  reason: 'text',
  decided_on: 'date',
  order_id: 'integer',
}
const lapsed: DetailColumnsOf<LapsedRow> = {
  date: 'date',
  code: 'text',
  side: 'text',
  reason: 'text',
  decided_on: 'date',
}
const trades: DetailColumnsOf<TradeRow> = {
  code: 'text',
  entry_date: 'date',
  entry_price: 'float8',
  exit_date: 'date',
  exit_price: 'float8',
  quantity: 'float8',
  held_days: 'integer',
  gross: 'float8',
  net: 'float8',
  return: 'float8',
  commission: 'float8',
  tax: 'float8',
  exit_reason: 'text',
  mae: 'float8',
  mfe: 'float8',
}
const holdings: DetailColumnsOf<HoldingRow> = {
  code: 'text',
  quantity: 'float8',
  entry_date: 'date',
  entry_price: 'float8',
  price: 'float8',
  value: 'float8',
}

/** The lists of a result that lie in tables column by column. */
export const DETAIL_COLUMNS = { daily, fills, lapsed, trades, holdings } as const
export type DetailList = keyof typeof DETAIL_COLUMNS
export const DETAIL_LISTS = Object.keys(DETAIL_COLUMNS) as readonly DetailList[]

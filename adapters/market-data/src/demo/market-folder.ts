import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  DOUBLE,
  type DuckDBConnection,
  DuckDBDataChunk,
  DuckDBInstance,
  type DuckDBType,
  INTEGER,
  VARCHAR,
} from '@duckdb/node-api'
import { isoDate, type MarketId } from '@stocklab/domain'
import type { LakeTable } from '../lake/manifest.js'
import { sqlText } from '../panel/lake-query.js'
import { periodOf } from './filings.js'
import { BAR_FIELDS, type MadeUpMarket, STATEMENT_ITEMS, STATEMENT_SPANS } from './tables.js'

const CHUNK_ROWS = 2048

type Column =
  | { readonly type: typeof DOUBLE | typeof INTEGER; readonly values: ArrayLike<number> }
  | { readonly type: typeof VARCHAR; readonly values: readonly (string | null)[] }

type Columns = Readonly<Record<string, Column>>

/** Writes a made-up market as a canonical folder, which any import reads. */
export async function writeMarketFolder(id: MarketId, market: MadeUpMarket, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'market.json'), JSON.stringify({ market: id, prices: 'raw', statements: 'all' }))
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  try {
    await loadTable(connection, 'codes', { name: text(market.instruments.map((instrument) => instrument.code)) })
    for (const [table, sql] of await loadTables(connection, market)) {
      await connection.run(`COPY (${sql}) TO ${sqlText(join(folder, `${table}.parquet`))} (FORMAT parquet)`)
    }
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
}

/** Fills one table for each kind of row; the answer is how to select it in its canonical columns. */
async function loadTables(connection: DuckDBConnection, market: MadeUpMarket): Promise<[LakeTable, string][]> {
  const selects: [LakeTable, string][] = []
  await loadTable(connection, 'bars_raw', barColumns(market))
  selects.push(['bars', BARS_SQL])
  const plain: Partial<Record<LakeTable, Columns>> = {
    instruments: instrumentColumns(market),
    listings: listingColumns(market),
    actions: actionColumns(market),
    indices: {
      code: text(market.indices.map((row) => row.code)),
      date: dates(market.indices.map((row) => row.day)),
      close: numbers(market.indices.map((row) => row.close)),
    },
  }
  for (const [table, columns] of Object.entries(plain) as [LakeTable, Columns][]) {
    if (lengthOf(columns) === 0) continue
    await loadTable(connection, table, columns)
    selects.push([table, `SELECT * ${DATE_CASTS[table] ?? ''} FROM ${table}`])
  }
  if (market.statements.code.length > 0) {
    await loadStatements(connection, market)
    selects.push(['fundamentals', STATEMENTS_SQL])
  }
  return selects
}

const BARS_SQL = `SELECT name AS code, DATE '1970-01-01' + day AS date, open, high, low, close, base, volume, value,
  CASE WHEN isnan(shares) THEN NULL ELSE shares END AS shares,
  CASE WHEN isnan(freeFloat) THEN NULL ELSE freeFloat END AS free_float
  FROM bars_raw JOIN codes ON codes.i = bars_raw.code ORDER BY bars_raw.i`
const DATE_CASTS: Partial<Record<LakeTable, string>> = {
  instruments: 'REPLACE (listed_on::DATE AS listed_on, delisted_on::DATE AS delisted_on) ',
  listings: 'REPLACE ("from"::DATE AS "from", "to"::DATE AS "to")',
  actions: `REPLACE (ex_date::DATE AS ex_date, record_date::DATE AS record_date, pay_date::DATE AS pay_date,
    CASE WHEN isnan(ratio) THEN NULL ELSE ratio END AS ratio, CASE WHEN isnan(amount) THEN NULL ELSE amount END AS amount)`,
  indices: 'REPLACE (date::DATE AS date)',
}
const STATEMENTS_SQL = `SELECT codes.name AS code, periods.name AS period, spans.name AS span, items.name AS item, value,
  consolidated = 1 AS consolidated, DATE '1970-01-01' + available_from AS available_from, filings.name AS filing
  FROM rows_raw JOIN codes ON codes.i = rows_raw.code JOIN spans ON spans.i = span JOIN items ON items.i = item
  JOIN periods ON periods.quarter = rows_raw.quarter JOIN filings ON filings.i = filing ORDER BY rows_raw.i`

function barColumns({ bars, sessions }: MadeUpMarket): Columns {
  const rows = bars.reduce(
    (sum, { close }) => sum + close.reduce((n, price) => n + (Number.isNaN(price) ? 0 : 1), 0),
    0,
  )
  const code = new Int32Array(rows)
  const day = new Int32Array(rows)
  const out = BAR_FIELDS.map((field) => [field, new Float64Array(rows)] as const)
  let row = 0
  for (const [i, columns] of bars.entries()) {
    for (let t = 0; t < sessions.length; t++) {
      if (Number.isNaN(columns.close[t]!)) continue
      code[row] = i
      day[row] = sessions[t]!
      for (const [field, values] of out) values[row] = columns[field][t]!
      row++
    }
  }
  const fields = out.map(([field, values]) => [field, numbers(values)] as const)
  return { code: integers(code), day: integers(day), ...Object.fromEntries(fields) }
}

function instrumentColumns({ instruments }: MadeUpMarket): Columns {
  return {
    code: text(instruments.map((one) => one.code)),
    name: text(instruments.map((one) => one.name)),
    name_en: text(instruments.map((one) => one.nameEn)),
    market: text(instruments.map((one) => one.board)),
    kind: text(instruments.map((one) => one.kind)),
    sector: text(instruments.map((one) => one.sector)),
    industry: text(instruments.map((one) => one.industry)),
    currency: text(instruments.map((one) => one.currency)),
    listed_on: dates(instruments.map((one) => one.listedOn)),
    delisted_on: dates(instruments.map((one) => one.delistedOn)),
  }
}

function listingColumns({ listings }: MadeUpMarket): Columns {
  return {
    code: text(listings.map((row) => row.code)),
    from: dates(listings.map((row) => row.from)),
    to: dates(listings.map((row) => row.to)),
    market: text(listings.map((row) => row.board)),
    sector: text(listings.map((row) => row.sector)),
    status: text(listings.map((row) => row.status)),
  }
}

function actionColumns({ actions }: MadeUpMarket): Columns {
  return {
    code: text(actions.map((row) => row.code)),
    ex_date: dates(actions.map((row) => row.exDate)),
    kind: text(actions.map((row) => row.kind)),
    ratio: numbers(actions.map((row) => row.ratio ?? Number.NaN)),
    amount: numbers(actions.map((row) => row.amount ?? Number.NaN)),
    record_date: dates(actions.map((row) => row.recordDate)),
    pay_date: dates(actions.map((row) => row.payDate)),
  }
}

async function loadStatements(connection: DuckDBConnection, { statements }: MadeUpMarket): Promise<void> {
  const quarters = [...new Set(statements.quarter)]
  await loadTable(connection, 'spans', { name: text(STATEMENT_SPANS) })
  await loadTable(connection, 'items', { name: text(STATEMENT_ITEMS) })
  await loadTable(connection, 'filings', { name: text(statements.filings) })
  await loadTable(connection, 'periods', { quarter: integers(quarters), name: text(quarters.map(periodOf)) })
  await loadTable(connection, 'rows_raw', {
    code: integers(statements.code),
    quarter: integers(statements.quarter),
    span: integers(statements.span),
    item: integers(statements.item),
    value: numbers(statements.value),
    consolidated: integers(statements.consolidated),
    available_from: integers(statements.availableFrom),
    filing: integers(statements.filing),
  })
}

/** Creates a table of the given columns; those that are joined or put in order also get `i`, the row's place from 0. */
async function loadTable(connection: DuckDBConnection, name: string, columns: Columns): Promise<void> {
  const rows = lengthOf(columns)
  const all: Columns = name in DATE_CASTS ? columns : { ...columns, i: counted(rows) }
  const specs = Object.entries(all).map(([column, { type }]) => `"${column}" ${type.toString()}`)
  await connection.run(`CREATE TABLE ${name} (${specs.join(', ')})`)
  const appender = await connection.createAppender(name)
  const sources = Object.values(all)
  const types: DuckDBType[] = sources.map((source) => source.type)
  for (let start = 0; start < rows; start += CHUNK_ROWS) {
    const chunk = DuckDBDataChunk.create(types, Math.min(CHUNK_ROWS, rows - start))
    for (const [c, source] of sources.entries()) fillColumn(chunk, c, source, start)
    appender.appendDataChunk(chunk)
  }
  appender.closeSync()
}

/** Numbers go in as whole arrays; text value by value. */
function fillColumn(chunk: DuckDBDataChunk, c: number, { type, values }: Column, start: number): void {
  const end = start + chunk.rowCount
  if (type === VARCHAR) {
    chunk.setColumnValues(c, (values as readonly (string | null)[]).slice(start, end))
    return
  }
  const vector = chunk.getColumnVector(c)
  const items = (vector as unknown as { readonly items: Float64Array | Int32Array }).items
  for (let row = start; row < end; row++) items[row - start] = values[row] as number
  vector.flush()
}

function lengthOf(columns: Columns): number {
  return Object.values(columns)[0]!.values.length
}

const text = (values: readonly (string | null)[]): Column => ({ type: VARCHAR, values })
const numbers = (values: ArrayLike<number>): Column => ({ type: DOUBLE, values })
const integers = (values: ArrayLike<number>): Column => ({ type: INTEGER, values })
const counted = (rows: number): Column => integers(Int32Array.from({ length: rows }, (_, i) => i))
const dates = (days: readonly (number | null)[]): Column =>
  text(days.map((day) => (day === null ? null : isoDate(day))))

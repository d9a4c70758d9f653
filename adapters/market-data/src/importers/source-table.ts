import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { StockLabError } from '@stocklab/domain'
import type { SqlSession } from '../duckdb/session.js'
import { sqlName, sqlText } from '../duckdb/sql.js'
import { readableCsv } from './readable-csv.js'
import { sourceError } from './source-errors.js'

/** A source file as a relation. `columns` keep the source's order and spelling; `line` counts from 1, header included. */
export interface SourceTable {
  readonly path: string
  readonly format: 'csv' | 'parquet'
  readonly columns: readonly string[]
  /** SQL type of each column; VARCHAR for CSV. */
  readonly types: readonly string[]
  /** SQL to select from; not there yet for a CSV file that only had its header read. */
  readonly relation: string
  readonly line: string
}

const HEADER_BYTES = 1 << 16

/** Columns of a CSV or Parquet file, without its rows. */
export async function readSourceHeader(sql: SqlSession, path: string, scratch: string): Promise<SourceTable> {
  if (!existsSync(path)) {
    throw new StockLabError('missing-input', 'SOURCE_MISSING', `expected a file at ${path}, there is none`, {
      place: { file: path },
    })
  }
  return /\.parquet$/i.test(path) ? describeParquet(sql, path) : describeCsv(path, scratch)
}

/** Loads the rows of a CSV file as text with line numbers; a Parquet file is read in place. */
export async function stageSourceTable(sql: SqlSession, header: SourceTable, scratch: string): Promise<SourceTable> {
  if (header.format === 'parquet') return header
  const readable = await readableCsv(header.path, scratch)
  const table = sqlName(`raw_${process.hrtime.bigint()}`)
  const columns = header.columns.map((name) => `${sqlText(name)}: 'VARCHAR'`).join(', ')
  try {
    await sql.run(`CREATE TABLE ${table} AS SELECT *, row_number() OVER () + 1 AS source_line FROM read_csv(
      ${sqlText(readable)}, auto_detect = false, header = false, skip = 1, delim = ${sqlText(delimiterOf(readable))},
      quote = '"', escape = '"', null_padding = false, columns = {${columns}})`)
  } catch (error) {
    throw csvError(header, error)
  }
  return { ...header, relation: table, line: 'source_line' }
}

async function describeParquet(sql: SqlSession, path: string): Promise<SourceTable> {
  const relation = `read_parquet(${sqlText(path)}, file_row_number = true)`
  try {
    const rows = await sql.all<{ column_name: string; column_type: string }>(`DESCRIBE SELECT * FROM ${relation}`)
    const own = rows.filter((row) => row.column_name !== 'file_row_number')
    return {
      path,
      format: 'parquet',
      columns: own.map((row) => row.column_name),
      types: own.map((row) => row.column_type),
      relation,
      line: 'file_row_number + 1',
    }
  } catch (cause) {
    if (cause instanceof StockLabError && cause.code !== 'LAKE_UNREADABLE') throw cause
    const state = statSync(path).size === 0 ? 'is empty' : 'is truncated or is not Parquet'
    throw sourceError('SOURCE_UNREADABLE', `expected a whole Parquet file, it ${state}`, { file: path }, cause)
  }
}

async function describeCsv(path: string, scratch: string): Promise<SourceTable> {
  const readable = await readableCsv(path, scratch)
  const columns = splitHeader(firstLine(readable), delimiterOf(readable))
  const seen = new Set<string>()
  columns.forEach((name, i) => {
    const key = name.toLowerCase()
    if (name === '' || seen.has(key)) {
      const problem = name === '' ? 'a column without a name' : `column "${name}" twice`
      throw sourceError('SOURCE_HEADER', `expected a header of different names, found ${problem}`, {
        file: path,
        line: 1,
        column: i + 1,
      })
    }
    seen.add(key)
  })
  return { path, format: 'csv', columns, types: columns.map(() => 'VARCHAR'), relation: '', line: '' }
}

function firstLine(path: string): string {
  const handle = openSync(path, 'r')
  try {
    const bytes = Buffer.alloc(HEADER_BYTES)
    const text = bytes.toString('utf8', 0, readSync(handle, bytes, 0, HEADER_BYTES, 0))
    return text.replace(/^\uFEFF/, '').split(/\r?\n/, 1)[0] ?? ''
  } finally {
    closeSync(handle)
  }
}

function delimiterOf(path: string): string {
  const header = firstLine(path)
  const counts = [',', '\t', ';'].map((mark) => ({ mark, count: header.split(mark).length }))
  return counts.reduce((best, next) => (next.count > best.count ? next : best)).mark
}

function splitHeader(line: string, delimiter: string): string[] {
  return line.split(delimiter).map((name) =>
    name
      .trim()
      .replace(/^"(.*)"$/, '$1')
      .trim(),
  )
}

/** DuckDB says the line and the counts; the rest of its message is advice about its own options. */
function csvError(header: SourceTable, cause: unknown): unknown {
  if (cause instanceof StockLabError) return cause
  const message = cause instanceof Error ? cause.message : String(cause)
  const line = /CSV Error on Line: (\d+)/.exec(message)?.[1]
  const counts = /Expected Number of Columns: (\d+) Found: (\d+)/.exec(message)
  const place = { file: header.path, ...(line === undefined ? {} : { line: Number(line) }) }
  if (counts) {
    const column = Math.min(Number(counts[1]), Number(counts[2])) + 1
    return sourceError(
      'SOURCE_RAGGED',
      `expected ${counts[1]} fields, received ${counts[2]}`,
      { ...place, column },
      cause,
    )
  }
  if (/unterminated quote/i.test(message)) {
    return sourceError('SOURCE_RAGGED', 'expected a closing quotation mark, the text ends without one', place, cause)
  }
  if (line === undefined) return cause
  return sourceError('SOURCE_RAGGED', `expected a row of ${basename(header.path)}, could not read it`, place, cause)
}

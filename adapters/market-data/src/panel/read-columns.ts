import type { DuckDBConnection } from '@duckdb/node-api'
import type { BarColumn } from '@stocklab/engine'
import type { Lake } from '../lake/lake.js'
import { createCodeType } from './code-type.js'
import { parquet } from './lake-query.js'
import type { MarketFrame } from './market-frame.js'

/** Chunk vectors of DuckDB carry their values in `items`, a typed array of the column's physical type. */
interface NumberVector {
  readonly items: ArrayLike<number>
}

/** A column of a whole market in shared memory, all 0. */
export function allocateColumn(frame: MarketFrame): Float64Array {
  const cells = frame.instruments.length * frame.sessions.length
  return new Float64Array(new SharedArrayBuffer(cells * Float64Array.BYTES_PER_ELEMENT))
}

/**
 * Reads bar columns of a whole market, stock-major, missing = NaN, in one pass over the Parquet files. `base` is filled
 * with the previous close where the lake has none, so `base` without `close` reads both.
 */
export async function readColumns(
  connection: DuckDBConnection,
  lake: Lake,
  frame: MarketFrame,
  columns: readonly BarColumn[],
): Promise<Map<BarColumn, Float64Array>> {
  const wanted = columns.includes('base') ? [...new Set<BarColumn>([...columns, 'close'])] : columns
  await createCodeType(connection, frame)
  const values = wanted.map((column) => `coalesce("${column}", 'nan'::DOUBLE)`)
  const source = parquet(lake.filesOf('bars', frame.market))
  const reading = connection.stream(
    `SELECT enum_code(code::code_of_market)::INTEGER, date, ${values.join(', ')} FROM ${source}`,
  )
  // Its failure is waited for below; meanwhile the first files are read.
  reading.catch(() => undefined)
  const out = new Map(wanted.map((column) => [column, allocateColumn(frame).fill(Number.NaN)]))
  const result = await reading
  const targets = wanted.map((column) => out.get(column)!)
  const sessionOfDay = sessionLookup(frame.sessions)
  let next = result.fetchChunk()
  for (let chunk = await next; chunk && chunk.rowCount > 0; chunk = await next) {
    // It comes while this one is being put in place.
    next = result.fetchChunk()
    const vector = (c: number) => (chunk.getColumnVector(c) as unknown as NumberVector).items
    const cells = cellsOf(vector(0), vector(1), sessionOfDay)
    for (const [c, target] of targets.entries()) scatter(vector(c + 2) as Float64Array, cells, target)
  }
  if (columns.includes('base')) fillBase(out.get('base')!, out.get('close')!, frame.sessions.length)
  return out
}

interface SessionLookup {
  readonly firstDay: number
  /** Session index by day since `firstDay`. */
  readonly indices: Int32Array
  readonly length: number
}

function sessionLookup(sessions: readonly number[]): SessionLookup {
  const firstDay = sessions[0] ?? 0
  const indices = new Int32Array((sessions.at(-1) ?? 0) - firstDay + 1).fill(-1)
  for (const [t, day] of sessions.entries()) indices[day - firstDay] = t
  return { firstDay, indices, length: sessions.length }
}

function cellsOf(codes: ArrayLike<number>, days: ArrayLike<number>, lookup: SessionLookup): Int32Array {
  const cells = new Int32Array(codes.length)
  for (let row = 0; row < cells.length; row++) {
    cells[row] = codes[row]! * lookup.length + lookup.indices[days[row]! - lookup.firstDay]!
  }
  return cells
}

function scatter(values: Float64Array, cells: Int32Array, target: Float64Array): void {
  for (let row = 0; row < values.length; row++) target[cells[row]!] = values[row]!
}

function fillBase(base: Float64Array, close: Float64Array, sessions: number): void {
  for (let start = 0; start < base.length; start += sessions) {
    let previousClose = Number.NaN
    for (let cell = start; cell < start + sessions; cell++) {
      const price = close[cell]!
      if (Number.isNaN(price)) continue
      if (Number.isNaN(base[cell]!)) base[cell] = previousClose
      previousClose = price
    }
  }
}

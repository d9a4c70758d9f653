import { renameSync, rmSync } from 'node:fs'
import { mapOutputError } from '../duckdb/session.js'
import { sqlText } from '../duckdb/sql.js'

/** One row of a long table: a day, a code, and a number a column (NaN = missing). */
export interface LongRow {
  readonly date: string
  readonly code: string
  readonly values: readonly number[]
}

/** Writes date, code and number columns as one ZSTD Parquet file; the file appears whole or not at all. */
export async function writeParquet(file: string, columns: readonly string[], rows: Iterable<LongRow>): Promise<void> {
  const { DuckDBInstance } = await import('@duckdb/node-api')
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  const partial = `${file}.partial`
  try {
    const typed = columns.map((name, k) => `${quoted(name)} ${k < 2 ? 'VARCHAR' : 'DOUBLE'}`)
    await connection.run(`CREATE TABLE long (${typed.join(', ')})`)
    const appender = await connection.createAppender('long')
    for (const { date, code, values } of rows) {
      appender.appendVarchar(date)
      appender.appendVarchar(code)
      for (const value of values) {
        if (Number.isNaN(value)) appender.appendNull()
        else appender.appendDouble(value)
      }
      appender.endRow()
    }
    appender.closeSync()
    const dated = `SELECT CAST(${quoted(columns[0] as string)} AS DATE) AS ${quoted(columns[0] as string)}, * EXCLUDE (${quoted(columns[0] as string)}) FROM long`
    await connection.run(`COPY (${dated}) TO ${sqlText(partial)} (FORMAT parquet, COMPRESSION zstd)`)
    renameSync(partial, file)
  } catch (error) {
    rmSync(partial, { force: true })
    throw mapOutputError(error)
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

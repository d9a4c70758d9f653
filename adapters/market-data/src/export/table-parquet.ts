import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { mapOutputError } from '../duckdb/session.js'
import { sqlName, sqlText } from '../duckdb/sql.js'

export type ParquetType = 'date' | 'text' | 'float8' | 'integer'

const DUCKDB_TYPES = { date: 'DATE', text: 'VARCHAR', float8: 'DOUBLE', integer: 'INTEGER' } as const

/** Rows of named and typed columns as the bytes of one ZSTD Parquet file; null = missing. */
export async function tableParquet(
  columns: Readonly<Record<string, ParquetType>>,
  rows: Iterable<Readonly<Record<string, unknown>>>,
): Promise<Uint8Array> {
  const { DuckDBInstance } = await import('@duckdb/node-api')
  const folder = mkdtempSync(join(tmpdir(), 'stocklab-parquet-'))
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  try {
    const entries = Object.entries(columns)
    // Dates go in as text: the last step reads them, all at once.
    const stored = entries.map(([name, type]) => `${sqlName(name)} ${DUCKDB_TYPES[type === 'date' ? 'text' : type]}`)
    await connection.run(`CREATE TABLE rows (${stored.join(', ')})`)
    const appender = await connection.createAppender('rows')
    for (const row of rows) {
      for (const [name, type] of entries) {
        const value = row[name]
        if (value === null || value === undefined) appender.appendNull()
        else if (type === 'float8') appender.appendDouble(value as number)
        else if (type === 'integer') appender.appendInteger(value as number)
        else appender.appendVarchar(String(value))
      }
      appender.endRow()
    }
    appender.closeSync()
    const typed = entries.map(([name, type]) => `CAST(${sqlName(name)} AS ${DUCKDB_TYPES[type]}) AS ${sqlName(name)}`)
    const file = join(folder, 'table.parquet')
    await connection.run(
      `COPY (SELECT ${typed.join(', ')} FROM rows) TO ${sqlText(file)} (FORMAT parquet, COMPRESSION zstd)`,
    )
    return readFileSync(file)
  } catch (error) {
    throw mapOutputError(error)
  } finally {
    connection.closeSync()
    instance.closeSync()
    rmSync(folder, { recursive: true, force: true })
  }
}

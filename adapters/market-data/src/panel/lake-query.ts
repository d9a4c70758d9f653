import type { DuckDBConnection } from '@duckdb/node-api'
import { StockLabError } from '@stocklab/domain'

export type SqlRow = Readonly<Record<string, unknown>>

/** Runs a task on an in-memory DuckDB that is closed afterwards. DuckDB is loaded on first need: a warm cache has none. */
export async function withDuckDb<T>(task: (connection: DuckDBConnection) => Promise<T>): Promise<T> {
  const { DuckDBInstance } = await import('@duckdb/node-api')
  const instance = await DuckDBInstance.create(':memory:', { preserve_insertion_order: 'false' })
  const connection = await instance.connect()
  try {
    return await task(connection)
  } catch (cause) {
    if (cause instanceof StockLabError) throw cause
    throw new StockLabError('data', 'LAKE_UNREADABLE', `expected readable Parquet files, ${messageOf(cause)}`, {
      hint: 'run `stocklab data check`, or import again',
      cause,
    })
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
}

/** A FROM clause over Parquet files. */
export function parquet(files: readonly string[]): string {
  return `read_parquet([${files.map(sqlText).join(', ')}], hive_partitioning = false)`
}

export function sqlText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}

export async function selectRows(connection: DuckDBConnection, sql: string): Promise<readonly SqlRow[]> {
  return (await connection.runAndReadAll(sql)).getRowObjectsJS() as readonly SqlRow[]
}

/** SQL for a DATE column as days since 1970-01-01. */
export function dayNumber(column: string): string {
  return `datediff('day', DATE '1970-01-01', ${column})::INTEGER`
}

export function messageOf(cause: unknown): string {
  return (cause instanceof Error ? cause.message : String(cause)).split('\n', 1)[0] as string
}

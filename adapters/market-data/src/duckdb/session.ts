import { mkdirSync } from 'node:fs'
import type { DuckDBConnection, DuckDBInstance, DuckDBValue } from '@duckdb/node-api'
import { StockLabError } from '@stocklab/domain'
import { sqlText } from './sql.js'

/** Memory DuckDB may hold before it spills to `spillDir`; the rest of the budget is Node and write buffers. */
const MEMORY_LIMIT = '900MB'

export type SqlRow = Readonly<Record<string, string | number | boolean | null>>

/** One DuckDB connection on an in-memory database. Must be closed. DuckDB is loaded on first need: a backtest has none. */
export interface SqlSession {
  run(sql: string): Promise<void>
  /** Rows with BIGINT as number and DATE as ISO text. */
  all<T = SqlRow>(sql: string): Promise<T[]>
  one<T = SqlRow>(sql: string): Promise<T>
  close(): void
}

export interface SqlSessionOptions {
  readonly spillDir?: string
  readonly threads?: number
  readonly signal?: AbortSignal | undefined
}

export async function createSqlSession(options: SqlSessionOptions = {}): Promise<SqlSession> {
  const { DuckDBInstance } = await import('@duckdb/node-api')
  const instance = await DuckDBInstance.create(':memory:', {
    memory_limit: MEMORY_LIMIT,
    threads: String(options.threads ?? 2),
    preserve_insertion_order: 'true',
    autoinstall_known_extensions: 'false',
  })
  const connection = await instance.connect()
  if (options.spillDir !== undefined) {
    mkdirSync(options.spillDir, { recursive: true })
    await connection.run(`SET temp_directory = ${sqlText(options.spillDir)}`)
  }
  return sessionOver(instance, connection, options.signal)
}

function sessionOver(instance: DuckDBInstance, connection: DuckDBConnection, signal?: AbortSignal): SqlSession {
  const interrupt = (): void => connection.interrupt()
  signal?.addEventListener('abort', interrupt)
  const guarded = async <T>(work: () => Promise<T>): Promise<T> => {
    signal?.throwIfAborted()
    try {
      return await work()
    } catch (error) {
      signal?.throwIfAborted()
      throw mapOutputError(error)
    }
  }
  const all = <T>(sql: string): Promise<T[]> =>
    guarded(async () => (await connection.runAndReadAll(sql)).getRowObjects().map(plainRow) as T[])
  return {
    run: (sql) => guarded(async () => void (await connection.run(sql))),
    all,
    one: async <T>(sql: string) => {
      const [row] = await all<T>(sql)
      if (row === undefined) throw new Error(`expected one row from: ${sql}`)
      return row
    },
    close() {
      signal?.removeEventListener('abort', interrupt)
      connection.closeSync()
      instance.closeSync()
    },
  }
}

/** Counts come as BIGINT, far below 2^53; dates as ISO text. */
function plainRow(row: Record<string, DuckDBValue>): SqlRow {
  const plain: Record<string, string | number | boolean | null> = {}
  for (const [key, value] of Object.entries(row)) {
    if (value === null || typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean')
      plain[key] = value
    else if (typeof value === 'bigint') plain[key] = Number(value)
    else plain[key] = String(value)
  }
  return plain
}

/** A full disk is the caller's to solve, whatever statement met it. */
export function mapOutputError(error: unknown): unknown {
  if (error instanceof StockLabError) return error
  const message = error instanceof Error ? error.message : String(error)
  const code = (error as NodeJS.ErrnoException).code
  if (
    code === 'ENOSPC' ||
    code === 'EDQUOT' ||
    /no space left|disk quota|ENOSPC|max_temp_directory_size/i.test(message)
  ) {
    return new StockLabError('output', 'LAKE_DISK_FULL', 'expected room on the disk, the disk is full', {
      hint: 'free some space and run the command again; the data is as it was before',
      cause: error,
    })
  }
  if (code !== undefined && UNWRITABLE.has(code)) {
    return new StockLabError('output', 'OUTPUT_UNWRITABLE', `expected to write there, received ${message}`, {
      hint: 'name another data directory with --data, or give yourself the right to write in it',
      cause: error,
    })
  }
  return UNREADABLE_PARQUET.test(message) ? lakeUnreadable(message, error) : error
}

const UNWRITABLE = new Set(['EEXIST', 'ENOTDIR', 'EACCES', 'EPERM', 'EROFS', 'EISDIR', 'ENAMETOOLONG'])
/** What DuckDB says of a Parquet file that is cut, damaged or gone. */
const UNREADABLE_PARQUET =
  /magic bytes|No files found that match|TProtocol|thrift|decompress|corrupt|out of buffer|Failed to read/i

/** A file of the lake that its manifest names and nobody can read. */
function lakeUnreadable(message: string, cause: unknown): StockLabError {
  const sentence = `expected readable Parquet files, received "${message.split('\n', 1)[0]}"`
  return new StockLabError('data', 'LAKE_UNREADABLE', sentence, {
    hint: '`stocklab data check` names the broken files; move the data directory aside and import the sources again',
    cause,
  })
}

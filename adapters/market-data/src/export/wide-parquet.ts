import { mkdtempSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createSqlSession } from '../duckdb/session.js'
import { sqlName, sqlText } from '../duckdb/sql.js'
import { type LongRow, writeParquet } from './write-parquet.js'

/** Collects columns of one long table a few at a time and joins them into one Parquet file at the end. */
export interface WideParquet {
  /** Every call has to give the same rows in the same order. */
  add(columns: readonly string[], rows: Iterable<LongRow>): Promise<void>
  /** Writes date, code and all columns; rows in which everything is missing are left out. */
  finish(): Promise<void>
  /** Removes what was collected. */
  close(): void
}

/** Parts lie beside the file until it is finished; the file appears whole or not at all. */
export function createWideParquet(file: string): WideParquet {
  const folder = mkdtempSync(join(dirname(file), '.parts-'))
  const names: string[] = []
  const parts: string[] = []
  return {
    async add(columns, rows) {
      const part = join(folder, `${parts.length}.parquet`)
      await writeParquet(part, ['date', 'code', ...columns], rows)
      parts.push(part)
      names.push(...columns)
    },
    async finish() {
      const sql = await createSqlSession({ spillDir: join(folder, 'spill') })
      try {
        const [first, ...others] = parts.map((part) => `read_parquet(${sqlText(part)})`)
        const joined = others.map((part, k) => `POSITIONAL JOIN (SELECT * EXCLUDE (date, code) FROM ${part}) p${k}`)
        const list = names.map(sqlName).join(', ')
        const partial = join(folder, 'whole.parquet')
        await sql.run(`COPY (SELECT * FROM ${first} p ${joined.join(' ')} WHERE coalesce(${list}) IS NOT NULL)
          TO ${sqlText(partial)} (FORMAT parquet, COMPRESSION zstd)`)
        renameSync(partial, file)
      } finally {
        sql.close()
      }
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  }
}

import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createSqlSession, type SqlRow } from '../duckdb/session.js'
import { sqlPaths } from '../duckdb/sql.js'
import { openLake } from '../lake/lake.js'
import type { LakeTable } from '../lake/manifest.js'

/** A new folder for one test. */
export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'stocklab-import-'))

/** Writes a folder of text files and answers its path. */
export function folderOf(files: Readonly<Record<string, string | Buffer>>): string {
  const folder = newFolder()
  mkdirSync(folder, { recursive: true })
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  return folder
}

/** Rows of a table of the lake, in file order. */
export async function rowsOf(dataDir: string, table: LakeTable, columns = '*'): Promise<SqlRow[]> {
  const sql = await createSqlSession({ threads: 1 })
  try {
    return await sql.all(`SELECT ${columns} FROM read_parquet(${sqlPaths(openLake(dataDir).filesOf(table))})`)
  } finally {
    sql.close()
  }
}

export const BARS_HEADER = 'code,date,open,high,low,close,volume'
/** Three valid days of one code. */
export const THREE_BARS = `${BARS_HEADER}
000010,2024-03-04,100,110,90,105,10
000010,2024-03-05,105,110,100,101,20
000010,2024-03-06,101,102,99,100,30
`

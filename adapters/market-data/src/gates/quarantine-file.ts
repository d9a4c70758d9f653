import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { SqlSession } from '../duckdb/session.js'
import { sqlText } from '../duckdb/sql.js'
import { syncPath } from '../lake/durable.js'
import { quarantineDir } from '../lake/layout.js'

export interface QuarantineTarget {
  readonly dataDir: string
  readonly scratch: string
  readonly kind: string
  readonly files: readonly string[]
}

/** Writes the quarantined rows with file, line and reason; answers the file's path, or null when there is none. */
export async function writeQuarantine(sql: SqlSession, target: QuarantineTarget): Promise<string | null> {
  const { n } = await sql.one<{ n: number }>('SELECT count(*) AS n FROM quarantine')
  if (n === 0) return null
  const names = target.files.map((file, i) => `(${i}, ${sqlText(basename(file))})`).join(', ')
  const draft = join(target.scratch, 'quarantine.csv')
  await sql.run(`COPY (SELECT f.name AS file, q.* EXCLUDE (source_file) FROM quarantine q
      JOIN (VALUES ${names}) f(i, name) ON f.i = q.source_file ORDER BY file, line)
    TO ${sqlText(draft)} (FORMAT csv, HEADER)`)
  const dir = quarantineDir(target.dataDir)
  mkdirSync(dir, { recursive: true })
  let number = 1
  while (existsSync(join(dir, `${target.kind}-${number}.csv`))) number += 1
  const path = join(dir, `${target.kind}-${number}.csv`)
  copyFileSync(draft, path)
  rmSync(draft)
  syncPath(path)
  return path
}

import { rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { MarketId } from '@stocklab/domain'
import type { SqlSession } from '../duckdb/session.js'
import { sqlName, sqlText } from '../duckdb/sql.js'
import { computeFileHash } from '../lake/durable.js'
import { lakeFilePath } from '../lake/layout.js'
import type { LakeFile, LakeTable } from '../lake/manifest.js'
import { TABLE_COLUMNS, TABLE_ORDER } from '../lake/tables.js'

/** A file of the next version: what the manifest will say, and where it lies until the swap. */
export interface DraftFile {
  readonly entry: LakeFile
  readonly draftPath: string
}

export interface DraftTarget {
  readonly table: LakeTable
  readonly market: MarketId
  readonly year: number | null
  readonly sources: readonly string[]
}

/** Column that gives a table's date range. */
const RANGE_COLUMN: Readonly<Record<LakeTable, string | null>> = {
  bars: 'date',
  instruments: null,
  listings: 'from',
  actions: 'ex_date',
  fundamentals: 'available_from',
  indices: 'date',
}

/**
 * Writes the rows of `relation` (already in canonical columns) as a sorted Parquet file into `scratch`. Equal rows give
 * equal bytes. Answers undefined when there is no row.
 */
export async function writeDraft(
  sql: SqlSession,
  relation: string,
  target: DraftTarget,
  scratch: string,
): Promise<DraftFile | undefined> {
  const { table, market, year } = target
  const draftPath = join(scratch, `${table}-${market}-${year ?? 'all'}.parquet`)
  const columns = Object.keys(TABLE_COLUMNS[table]).map(sqlName).join(', ')
  const order = TABLE_ORDER[table].map((name) => `${sqlName(name)} NULLS LAST`).join(', ')
  await sql.run(`COPY (SELECT ${columns} FROM ${relation} ORDER BY ${order})
    TO ${sqlText(draftPath)} (FORMAT parquet, COMPRESSION zstd)`)
  const range = RANGE_COLUMN[table]
  const bounds =
    range === null ? 'NULL AS "first", NULL AS "last"' : `min("${range}") AS "first", max("${range}") AS "last"`
  const seen = await sql.one<{ n: number; first: string | null; last: string | null }>(
    `SELECT count(*) AS n, ${bounds} FROM read_parquet(${sqlText(draftPath)})`,
  )
  if (seen.n === 0) {
    rmSync(draftPath)
    return undefined
  }
  const sha256 = await computeFileHash(draftPath)
  const entry: LakeFile = {
    table,
    market,
    year,
    path: lakeFilePath(table, market, year, sha256),
    sha256,
    bytes: statSync(draftPath).size,
    rows: seen.n,
    from: seen.first,
    to: seen.last,
    sources: [...new Set(target.sources)].sort(),
  }
  return { entry, draftPath }
}

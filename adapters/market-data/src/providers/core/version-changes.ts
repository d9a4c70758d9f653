import { join } from 'node:path'
import type { MarketId } from '@stocklab/domain'
import { createSqlSession, type SqlSession } from '../../duckdb/session.js'
import { sqlName, sqlPaths } from '../../duckdb/sql.js'
import { lakeDir } from '../../lake/layout.js'
import type { LakeTable, Manifest } from '../../lake/manifest.js'
import { LAKE_TABLES } from '../../lake/manifest.js'
import { TABLE_COLUMNS } from '../../lake/tables.js'

/** One cell that another version holds otherwise. */
export interface CorrectedCell {
  /** What names the row, such as `005930 2024-03-04`. */
  readonly row: string
  readonly column: string
  readonly before: string | number | boolean | null
  readonly after: string | number | boolean | null
}

export interface TableChange {
  readonly table: LakeTable
  readonly added: number
  readonly corrected: number
  readonly removed: number
  /** The first few corrections. */
  readonly examples: readonly CorrectedCell[]
}

const EXAMPLES = 5

/** Columns that name a row; a change of any other is a correction. */
const KEYS: Readonly<Record<LakeTable, readonly string[]>> = {
  bars: ['code', 'date'],
  instruments: ['code'],
  listings: ['code', 'from'],
  actions: ['code', 'ex_date', 'kind'],
  fundamentals: ['code', 'period', 'span', 'item', 'consolidated', 'available_from'],
  indices: ['code', 'date'],
}

/** What the rows of a market are in one version against another; both versions' files must still be there. */
export async function compareVersions(
  dataDir: string,
  versions: { readonly before: Manifest | undefined; readonly after: Manifest },
  market: MarketId,
): Promise<TableChange[]> {
  const sql = await createSqlSession()
  try {
    const changes: TableChange[] = []
    for (const table of LAKE_TABLES) {
      const before = pathsOf(dataDir, versions.before, table, market)
      const after = pathsOf(dataDir, versions.after, table, market)
      const gone = before.filter((path) => !after.includes(path))
      const fresh = after.filter((path) => !before.includes(path))
      if (gone.length + fresh.length > 0) changes.push(await compareFiles(sql, table, { gone, fresh }))
    }
    return changes.filter(({ added, corrected, removed }) => added + corrected + removed > 0)
  } finally {
    sql.close()
  }
}

/** Equal files have equal names, so that only rewritten ones are read. */
function pathsOf(dataDir: string, manifest: Manifest | undefined, table: LakeTable, market: MarketId): string[] {
  const files = (manifest?.files ?? []).filter((file) => file.table === table && file.market === market)
  return files.map((file) => join(lakeDir(dataDir), file.path))
}

interface Rewritten {
  readonly gone: readonly string[]
  readonly fresh: readonly string[]
}

async function compareFiles(sql: SqlSession, table: LakeTable, { gone, fresh }: Rewritten): Promise<TableChange> {
  const keys = KEYS[table]
  const values = Object.keys(TABLE_COLUMNS[table]).filter((name) => !keys.includes(name))
  const same = keys.map((key) => `o.${sqlName(key)} IS NOT DISTINCT FROM n.${sqlName(key)}`).join(' AND ')
  const differs = values.map((name) => `o.${sqlName(name)} IS DISTINCT FROM n.${sqlName(name)}`).join(' OR ')
  await sql.run(`CREATE OR REPLACE TEMP VIEW gone AS ${relation(table, gone)}`)
  await sql.run(`CREATE OR REPLACE TEMP VIEW fresh AS ${relation(table, fresh)}`)
  await sql.run(`CREATE OR REPLACE TEMP TABLE pairs AS SELECT o, n, o.code IS NULL AS is_new, n.code IS NULL AS is_gone FROM gone o FULL JOIN fresh n ON ${same}
    WHERE o.code IS NULL OR n.code IS NULL OR ${differs}`)
  const counts = await sql.one<Omit<TableChange, 'table' | 'examples'>>(`SELECT
    count(*) FILTER (is_new) AS added, count(*) FILTER (is_gone) AS removed,
    count(*) FILTER (NOT is_new AND NOT is_gone) AS corrected FROM pairs`)
  const examples = counts.corrected === 0 ? [] : await readExamples(sql, keys, values)
  return { table, ...counts, examples }
}

async function readExamples(
  sql: SqlSession,
  keys: readonly string[],
  values: readonly string[],
): Promise<CorrectedCell[]> {
  const name = keys.map((key) => `coalesce(CAST(n.${sqlName(key)} AS VARCHAR), '')`).join(" || ' ' || ")
  const order = keys.map((key) => `n.${sqlName(key)}`).join(', ')
  const sides = (side: 'o' | 'n'): string =>
    values.map((value) => `CAST(${side}.${sqlName(value)} AS VARCHAR) AS ${sqlName(`${side}_${value}`)}`).join(', ')
  const rows = await sql.all<Record<string, string | null>>(
    `SELECT ${name} AS row, ${sides('o')}, ${sides('n')} FROM pairs WHERE NOT is_new AND NOT is_gone
     ORDER BY ${order} LIMIT ${EXAMPLES}`,
  )
  const cells = rows.flatMap((row) =>
    values.flatMap((column) => {
      const before = row[`o_${column}`] ?? null
      const after = row[`n_${column}`] ?? null
      return before === after ? [] : [{ row: String(row.row), column, before: plain(before), after: plain(after) }]
    }),
  )
  return cells.slice(0, EXAMPLES)
}

const plain = (text: string | null): string | number | null =>
  text !== null && /^-?\d+(\.\d+)?(e[-+]?\d+)?$/i.test(text) ? Number(text) : text

function relation(table: LakeTable, paths: readonly string[]): string {
  const columns = Object.entries(TABLE_COLUMNS[table])
  if (paths.length > 0)
    return `SELECT ${columns.map(([n]) => sqlName(n)).join(', ')} FROM read_parquet(${sqlPaths(paths)})`
  return `SELECT ${columns.map(([n, type]) => `CAST(NULL AS ${type}) AS ${sqlName(n)}`).join(', ')} WHERE false`
}

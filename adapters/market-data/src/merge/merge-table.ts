import { sqlText } from '../duckdb/sql.js'
import type { LakeTable } from '../lake/manifest.js'
import { TABLE_COLUMNS } from '../lake/tables.js'

/** Stored rows that share these columns with any new row give way to the new rows. */
const REPLACED_BY: Readonly<Record<Exclude<LakeTable, 'bars' | 'instruments'>, readonly string[]>> = {
  listings: ['code'],
  actions: ['code', 'ex_date', 'kind'],
  fundamentals: ['code', 'period', 'span', 'item', 'consolidated', 'available_from'],
  indices: ['code', 'date'],
}

/** SQL of the new rows of `incoming` over the stored ones. */
export function mergedTableSql(table: keyof typeof REPLACED_BY, incoming: string, stored: string | undefined): string {
  const columns = Object.keys(TABLE_COLUMNS[table]).map((name) => `"${name}"`)
  const fresh = `SELECT DISTINCT ${columns.join(', ')} FROM ${incoming}`
  if (stored === undefined) return `(${fresh})`
  const same = REPLACED_BY[table].map((name) => `n."${name}" IS NOT DISTINCT FROM o."${name}"`).join(' AND ')
  const kept = columns.map((name) => `o.${name}`).join(', ')
  return `(${fresh} UNION ALL SELECT ${kept} FROM read_parquet(${sqlText(stored)}) o
    WHERE NOT EXISTS (SELECT 1 FROM ${incoming} n WHERE ${same}))`
}

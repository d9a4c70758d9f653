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
  const old = `read_parquet(${sqlText(stored)})`
  const [isSurer, isLessSure] = table === 'fundamentals' ? [estimateBeside('o', 'n'), estimateBeside('n', 'o')] : []
  const unlessKnown = isLessSure === undefined ? '' : `n WHERE NOT EXISTS (SELECT 1 FROM ${old} o WHERE ${isLessSure})`
  const unlessBetter = isSurer === undefined ? '' : `AND NOT EXISTS (SELECT 1 FROM ${incoming} n WHERE ${isSurer})`
  return `(${fresh} ${unlessKnown} UNION ALL SELECT ${kept} FROM ${old} o
    WHERE NOT EXISTS (SELECT 1 FROM ${incoming} n WHERE ${same}) ${unlessBetter})`
}

/** A figure whose day of filing is known has no version of an estimated day: that would be a correction nobody filed. */
function estimateBeside(estimated: string, known: string): string {
  const figure = ['code', 'period', 'span', 'item', 'consolidated'].map((c) => `n.${c} IS NOT DISTINCT FROM o.${c}`)
  return `${figure.join(' AND ')} AND ${estimated}.filing = 'estimated' AND ${known}.filing IS DISTINCT FROM 'estimated'`
}

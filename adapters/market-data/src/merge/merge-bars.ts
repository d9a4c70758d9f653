import type { SqlSession } from '../duckdb/session.js'
import { sqlText } from '../duckdb/sql.js'
import { TABLE_COLUMNS } from '../lake/tables.js'

export interface MergeCounts {
  readonly added: number
  readonly corrected: number
}

const COLUMNS = Object.keys(TABLE_COLUMNS.bars)
const VALUES = COLUMNS.filter((name) => name !== 'code' && name !== 'date')

/**
 * Leaves in view `merged` the rows of table `good` over those of the stored file of the same year: the new row of a
 * (code, date) wins, and counts as corrected where it says something else.
 */
export async function mergeYear(sql: SqlSession, stored: string | undefined): Promise<MergeCounts> {
  const columns = COLUMNS.join(', ')
  if (stored === undefined) {
    await sql.run(`CREATE OR REPLACE TEMP VIEW merged AS SELECT ${columns} FROM good`)
    const { n } = await sql.one<{ n: number }>('SELECT count(*) AS n FROM good')
    return { added: n, corrected: 0 }
  }
  const old = `read_parquet(${sqlText(stored)})`
  const differs = VALUES.map((name) => `g.${name} IS DISTINCT FROM o.${name}`).join(' OR ')
  await sql.run(`CREATE OR REPLACE TEMP VIEW merged AS SELECT ${columns} FROM good
    UNION ALL SELECT ${columns} FROM ${old} o ANTI JOIN good g ON g.code = o.code AND g.date = o.date`)
  return sql.one<MergeCounts>(`SELECT count(*) FILTER (o.code IS NULL) AS added,
      count(*) FILTER (o.code IS NOT NULL AND (${differs})) AS corrected
    FROM good g LEFT JOIN ${old} o ON o.code = g.code AND o.date = g.date`)
}

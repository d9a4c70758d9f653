import { type CellSpec, cellSql, requireReadableCells } from './cells.js'
import { findColumn, hasNames } from './column-names.js'
import { type SourceTable, stageSourceTable } from './source-table.js'
import { type StagingContext, tableSelectSql } from './staged.js'

const CODE_NAMES = ['idx', 'index', 'index_code']

/** Index closes: idx, date, close. A table with volume and OHLC is one too, if its first column names an index. */
export const isIndexFile = (table: SourceTable): boolean =>
  findColumn(table, CODE_NAMES) !== undefined && hasNames(table, ['date', 'close'])

/** Stages `in_indices`. Rows without a positive close are left out and counted in the answer. */
export async function stageIndices(context: StagingContext, headers: readonly SourceTable[]): Promise<number> {
  const selects: string[] = []
  for (const header of headers) {
    const table = await stageSourceTable(context.sql, header, context.scratch)
    const code: CellSpec = { column: findColumn(table, CODE_NAMES)!, type: 'VARCHAR', presence: 'required' }
    const date: CellSpec = {
      column: findColumn(table, ['date'])!,
      type: 'DATE',
      presence: 'required',
      spelling: 'loose',
    }
    const close: CellSpec = { column: findColumn(table, ['close'])!, type: 'DOUBLE', spelling: 'loose' }
    await requireReadableCells(context.sql, table, [code, date, close])
    const cells = { code: cellSql(table, code), date: cellSql(table, date), close: cellSql(table, close) }
    selects.push(`SELECT ${tableSelectSql('indices', cells)} FROM ${table.relation}`)
  }
  await context.sql.run(`CREATE TEMP TABLE all_indices AS ${selects.join(' UNION ALL ')}`)
  await context.sql.run(`CREATE VIEW in_indices AS SELECT * FROM all_indices WHERE close > 0 AND date IS NOT NULL`)
  return (await context.sql.one<{ n: number }>('SELECT count(*) FILTER (close > 0 IS NOT TRUE) AS n FROM all_indices'))
    .n
}

import type { MarketId, PriceBasis } from '@stocklab/domain'
import type { SqlSession } from '../duckdb/session.js'
import type { LakeTable } from '../lake/manifest.js'
import { TABLE_COLUMNS } from '../lake/tables.js'
import type { ImportOptions } from './import-options.js'

/**
 * A source translated to canonical columns, as views `in_<table>` of the session. `in_bars` also has board, name,
 * status (NULL = unknown), source_file (index into `files`) and source_line.
 */
export interface StagedSource {
  readonly kind: string
  readonly market: MarketId
  readonly prices: PriceBasis
  readonly valuesEstimated: boolean
  readonly statements: 'all' | 'selected'
  readonly tables: ReadonlySet<LakeTable>
  /** Every file that was read. */
  readonly files: readonly string[]
  readonly notes: readonly string[]
  /** `in_statement_faults` (source_file, line, reason, code) names rows of statements that cannot be used. */
  readonly faults?: 'statements'
}

/** What an importer works with. */
export interface StagingContext {
  readonly sql: SqlSession
  readonly scratch: string
  readonly options: ImportOptions
}

/** Columns of `in_bars` beside those of the table. */
export const BAR_EXTRAS = { board: 'VARCHAR', name: 'VARCHAR', status: 'VARCHAR' } as const

/** The select list of `in_bars` from one file: an SQL text per known column, NULL for the rest. */
export function barSelectSql(cells: Readonly<Record<string, string>>, fileIndex: number, line: string): string {
  const columns = Object.entries({ ...TABLE_COLUMNS.bars, ...BAR_EXTRAS })
  const list = columns.map(([name, type]) => `${cells[name] ?? `CAST(NULL AS ${type})`} AS ${name}`)
  return [...list, `${fileIndex} AS source_file`, `${line} AS source_line`].join(', ')
}

/** The select list of any other table. */
export function tableSelectSql(table: Exclude<LakeTable, 'bars'>, cells: Readonly<Record<string, string>>): string {
  return Object.entries(TABLE_COLUMNS[table])
    .map(([name, type]) => `${cells[name] ?? `CAST(NULL AS ${type})`} AS "${name}"`)
    .join(', ')
}

import type { ColumnType, Generated } from 'kysely'
import type { Instant } from './accounts.js'

/** A value that is stored as JSONB and never filtered by; written as its text. */
type Json = ColumnType<unknown, string | null, string | null>

export interface StrategyTable {
  id: Generated<string>
  /** Null: of the library, or its account is gone. */
  owner_id: string | null
  /** As in the newest revision. */
  name: string
  description: string | null
  market: string
  tags: Generated<string[]>
  /** Names of the factors that the newest revision uses, without parameters. */
  factors: Generated<string[]>
  /** The newest. */
  revision: Generated<number>
  visibility: Generated<'private' | 'public'>
  anonymous: Generated<boolean>
  details_hidden: Generated<boolean>
  /** Of the first publication of `published_revision`; stays when it is withdrawn. */
  published_at: Date | null
  published_revision: number | null
  /** Last session of the data that was there when it was published. */
  published_data_end: string | null
  published_name: string | null
  published_description: string | null
  published_factors: Generated<string[]>
  cloned_from_id: string | null
  cloned_from_revision: number | null
  /** Name of the file in the library of known investors. */
  library_id: string | null
  /** What stands beside a strategy of the library. */
  about: Json
  /** Filled by a trigger. */
  search: ColumnType<unknown, never, never>
  published_search: ColumnType<unknown, never, never>
  created_at: Instant
  updated_at: Instant
  deleted_at: Date | null
}

/** Rows are only ever added; a trigger refuses every change. */
export interface StrategyRevisionTable {
  strategy_id: string
  revision: number
  /** With every default filled in. */
  document: ColumnType<unknown, string, never>
  /** SHA-256 of the canonical text of the document. */
  content_hash: string
  /** As it was written, with its comments; null where it came as a value. */
  source: string | null
  source_format: 'yaml' | 'json' | null
  note: string | null
  created_at: Instant
}

/** Which run of a published revision is ranked, and what qualifies it. */
export interface StrategyRecordTable {
  strategy_id: string
  revision: number
  data_end: string | null
  run_id: string
  run_created_at: Date
  data_version: string
  made_up: boolean
  trials: number | null
  deflated_sharpe: number | null
  min_backtest_years: number | null
  backtest_years: number
  /** When it was first among the first of the headline ranking. */
  entered_ranking_at: Date | null
}

/** Statistics of one part of that run: before or after publication, whole or its last years. */
export interface StrategyFigureTable {
  strategy_id: string
  period: string
  part: 'before' | 'after'
  from_date: string
  to_date: string
  returns: number
  values: ColumnType<Readonly<Record<string, number | null>>, string, string>
  reasons: ColumnType<Readonly<Record<string, string>>, string, string>
}

/** Filled by triggers: figures of that strategy may have to be computed anew. */
export interface StrategyFiguresDueTable {
  id: ColumnType<number, never, never>
  strategy_id: string
}

/** Tables of strategies; see the migration of the same name. */
export interface StrategyTables {
  strategies: StrategyTable
  strategy_revisions: StrategyRevisionTable
  strategy_records: StrategyRecordTable
  strategy_figures: StrategyFigureTable
  strategy_figures_due: StrategyFiguresDueTable
}

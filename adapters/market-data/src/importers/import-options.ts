import type { MarketId, PriceBasis } from '@stocklab/domain'
import type { ImportReport } from '../lake/manifest.js'
import type { ColumnMapping } from './column-mapping.js'
import type { StatementMapping } from './statements/statement-mapping.js'

export const SOURCE_KINDS = ['auto', 'canonical', 'marcap', 'krx-adjusted', 'datago', 'csv', 'statements'] as const
export type SourceKind = (typeof SOURCE_KINDS)[number]

export interface ImportSource {
  readonly kind: SourceKind
  /** Files or folders. */
  readonly paths: readonly string[]
}

export interface ImportOptions {
  /** Needed where the source does not tell its market (csv with a mapping); otherwise it must agree with the source. */
  readonly market?: MarketId
  /** `strict` makes any quarantined row an error. */
  readonly invalidRows?: 'quarantine' | 'strict'
  /** Only for `csv`. */
  readonly mapping?: ColumnMapping
  /** Only for `csv` and `statements`: which column of a table of statements is what. */
  readonly statements?: StatementMapping
  /** Only for `csv` with a mapping and for canonical folders without market.json; `raw` where left out. */
  readonly prices?: PriceBasis
  /** `made-up` marks the market as invented in every output. */
  readonly origin?: 'recorded' | 'made-up'
  /** Only for canonical folders that a provider filled: what their files do not say. They need not hold bars. */
  readonly fetched?: FetchedFrom
  readonly signal?: AbortSignal
}

export interface FetchedFrom {
  /** Stands in the manifest as the source. */
  readonly provider: string
  /** `estimated`: `value` was filled as close * volume. */
  readonly values: 'given' | 'estimated'
  readonly notes: readonly string[]
}

export interface ImportObserver {
  /** `fraction` of the whole import, 0 to 1. */
  phase(name: string, fraction?: number, detail?: string): void
}

export interface ImportResult {
  readonly version: string
  readonly previousVersion: string | null
  /** `unchanged`: the same content was there already and nothing was written. */
  readonly outcome: 'imported' | 'unchanged'
  readonly report: ImportReport
}

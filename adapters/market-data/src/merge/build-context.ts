import { join } from 'node:path'
import type { MarketId } from '@stocklab/domain'
import type { SqlSession } from '../duckdb/session.js'
import type { ImportObserver, ImportOptions } from '../importers/import-options.js'
import { lakeDir } from '../lake/layout.js'
import type { LakeFile, LakeTable, Manifest } from '../lake/manifest.js'

/** What every step of building a market's next version sees. */
export interface BuildContext {
  readonly dataDir: string
  readonly sql: SqlSession
  readonly scratch: string
  readonly options: ImportOptions
  readonly observer: ImportObserver
  readonly previous: Manifest | undefined
}

/** The stored file of a table, if the previous version has one. */
export function storedFile(
  context: BuildContext,
  table: LakeTable,
  market: MarketId,
  year: number | null,
): { readonly entry: LakeFile; readonly path: string } | undefined {
  const entry = context.previous?.files.find((f) => f.table === table && f.market === market && f.year === year)
  return entry && { entry, path: join(lakeDir(context.dataDir), entry.path) }
}

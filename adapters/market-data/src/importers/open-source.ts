import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { StockLabError } from '@stocklab/domain'
import { LAKE_TABLES } from '../lake/manifest.js'
import { isCanonicalFolder, stageCanonical } from './canonical.js'
import type { ImportSource } from './import-options.js'
import type { StagedSource, StagingContext } from './staged.js'

/** A recognised source: its files are known, its rows not read yet. */
export interface OpenedSource {
  readonly kind: string
  readonly files: readonly string[]
  stage(): Promise<StagedSource>
}

/** Finds out what the paths hold. Throws `missing-input` for a path that is not there. */
export async function openSource(context: StagingContext, source: ImportSource): Promise<OpenedSource> {
  const [first] = source.paths
  if (first === undefined)
    throw new StockLabError('input', 'SOURCE_NONE', 'expected a file or folder to import, received none')
  for (const path of source.paths) {
    if (existsSync(path)) continue
    throw new StockLabError('missing-input', 'SOURCE_MISSING', `expected a file or folder at ${path}, there is none`, {
      place: { file: path },
    })
  }
  if (source.kind === 'canonical' || (source.kind === 'auto' && isCanonicalFolder(first))) {
    return openCanonical(context, first)
  }
  throw new StockLabError('data', 'SOURCE_UNKNOWN', `expected a known source at ${first}`, { place: { file: first } })
}

function openCanonical(context: StagingContext, folder: string): OpenedSource {
  const names = [...LAKE_TABLES.map((table) => `${table}.csv`), 'market.json']
  const files = statSync(folder).isDirectory()
    ? names.map((name) => join(folder, name)).filter((p) => existsSync(p))
    : []
  return { kind: 'canonical', files, stage: () => stageCanonical(context, folder) }
}

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type MarketId, StockLabError } from '@stocklab/domain'
import { lakeDir, manifestPath } from './layout.js'
import { type LakeTable, type Manifest, type MarketFacts, manifestSchema } from './manifest.js'

/** A read view of one version of the lake. It stays readable while an import writes the next version. */
export interface Lake {
  readonly dataDir: string
  readonly manifest: Manifest
  readonly version: string
  /** Absolute paths of a table's Parquet files, ascending by (market, year). */
  filesOf(table: LakeTable, market?: MarketId): readonly string[]
  /** What holds for the whole market. Throws `missing-input` when the lake has no such market. */
  factsOf(market: MarketId): MarketFacts
}

/** Opens the newest version. Throws `missing-input` when nothing was imported, `data` when the manifest is broken. */
export function openLake(dataDir: string): Lake {
  const manifest = readManifest(dataDir)
  if (!manifest) {
    throw new StockLabError('missing-input', 'LAKE_MISSING', `expected market data in ${dataDir}, found none`, {
      place: { file: dataDir },
      hint: 'make it with `stocklab data demo`, or import your own with `stocklab data import PATH`',
    })
  }
  return lakeOf(dataDir, manifest)
}

/** The manifest of a data directory, or undefined where nothing was imported yet. */
export function readManifest(dataDir: string): Manifest | undefined {
  const path = manifestPath(dataDir)
  try {
    return manifestSchema.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined
    throw new StockLabError('data', 'LAKE_MANIFEST_BROKEN', `expected a lake manifest, could not read ${path}`, {
      place: { file: path },
      hint:
        code === 'EACCES'
          ? 'there is no permission to; give yourself the right to read the data directory'
          : 'move the data directory aside and import again',
      cause,
    })
  }
}

function lakeOf(dataDir: string, manifest: Manifest): Lake {
  return {
    dataDir,
    manifest,
    version: manifest.version,
    filesOf(table, market) {
      return manifest.files
        .filter((f) => f.table === table && (market === undefined || f.market === market))
        .sort((a, b) => a.market.localeCompare(b.market) || (a.year ?? 0) - (b.year ?? 0))
        .map((f) => join(lakeDir(dataDir), f.path))
    },
    factsOf(market) {
      const facts = manifest.markets[market]
      if (facts) return facts
      const held = Object.keys(manifest.markets).join(', ')
      throw new StockLabError(
        'missing-input',
        'LAKE_MARKET_MISSING',
        `expected market ${market}, the lake holds ${held}`,
        {
          place: { file: dataDir },
          hint: `import prices of ${market} with \`stocklab data import PATH\`, or name another market`,
        },
      )
    },
  }
}

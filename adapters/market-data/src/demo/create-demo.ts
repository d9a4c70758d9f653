import { createHash } from 'node:crypto'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type MarketId, StockLabError } from '@stocklab/domain'
import { mapOutputError } from '../duckdb/session.js'
import { importInto } from '../importers/import-into.js'
import type { ImportObserver, ImportOptions, ImportResult } from '../importers/import-options.js'
import { readManifest } from '../lake/lake.js'
import { MOST_INSTRUMENTS } from './cast.js'
import { createCryptoMarket } from './crypto-market.js'
import { createKrxMarket } from './krx-market.js'
import { MOST_YEARS } from './session-list.js'
import type { MadeUpMarket } from './tables.js'
import { createUsMarket } from './us-market.js'

export interface DemoOptions {
  readonly seed: number
  /** Codes of the made-up Korean market; the American one has 60 and the crypto one 20. */
  readonly instruments: number
  /** Calendar years up to 2025-12-30. */
  readonly years: number
  /** Stops between markets and inside their import; markets that are whole stay. */
  readonly signal?: AbortSignal
}

export const DEMO_DEFAULTS: DemoOptions = { seed: 1, instruments: 400, years: 12 }

const MARKETS: readonly { readonly id: MarketId; readonly create: (options: DemoOptions) => MadeUpMarket }[] = [
  { id: 'KRX', create: createKrxMarket },
  { id: 'US', create: ({ seed, years }) => createUsMarket(seed, years) },
  { id: 'CRYPTO', create: ({ seed, years }) => createCryptoMarket(seed, years) },
]

const SILENT: ImportObserver = { phase: () => {} }

/**
 * Makes up a Korean, an American and a crypto market and imports them through the same gates as any source, strictly,
 * marked as made up. Equal options give an equal lake version in an empty data directory, and a second time change
 * nothing. Throws `input` for sizes out of range and where the directory holds a market made up with other ones, and
 * `data` where it holds a recorded market of the same name.
 */
export async function createDemoMarket(
  dataDir: string,
  options: DemoOptions = DEMO_DEFAULTS,
  observer: ImportObserver = SILENT,
): Promise<readonly ImportResult[]> {
  requireSizes(options)
  // Brings DuckDB, which nothing else of this package loads before it is needed.
  const { writeMarketFolder } = await import('./market-folder.js')
  const { signal } = options
  const importing: ImportOptions = { origin: 'made-up', invalidRows: 'strict', ...(signal ? { signal } : {}) }
  const results: ImportResult[] = []
  for (const [n, { id, create }] of MARKETS.entries()) {
    const part = partOf(observer, n)
    part.phase(`make up ${id}`, 0)
    const folder = join(dataDir, `demo-${process.pid}-${id}`)
    try {
      // One turn of the event loop, so that a request to stop is heard before a market is made up in one go.
      await new Promise((resolve) => setImmediate(resolve))
      options.signal?.throwIfAborted()
      await writeMarketFolder(id, create(options), folder).catch((cause: unknown) => {
        throw mapOutputError(cause)
      })
      refuseMixture(dataDir, id, join(folder, 'bars.parquet'))
      const source = { kind: 'canonical', paths: [folder] } as const
      results.push(await importInto(dataDir, source, importing, part))
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }
  return results
}

/** Rows of two seeds in one market would be neither market. */
function refuseMixture(dataDir: string, market: MarketId, bars: string): void {
  const manifest = readManifest(dataDir)
  if (!manifest?.markets[market]?.madeUp) return
  const sha256 = createHash('sha256').update(readFileSync(bars)).digest('hex')
  const isSame = manifest.imports.some((report) => report.files.some((file) => file.sha256 === sha256))
  if (isSame) return
  const sentence = `expected no other made-up market in ${dataDir}, it holds one of another seed or size`
  const hint = 'delete that directory or name another with --data'
  throw new StockLabError('input', 'DEMO_OTHER_EXISTS', sentence, { place: { file: dataDir }, hint })
}

/** The Korean market takes most of the time. */
const STARTS = [0, 0.86, 0.96, 1]

function partOf(observer: ImportObserver, n: number): ImportObserver {
  const from = STARTS[n]!
  const width = STARTS[n + 1]! - from
  return { phase: (name, fraction = 0, detail) => observer.phase(name, from + width * fraction, detail) }
}

function requireSizes({ seed, instruments, years }: DemoOptions): void {
  requireWhole('seed', seed, 0, Number.MAX_SAFE_INTEGER)
  requireWhole('instruments', instruments, 1, MOST_INSTRUMENTS)
  requireWhole('years', years, 2, MOST_YEARS)
}

function requireWhole(name: string, value: number, least: number, most: number): void {
  if (Number.isInteger(value) && value >= least && value <= most) return
  const sentence = `expected a whole number of ${name} from ${least} to ${most}, received ${value}`
  throw new StockLabError('input', 'DEMO_SIZE_OUT_OF_RANGE', sentence, { hint: `leave --${name} out for the default` })
}

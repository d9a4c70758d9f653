import { mkdirSync, rmSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import { StockLabError } from '@stocklab/domain'
import { createSqlSession, mapOutputError, type SqlSession } from '../duckdb/session.js'
import { writeQuarantine } from '../gates/quarantine-file.js'
import { placeFile } from '../lake/durable.js'
import { readManifest } from '../lake/lake.js'
import { lakeDir, scratchDir } from '../lake/layout.js'
import { computeLakeVersion, type GateCounts, type ImportReport, type Manifest } from '../lake/manifest.js'
import { areFilesPresent, removeOldFiles, swapManifest } from '../lake/swap.js'
import { acquireWriterLock } from '../lake/writer-lock.js'
import { type BuiltMarket, buildMarket } from '../merge/build-market.js'
import { computeFingerprint, type Fingerprint } from './fingerprint.js'
import type { ImportObserver, ImportOptions, ImportResult, ImportSource } from './import-options.js'
import { openSource } from './open-source.js'
import type { StagedSource } from './staged.js'

const SILENT: ImportObserver = { phase: () => {} }

interface ImportRun {
  readonly dataDir: string
  readonly sql: SqlSession
  readonly scratch: string
  readonly options: ImportOptions
  readonly observer: ImportObserver
  readonly previous: Manifest | undefined
}

/**
 * Imports a source into the lake of `dataDir`: stage, judge, merge, write beside the old files, swap the manifest.
 * Whatever happens before the swap leaves the old version as it was. Throws StockLabError: `data` for a source that
 * cannot be read, contradicts the lake, or (`strict`) has invalid rows; `busy` beside another writer; `output` for a
 * full disk. An aborted signal throws its reason.
 */
export async function importInto(
  dataDir: string,
  source: ImportSource,
  options: ImportOptions = {},
  observer: ImportObserver = SILENT,
): Promise<ImportResult> {
  options.signal?.throwIfAborted()
  try {
    const lock = acquireWriterLock(dataDir)
    try {
      if (lock.note !== undefined) observer.phase('lock', 0, lock.note)
      return await importLocked(dataDir, source, options, observer)
    } finally {
      lock.release()
    }
  } catch (error) {
    throw mapOutputError(error)
  }
}

async function importLocked(
  dataDir: string,
  source: ImportSource,
  options: ImportOptions,
  observer: ImportObserver,
): Promise<ImportResult> {
  const scratch = scratchDir(dataDir)
  rmSync(scratch, { recursive: true, force: true })
  mkdirSync(scratch, { recursive: true })
  const sql = await createSqlSession({ spillDir: join(scratch, 'spill'), signal: options.signal })
  try {
    const run: ImportRun = { dataDir, sql, scratch, options, observer, previous: readManifest(dataDir) }
    return await importStaged(run, source)
  } finally {
    sql.close()
    rmSync(scratch, { recursive: true, force: true })
  }
}

async function importStaged(run: ImportRun, source: ImportSource): Promise<ImportResult> {
  const { sql, scratch, options, observer, previous } = run
  observer.phase('read', 0)
  const opened = await openSource({ sql, scratch, options }, source)
  const fingerprint = await computeFingerprint(opened, options)
  const known = findUnchanged(run, fingerprint)
  if (known) return unchanged(known.version, known.report)
  const staged = await opened.stage()
  refuseContradictions(staged, previous, options)
  const built = await buildMarket(run, staged)
  return commit(run, staged, built, fingerprint)
}

/** The same source again is a no-op while nothing else was imported into its market since. */
function findUnchanged(
  run: ImportRun,
  fingerprint: Fingerprint,
): { readonly version: string; readonly report: ImportReport } | undefined {
  const { previous, dataDir } = run
  const known = previous?.imports.find((report) => report.fingerprint === fingerprint.hash)
  if (!previous || !known || !areFilesPresent(dataDir, previous)) return undefined
  if (run.options.invalidRows === 'strict' && known.gates.quarantined > 0) return undefined
  const newest = previous.imports.findLast((report) => report.market === known.market)
  return newest === known ? { version: previous.version, report: known } : undefined
}

async function commit(
  run: ImportRun,
  staged: StagedSource,
  built: BuiltMarket,
  fingerprint: Fingerprint,
): Promise<ImportResult> {
  const { dataDir, previous, options, observer } = run
  const isStrict = options.invalidRows === 'strict' && built.gates.quarantined > 0
  const next = nextManifest(previous, staged, built)
  const report: ImportReport = {
    fingerprint: fingerprint.hash,
    market: staged.market,
    source: staged.kind,
    files: fingerprint.files,
    gates: built.gates,
    tables: built.tableRows,
    quarantine: null,
    notes: [...staged.notes],
  }
  if (!isStrict && previous && next.version === previous.version && areFilesPresent(dataDir, previous)) {
    return unchanged(previous.version, report)
  }
  const target = { dataDir, scratch: run.scratch, kind: staged.kind, files: staged.files }
  const quarantine = await writeQuarantine(run.sql, target)
  if (isStrict) throw strictError(built.gates, quarantine)
  options.signal?.throwIfAborted()
  observer.phase('swap', 0.97)
  const stored = { ...report, quarantine: quarantine === null ? null : relative(dataDir, quarantine) }
  for (const draft of built.drafts) placeFile(draft.draftPath, join(lakeDir(dataDir), draft.entry.path))
  const manifest = { ...next, imports: [...next.imports.filter((r) => r.fingerprint !== stored.fingerprint), stored] }
  swapManifest(dataDir, manifest)
  removeOldFiles(dataDir, manifest, previous)
  observer.phase('done', 1)
  return { version: manifest.version, previousVersion: previous?.version ?? null, outcome: 'imported', report: stored }
}

function nextManifest(previous: Manifest | undefined, staged: StagedSource, built: BuiltMarket): Manifest {
  const files = [...built.kept, ...built.drafts.map((draft) => draft.entry)]
  files.sort((a, b) => (a.path < b.path ? -1 : 1))
  const markets = { ...previous?.markets, [staged.market]: built.facts }
  return {
    schema: 'stocklab/lake@1',
    version: computeLakeVersion(files, markets),
    files,
    markets,
    imports: previous?.imports ?? [],
  }
}

const unchanged = (version: string, report: ImportReport): ImportResult => ({
  version,
  previousVersion: version,
  outcome: 'unchanged',
  report,
})

function refuseContradictions(staged: StagedSource, previous: Manifest | undefined, options: ImportOptions): void {
  if (options.market !== undefined && options.market !== staged.market) {
    throw new StockLabError(
      'data',
      'SOURCE_MARKET',
      `expected market ${options.market}, the source holds ${staged.market}`,
      { hint: 'leave out the market or name the one of the source' },
    )
  }
  const facts = previous?.markets[staged.market]
  if (!facts) {
    if (staged.tables.has('bars')) return
    throw new StockLabError(
      'data',
      'SOURCE_NO_BARS',
      `expected bars of market ${staged.market} first, the lake has none`,
      {
        hint: 'import its prices, then this source',
      },
    )
  }
  if (!staged.tables.has('bars')) return
  if (facts.prices !== staged.prices) {
    const sentence = `expected ${facts.prices} prices as the lake holds for ${staged.market}, received ${staged.prices} ones`
    throw new StockLabError('data', 'SOURCE_PRICES_MIXED', sentence, {
      hint: 'the two cannot stand in one market; import into another data directory with --data',
    })
  }
  if (facts.madeUp !== (options.origin === 'made-up')) {
    const held = facts.madeUp ? 'made-up' : 'recorded'
    throw new StockLabError(
      'data',
      'SOURCE_ORIGIN_MIXED',
      `expected ${held} prices as the lake holds for ${staged.market}`,
      {
        hint: 'real and made-up prices cannot stand in one market; use another data directory with --data',
      },
    )
  }
}

function strictError(gates: GateCounts, quarantine: string | null): StockLabError {
  const of = gates.rowsIn > 0 ? ` of ${gates.rowsIn}` : ''
  const sentence = `expected every row to be valid, ${gates.quarantined}${of} rows are not`
  return new StockLabError('data', 'SOURCE_INVALID_ROWS', sentence, {
    ...(quarantine === null ? {} : { place: { file: quarantine } }),
    hint: `their lines and reasons are in ${quarantine === null ? 'the report' : basename(quarantine)}; nothing was imported`,
  })
}

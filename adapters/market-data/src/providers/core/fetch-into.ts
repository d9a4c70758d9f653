import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { type IsoDate, StockLabError } from '@stocklab/domain'
import { importInto } from '../../importers/import-into.js'
import type { ImportObserver, ImportResult } from '../../importers/import-options.js'
import { readManifest } from '../../lake/lake.js'
import { acquireWriterLock } from '../../lake/writer-lock.js'
import { type TableCounts, writeCanonicalFolder } from './canonical-folder.js'
import { type ConnectionSettings, connectTo, type OpenConnection } from './connect.js'
import { failureError, ProviderFailure } from './failure.js'
import type { Delivery, FetchPlan, FetchRequest, Provider } from './provider.js'
import { refuseMixture } from './refuse-mixture.js'
import { resolvePeriod } from './resolve-period.js'
import { openSpool, type PageOrigin, type Spool, type SpooledPage, spoolRequest, unfinishedRequests } from './spool.js'
import { compareVersions, type TableChange } from './version-changes.js'

export interface FetchWish {
  readonly from?: IsoDate
  readonly to?: IsoDate
  readonly codes?: readonly string[]
  readonly options?: Readonly<Record<string, string>>
  /** `strict` makes any quarantined row an error; nothing is imported then. */
  readonly invalidRows?: 'quarantine' | 'strict'
}

export interface FetchResult {
  readonly provider: string
  readonly from: IsoDate
  readonly to: IsoDate
  /** Pages that an interrupted fetch had left. */
  readonly resumedPages: number
  readonly pages: number
  /** Rows the service delivered, by table. */
  readonly received: TableCounts
  /** `nothing`: the service had no rows for the request. */
  readonly outcome: 'imported' | 'unchanged' | 'nothing'
  readonly versionBefore: string | null
  readonly version: string | null
  readonly changes: readonly TableChange[]
  readonly notes: readonly string[]
  readonly imported: ImportResult | null
}

/**
 * Fetches from a provider into the lake of `settings.dataDir`: pages to the disk, then one import with all quality gates
 * and one swap. Nothing reaches the lake before every page is there; an interrupted or refused fetch keeps its pages,
 * and the same wish goes on from them. Throws StockLabError: `unavailable`, `busy` (quota), `input` (key, options), `data`.
 */
export async function fetchInto(
  provider: Provider,
  wish: FetchWish,
  settings: ConnectionSettings,
  observer: ImportObserver = { phase: () => {} },
): Promise<FetchResult> {
  const connection = connectTo(provider, settings)
  const known = {
    ...(await resolvePeriod(provider, wish, { ...settings, baseUrl: connection.baseUrl, clock: connection.clock })),
  }
  const request: FetchRequest = { ...known, codes: wish.codes, options: wish.options ?? {} }
  const delivery = provider.delivery(request)
  const spool = openSpool(settings.dataDir, spoolRequest(provider.id, connection.baseUrl, request))
  const lock = acquireWriterLock(spool.dir)
  try {
    const resumedPages = spool.count
    await fetchPages({ provider, request, delivery, connection, spool, observer, dataDir: settings.dataDir })
    const result = await importPages({ provider, request, delivery, spool, observer, settings, wish })
    return { ...result, resumedPages }
  } finally {
    lock.release()
  }
}

interface FetchRun {
  readonly dataDir: string
  readonly delivery: Delivery
  readonly provider: Provider
  readonly request: FetchRequest
  readonly connection: OpenConnection
  readonly spool: Spool
  readonly observer: ImportObserver
}

async function fetchPages(run: FetchRun): Promise<void> {
  const { provider, request, connection, spool, observer } = run
  const { signal } = connection
  try {
    let plan: FetchPlan | undefined
    while (spool.next !== null) {
      signal?.throwIfAborted()
      plan ??= await provider.open(request, connection)
      const page = await plan.fetchPage(spool.next ?? plan.first)
      const origin = connection.isSimulated() ? 'made-up' : 'recorded'
      if (page.rows.bars?.length) refuseMixture(run.dataDir, run.delivery, origin)
      spool.append(page, origin)
      observer.phase(`fetch: ${provider.id}`, page.fraction, page.label)
    }
  } catch (error) {
    signal?.throwIfAborted()
    throw personalError(error, run)
  }
}

function personalError(error: unknown, { provider, connection, spool }: FetchRun): unknown {
  if (!(error instanceof ProviderFailure)) return error
  const waitMs = error.afterMs === undefined ? null : connection.clock.nowMs() + error.afterMs
  const failed = failureError(error, {
    title: provider.title,
    keyVariable: provider.key?.variable,
    retryAtMs: waitMs ?? (error.reason === 'quota' ? connection.quotaResetsAtMs() : null),
  })
  const kept = spool.count === 0 ? '' : `; ${spool.count} fetched pages are kept, the same command goes on from there`
  return new StockLabError(failed.family, failed.code, connection.redact(failed.message), {
    hint: `${failed.hint}${kept}`,
  })
}

interface ImportRun {
  readonly provider: Provider
  readonly request: FetchRequest
  readonly delivery: Delivery
  readonly spool: Spool
  readonly observer: ImportObserver
  readonly settings: ConnectionSettings
  readonly wish: FetchWish
}

async function importPages(run: ImportRun): Promise<Omit<FetchResult, 'resumedPages'>> {
  const { provider, request, delivery, spool, settings } = run
  const { dataDir } = settings
  const folder = join(spool.dir, 'canonical')
  rmSync(folder, { recursive: true, force: true })
  const seen: SeenPages = { notes: new Set(), origin: 'recorded' }
  const received = writeCanonicalFolder(folder, delivery, watched(spool, seen))
  const notes = [...seen.notes]
  const { origin } = seen
  const before = readManifest(dataDir)
  const facts = { provider: provider.id, from: request.from, to: request.to, pages: spool.count, received, notes }
  if (Object.keys(received).length === 0) {
    spool.discard()
    const version = before?.version ?? null
    return { ...facts, outcome: 'nothing', versionBefore: version, version, changes: [], imported: null }
  }
  const imported = await importInto(
    dataDir,
    { kind: 'canonical', paths: [folder] },
    {
      market: delivery.market,
      origin,
      invalidRows: run.wish.invalidRows ?? 'quarantine',
      fetched: { provider: provider.id, values: delivery.values, notes },
      ...(settings.signal === undefined ? {} : { signal: settings.signal }),
    },
    run.observer,
  )
  const after = readManifest(dataDir)
  const isNew = imported.outcome === 'imported' && after !== undefined
  const changes = isNew ? await compareVersions(dataDir, { before, after }, delivery.market) : []
  discardOverlapping(run)
  const versionBefore = before?.version ?? null
  const remarks = [...notes, ...endedByOmission(run, changes)]
  const { outcome, version } = imported
  return { ...facts, notes: remarks, outcome, versionBefore, version, changes, imported }
}

/** Where listings are read off the bars, newer days of a few codes make the others look as if they had ended. */
function endedByOmission({ wish }: ImportRun, changes: readonly TableChange[]): string[] {
  const ended = changes.find(({ table }) => table === 'listings')?.corrected ?? 0
  if (wish.codes === undefined || ended === 0) return []
  return ['codes without a bar on the newest day now count as no longer listed: fetch the same days for all codes']
}

interface SeenPages {
  readonly notes: Set<string>
  origin: PageOrigin
}

/** The pages as they pass by, with what they say beside their rows. One made-up page makes all of it made up. */
function* watched(spool: Spool, seen: SeenPages): IterableIterator<SpooledPage> {
  for (const page of spool.pages()) {
    for (const note of page.notes ?? []) seen.notes.add(note)
    if (page.origin === 'made-up') seen.origin = 'made-up'
    yield page
  }
}

/** Older pages of the same days must not overwrite, when they are resumed, what was imported just now. */
function discardOverlapping({ provider, request, spool, settings }: ImportRun): void {
  for (const { dir, request: other } of unfinishedRequests(settings.dataDir, provider.id)) {
    if (dir === spool.dir || (other.from <= request.to && other.to >= request.from)) {
      rmSync(dir, { recursive: true, force: true })
    }
  }
}

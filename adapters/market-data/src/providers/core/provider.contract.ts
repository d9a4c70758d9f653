import { existsSync, mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ErrorFamily, StockLabError } from '@stocklab/domain'
import { afterEach, describe, expect, it } from 'vitest'
import { rowsOf } from '../../importers/import-fixture.js'
import { manifestPath } from '../../lake/layout.js'
import type { LakeTable } from '../../lake/manifest.js'
import { type ConnectionSettings, connectTo } from './connect.js'
import { type FetchWish, fetchInto } from './fetch-into.js'
import type { CanonicalRow, CanonicalRows, Provider } from './provider.js'
import type { ProviderClock } from './runtime.js'
import type { Misbehaviour, Mischief } from './simulator/misbehaviour.js'
import { type SimulatedService, type Simulator, startSimulator } from './simulator/server.js'

/** One provider, its simulated service, and what it must bring. */
export interface ProviderCase {
  readonly provider: Provider
  /** A service over data that `correct` may change later. */
  service(): { readonly service: SimulatedService; correct(): void }
  readonly wish: FetchWish & { readonly from: string; readonly to: string }
  readonly key: string | undefined
  /** Required by default. */
  readonly keyPresence?: 'optional'
  /** When the test is played: after the last day was published. */
  readonly now: string
  /** What it brings above all; bars by default. */
  readonly table?: LakeTable
  /** Rows of that table in the lake, in its order: these columns, these rows. */
  readonly columns: readonly string[]
  readonly bars: readonly (readonly (string | number | null)[])[]
  /** What `correct` changes, as the report names it. */
  readonly correction: {
    readonly row: string
    readonly column: string
    readonly before: number
    readonly after: number
  }
}

/** Faults that pass: one call that goes wrong is asked again. */
const PASSING = ['slow', 'too-many', 'xml-error', 'truncated', 'duplicate', 'maintenance', 'reset'] as const
const LASTING: Readonly<Record<Exclude<Misbehaviour, 'duplicate'>, readonly [ErrorFamily, RegExp]>> = {
  slow: ['unavailable', /PROVIDER_UNREACHABLE/],
  'too-many': ['busy', /PROVIDER_QUOTA/],
  'xml-error': ['unavailable', /PROVIDER_(UNREACHABLE|ANSWER|MAINTENANCE)/],
  truncated: ['data', /PROVIDER_ANSWER/],
  'wrong-key': ['input', /PROVIDER_KEY_REFUSED/],
  quota: ['busy', /PROVIDER_QUOTA/],
  maintenance: ['unavailable', /PROVIDER_MAINTENANCE/],
  reset: ['unavailable', /PROVIDER_UNREACHABLE/],
}

/** What every provider must do, whatever its service does. */
export function describeProvider(name: string, play: ProviderCase): void {
  const wanted = play.table ?? 'bars'
  describe(`provider ${name}`, () => {
    const simulators: Simulator[] = []
    afterEach(async () => {
      await Promise.all(simulators.splice(0).map((simulator) => simulator.close()))
    })
    const start = async (mischief?: Mischief, service = play.service().service): Promise<Simulator> => {
      const simulator = await startSimulator(service, { slowMs: 400, ...(mischief === undefined ? {} : { mischief }) })
      simulators.push(simulator)
      return simulator
    }

    it('brings exactly the rows of the service, and a second fetch changes nothing', async () => {
      const settings = settingsFor(play, await start())
      const first = await fetchInto(play.provider, play.wish, settings)
      expect(first.outcome).toBe('imported')
      const rows = await rowsOf(settings.dataDir, wanted, play.columns.join(', '))
      expect(rows.map((row) => play.columns.map((column) => row[column]))).toEqual(play.bars)
      expect(first.changes.find(({ table }) => table === wanted)).toMatchObject({
        added: play.bars.length,
        corrected: 0,
      })
      const second = await fetchInto(play.provider, play.wish, settings)
      expect(second).toMatchObject({ outcome: 'unchanged', version: first.version, changes: [] })
      expect(manifestOf(settings.dataDir)).toContain('"madeUp": true')
      expect(spooled(settings.dataDir, play.provider.id)).toEqual([])
    })

    it('reports a correction by the vendor with what was there before, as a new version', async () => {
      const { service, correct } = play.service()
      const settings = settingsFor(play, await start(undefined, service))
      const first = await fetchInto(play.provider, play.wish, settings)
      correct()
      const second = await fetchInto(play.provider, play.wish, settings)
      expect(second.outcome).toBe('imported')
      expect(second.versionBefore).toBe(first.version)
      expect(second.version).not.toBe(first.version)
      const change = second.changes.find(({ table }) => table === wanted)
      expect(change).toMatchObject({ added: 0, corrected: 1, removed: 0 })
      expect(change?.examples).toContainEqual(play.correction)
    })

    it('goes on after an interruption at any call, and the data is that of an uninterrupted fetch', async () => {
      const whole = await start()
      const expected = await collect(play, settingsFor(play, whole))
      for (const call of spreadOver(whole.calls.length)) {
        const stop = new AbortController()
        const simulator = await start((n) => {
          if (n === call) stop.abort()
          return undefined
        })
        const settings = { ...settingsFor(play, simulator), signal: stop.signal }
        await expect(fetchInto(play.provider, play.wish, settings)).rejects.toThrow(/abort/i)
        expect(existsSync(manifestPath(settings.dataDir))).toBe(false)
        const { signal: _stopped, ...again } = settings
        expect(await collect(play, again, spooledRows(settings.dataDir, play.provider.id))).toEqual(expected)
      }
    })

    it.each(PASSING)('ends in the right data when any one call is answered with %s', async (kind) => {
      const whole = await start()
      const expected = await collect(play, settingsFor(play, whole))
      for (const call of callsToSpoil(kind, whole.calls.length)) {
        const simulator = await start((n) => (n === call ? kind : undefined))
        expect(await collect(play, settingsFor(play, simulator))).toEqual(expected)
      }
    })

    it.each(Object.entries(LASTING))(
      'ends in one clear error and no data when every call is answered with %s',
      async (kind, [family, code]) => {
        if (play.key === undefined && kind === 'wrong-key') return
        const settings = settingsFor(play, await start(() => kind as Misbehaviour))
        const error = await failureOf(fetchInto(play.provider, play.wish, settings))
        expect(error.code).toMatch(code)
        if (kind !== 'xml-error') expect(error.family).toBe(family)
        expect(error.message).toContain(play.provider.title)
        expect(existsSync(manifestPath(settings.dataDir))).toBe(false)
        refuseKeyIn(play, [error.message, error.hint ?? '', String(error.stack), JSON.stringify(error.cause ?? '')])
        refuseKeyIn(play, filesBelow(settings.dataDir))
      },
    )

    it('never takes the answer of another call for the one it asked for', async () => {
      const settings = settingsFor(play, await start((call) => (call > 1 ? 'duplicate' : undefined)))
      const result = await failureOf(fetchInto(play.provider, play.wish, settings)).catch(() => undefined)
      if (result !== undefined) expect(result.code).toBe('PROVIDER_ANSWER')
      else expect(await rowsOf(settings.dataDir, wanted, play.columns.join(', '))).toHaveLength(play.bars.length)
    })

    it('keeps what was fetched when the quota runs out, and goes on from there', async () => {
      let isExhausted = true
      const whole = await start()
      const expected = await collect(play, settingsFor(play, whole))
      const last = whole.calls.length
      const simulator = await start((call) => (isExhausted && call >= last ? 'quota' : undefined))
      const settings = settingsFor(play, simulator)
      const error = await failureOf(fetchInto(play.provider, play.wish, settings))
      expect(error.family).toBe('busy')
      isExhausted = false
      expect(await collect(play, settings, spooledRows(settings.dataDir, play.provider.id))).toEqual(expected)
    })

    if (play.key !== undefined && play.keyPresence !== 'optional') {
      it('names the variable of a missing key', async () => {
        const settings = { ...settingsFor(play, await start()), variables: {} }
        const error = await failureOf(fetchInto(play.provider, play.wish, settings))
        expect(error).toMatchObject({ code: 'PROVIDER_KEY_MISSING', family: 'input' })
        expect(error.message).toContain(play.provider.key?.variable)
      })
    }
  })
}

/** Every call of a short fetch, every second or third of a long one; always the first and the last. */
function spreadOver(calls: number): number[] {
  const step = Math.ceil(calls / 12)
  const every = Array.from({ length: Math.ceil(calls / step) }, (_, i) => 1 + i * step)
  return [...new Set([...every, calls])]
}

/** Faults of the body may be taken for data at any call; those of the way there are the same everywhere. */
function callsToSpoil(kind: Misbehaviour, calls: number): number[] {
  const every = Array.from({ length: calls }, (_, i) => i + 1)
  return kind === 'duplicate' || kind === 'truncated' ? every : [1, Math.ceil(calls / 2), calls]
}

export function settingsFor(play: ProviderCase, simulator: Simulator): ConnectionSettings {
  return {
    dataDir: mkdtempSync(join(tmpdir(), 'stocklab-fetch-')),
    variables: play.provider.key === undefined ? {} : { [play.provider.key.variable]: play.key },
    baseUrl: simulator.baseUrl,
    clock: quickClock(Date.parse(play.now)),
    timeoutMs: 150,
  }
}

/** Time that passes in sleeps alone. */
export function quickClock(startMs: number): ProviderClock {
  let now = startMs
  return {
    nowMs: () => now,
    random: () => 0.5,
    sleep: async (ms, signal) => {
      signal?.throwIfAborted()
      now += ms
    },
  }
}

type Rows = Record<string, CanonicalRow[]>

/** The rows that a fetch delivers, without an import; goes on from `spooled` as a resumed one does. */
async function collect(play: ProviderCase, settings: ConnectionSettings, spooled?: SpooledRows): Promise<Rows> {
  const connection = connectTo(play.provider, settings)
  const request = { ...play.wish, codes: play.wish.codes, options: play.wish.options ?? {} }
  const rows: Rows = {}
  for (const page of spooled?.pages ?? []) addRows(rows, page)
  let cursor = spooled?.next
  if (cursor === null) return rows
  const plan = await play.provider.open(request, connection)
  cursor ??= plan.first
  while (cursor !== null) {
    const page = await plan.fetchPage(cursor)
    addRows(rows, page.rows)
    cursor = page.next
  }
  return rows
}

function addRows(rows: Rows, more: CanonicalRows): void {
  for (const [table, list] of Object.entries(more)) {
    if (list.length > 0) rows[table] = [...(rows[table] ?? []), ...list]
  }
}

interface SpooledRows {
  readonly pages: readonly CanonicalRows[]
  readonly next: string | null | undefined
}

const spooled = (dataDir: string, id: string): string[] => {
  const root = join(dataDir, 'fetch', id)
  return existsSync(root) ? readdirSync(root) : []
}

function spooledRows(dataDir: string, id: string): SpooledRows {
  const [dir] = spooled(dataDir, id)
  if (dir === undefined) return { pages: [], next: undefined }
  const root = join(dataDir, 'fetch', id, dir)
  const names = readdirSync(root)
    .filter((name) => /^\d{6}\.json$/.test(name))
    .sort()
  const pages = names.map((name) => JSON.parse(readFileSync(join(root, name), 'utf8')))
  return { pages: pages.map((page) => page.rows), next: pages.at(-1)?.next }
}

async function failureOf(work: Promise<unknown>): Promise<StockLabError> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (error instanceof StockLabError) return error
  throw error ?? new Error('expected the fetch to fail')
}

function refuseKeyIn(play: ProviderCase, texts: readonly string[]): void {
  if (play.key === undefined) return
  for (const text of texts) {
    expect(text).not.toContain(play.key)
    expect(text).not.toContain(encodeURIComponent(play.key))
  }
}

const manifestOf = (dataDir: string): string => readFileSync(manifestPath(dataDir), 'utf8')

function filesBelow(dir: string): string[] {
  return readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .map((name) => join(dir, name))
    .filter((path) => statSync(path).isFile())
    .map((path) => readFileSync(path, 'latin1'))
}

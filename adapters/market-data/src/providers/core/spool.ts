import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { writeFileAtomically } from '../../lake/durable.js'
import { fetchDir } from '../../lake/layout.js'
import { LAKE_TABLES } from '../../lake/manifest.js'
import type { CanonicalRow, FetchPage, FetchRequest } from './provider.js'

/** Pages of one request on the disk, each written whole, in the order in which they were fetched. */
export interface Spool {
  readonly dir: string
  /** Where to go on: undefined at the very beginning, null when every page is there. */
  readonly next: string | null | undefined
  readonly fraction: number
  readonly count: number
  append(page: FetchPage, origin: PageOrigin): void
  pages(): IterableIterator<SpooledPage>
  discard(): void
}

/** `made-up`: a simulator answered. */
export type PageOrigin = 'recorded' | 'made-up'

const pageSchema = z.object({
  // Cells were checked when the page was written, and there are millions of them.
  rows: z.partialRecord(z.enum(LAKE_TABLES), z.custom<readonly CanonicalRow[]>(Array.isArray)),
  next: z.string().nullable(),
  fraction: z.number(),
  label: z.string(),
  standing: z.enum(['settled', 'provisional']),
  notes: z.array(z.string()).optional(),
  origin: z.enum(['recorded', 'made-up']),
})
export type SpooledPage = z.infer<typeof pageSchema>

const requestSchema = z.object({
  provider: z.string(),
  baseUrl: z.string(),
  from: z.string(),
  to: z.string(),
  codes: z.array(z.string()).optional(),
  options: z.record(z.string(), z.string()),
})
export type SpoolRequest = z.infer<typeof requestSchema>

export const spoolRequest = (provider: string, baseUrl: string, request: FetchRequest): SpoolRequest => ({
  provider,
  baseUrl,
  from: request.from,
  to: request.to,
  ...(request.codes === undefined ? {} : { codes: [...request.codes] }),
  options: { ...request.options },
})

/**
 * Opens the spool of a request, new or left behind by an interrupted fetch. Of the latter the settled pages stay; from
 * the first provisional or damaged one on it is fetched again.
 */
export function openSpool(dataDir: string, request: SpoolRequest): Spool {
  const text = JSON.stringify(request)
  const mark = createHash('sha256').update(text).digest('hex').slice(0, 16)
  const dir = join(fetchDir(dataDir), request.provider, mark)
  mkdirSync(dir, { recursive: true })
  if (!existsSync(join(dir, 'request.json'))) writeFileAtomically(join(dir, 'request.json'), `${text}\n`)
  const kept = keptPages(dir)
  let { count, last } = kept
  return {
    dir,
    get next() {
      return last?.next
    },
    get fraction() {
      return last?.fraction ?? 0
    },
    get count() {
      return count
    },
    append(page, origin) {
      const stored: SpooledPage = { ...page, notes: [...(page.notes ?? [])], origin }
      writeFileAtomically(pagePath(dir, count + 1), `${JSON.stringify(stored)}\n`)
      count += 1
      last = { next: page.next, fraction: page.fraction }
    },
    *pages() {
      for (let number = 1; number <= count; number += 1) yield readPage(pagePath(dir, number))!
    },
    discard: () => rmSync(dir, { recursive: true, force: true }),
  }
}

type LastPage = Pick<SpooledPage, 'next' | 'fraction'>

function keptPages(dir: string): { count: number; last: LastPage | undefined } {
  let last: LastPage | undefined
  let count = 0
  for (;;) {
    const page = readPage(pagePath(dir, count + 1))
    if (page?.standing !== 'settled') break
    last = { next: page.next, fraction: page.fraction }
    count += 1
  }
  for (const name of readdirSync(dir)) {
    if (/^\d{6}\.json$/.test(name) && Number(name.slice(0, 6)) > count) rmSync(join(dir, name))
  }
  return { count, last }
}

const pagePath = (dir: string, number: number): string => join(dir, `${String(number).padStart(6, '0')}.json`)

function readPage(path: string): SpooledPage | undefined {
  if (!existsSync(path)) return undefined
  try {
    return pageSchema.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return undefined
  }
}

/** Requests of a provider that were interrupted. */
export function unfinishedRequests(
  dataDir: string,
  provider: string,
): readonly { dir: string; request: SpoolRequest }[] {
  const root = join(fetchDir(dataDir), provider)
  if (!existsSync(root)) return []
  return readdirSync(root).flatMap((name) => {
    const dir = join(root, name)
    try {
      return [{ dir, request: requestSchema.parse(JSON.parse(readFileSync(join(dir, 'request.json'), 'utf8'))) }]
    } catch {
      return []
    }
  })
}

import { createHash } from 'node:crypto'
import { z } from 'zod'
import { Problem } from '../../http/problem.js'

/** What a list is a list of: the version of the data and the question, so that a cursor fits no other list. */
export interface PagedList {
  readonly version: string
  readonly question: unknown
}

const cursorSchema = z.strictObject({ v: z.string(), q: z.string(), at: z.int().nonnegative() })

export function writeCursor({ version, question }: PagedList, at: number): string {
  return Buffer.from(JSON.stringify({ v: version, q: markOf(question), at })).toString('base64url')
}

/** Where a page begins; 0 without a cursor. Throws CURSOR_INVALID, or CURSOR_STALE once the data have another version. */
export function readCursor({ version, question }: PagedList, cursor: string | undefined): number {
  if (cursor === undefined) return 0
  const read = cursorSchema.safeParse(jsonOf(cursor))
  if (!read.success || read.data.q !== markOf(question)) {
    throw new Problem('CURSOR_INVALID', 'expected a cursor of an earlier page of the same list, received another text')
  }
  if (read.data.v !== version) {
    throw new Problem('CURSOR_STALE', 'expected a cursor of the present data, received one of an earlier version')
  }
  return read.data.at
}

export interface Page<T> {
  readonly items: T[]
  readonly nextCursor: string | null
}

export function cutPage<T>(
  list: PagedList,
  items: readonly T[],
  { cursor, limit }: { readonly cursor?: string | undefined; readonly limit: number },
): Page<T> {
  const at = readCursor(list, cursor)
  const end = at + limit
  return { items: items.slice(at, end), nextCursor: end < items.length ? writeCursor(list, end) : null }
}

function markOf(question: unknown): string {
  return createHash('sha256').update(JSON.stringify(question)).digest('base64url').slice(0, 16)
}

function jsonOf(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
  } catch {
    return undefined
  }
}

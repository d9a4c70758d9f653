import { z } from 'zod'
import { Problem } from '../../http/problem.js'

/** A row's place in a list by time, newest first. The instant is the database's text: a `Date` would drop microseconds. */
export interface Place {
  readonly at: string
  readonly id: string
}

const placeSchema = z.tuple([z.string().regex(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?\+00$/), z.uuid()])

export function writeCursor({ at, id }: Place): string {
  return Buffer.from(JSON.stringify([at, id])).toString('base64url')
}

/** Null for a text that is no cursor of ours. */
export function parseCursor(cursor: string): Place | null {
  try {
    const [at, id] = placeSchema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')))
    return { at, id }
  } catch {
    return null
  }
}

/** The place that a page was asked to begin behind; null = the first page. */
export function readCursor(cursor: string | undefined): Place | null {
  if (cursor === undefined) return null
  const place = parseCursor(cursor)
  if (place === null) throw new Problem('INPUT_INVALID', 'cursor: expected the nextCursor of a page of this list')
  return place
}

/** The rows of a page, read with one more than it holds. */
export function cutPage<Row extends Place>(rows: readonly Row[], limit: number) {
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return { rows: page, nextCursor: rows.length > limit && last !== undefined ? writeCursor(last) : null }
}

import { z } from 'zod'
import { Problem } from '../../http/problem.js'

/** The place behind a row as opaque text. */
export function writeCursor(place: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url')
}

/** The place of a cursor that a client sent back. Throws INPUT_INVALID for one that no page gave. */
export function readCursor<T extends z.ZodType>(cursor: string, place: T): z.output<T> {
  try {
    return place.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')))
  } catch (cause) {
    throw new Problem('INPUT_INVALID', 'cursor: expected the nextCursor of a page of this list', { cause })
  }
}

/** Instant and id of the last row of a page, for lists by time. */
export const timePlaceSchema = z.tuple([z.iso.datetime(), z.uuid()])

/** The rows of a page, read with one more than it holds, and the cursor behind them. */
export function cutPage<Row>(
  rows: readonly Row[],
  limit: number,
  placeOf: (row: Row) => readonly (string | number)[],
): { readonly rows: readonly Row[]; readonly nextCursor: string | null } {
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return { rows: page, nextCursor: rows.length > limit && last !== undefined ? writeCursor(placeOf(last)) : null }
}

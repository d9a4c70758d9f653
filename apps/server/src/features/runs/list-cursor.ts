import { z } from 'zod'
import { Problem } from '../../http/problem.js'

interface Sorted {
  readonly sort: string
  readonly order: 'asc' | 'desc'
}

/** What the last row of a page has in the column of the order, and its place in the run. */
const cursorSchema = z.tuple([
  z.string(),
  z.enum(['asc', 'desc']),
  z.union([z.number(), z.string().max(40)]),
  z.int().min(0).max(2_147_483_647),
])

export function writeListCursor({ sort, order }: Sorted, row: Readonly<Record<string, unknown>>): string {
  return Buffer.from(JSON.stringify([sort, order, row[sort], row.seq])).toString('base64url')
}

/** Throws INPUT_INVALID for a cursor that no page of a list in this order gave. */
export function readListCursor(
  cursor: string,
  { sort, order }: Sorted,
): { readonly value: string; readonly seq: number } {
  const parsed = cursorSchema.safeParse(jsonOf(cursor))
  if (!parsed.success || parsed.data[0] !== sort || parsed.data[1] !== order || !fits(sort, parsed.data[2])) {
    throw new Problem('INPUT_INVALID', 'cursor: expected the nextCursor of a page in the same order')
  }
  return { value: String(parsed.data[2]), seq: parsed.data[3] }
}

const dateSchema = z.iso.date().refine((date) => date >= '0001-01-01')
const TEXTS = new Set(['code', 'reason'])

/** A made-up value must not reach the database as something it cannot read. */
function fits(sort: string, value: number | string): boolean {
  if (sort === 'date' || sort.endsWith('_date')) return dateSchema.safeParse(value).success
  if (TEXTS.has(sort)) return typeof value === 'string' && !value.includes('\u0000')
  if (typeof value !== 'number') return false
  const isWhole = sort === 'seq' || sort === 'held_days' || sort === 'candidates'
  return !isWhole || (Number.isInteger(value) && Math.abs(value) <= 2_147_483_647)
}

function jsonOf(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
  } catch {
    return undefined
  }
}

import { Problem } from '../../http/problem.js'

/** Reads a cursor that {@link writeCursor} made; anything else is the caller's mistake. */
export function readCursor(cursor: string | undefined): number | undefined {
  if (cursor === undefined) return undefined
  const text = Buffer.from(cursor, 'base64url').toString()
  if (/^\d{1,15}$/.test(text)) return Number(text)
  throw new Problem('INPUT_INVALID', 'cursor: expected the cursor of the page before, received another text')
}

export function writeCursor(position: number): string {
  return Buffer.from(String(position)).toString('base64url')
}

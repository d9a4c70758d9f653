import { createHash } from 'node:crypto'
import type { Strategy } from '@stocklab/protocol'
import { z } from 'zod'
import { Problem } from '../../http/problem.js'

const TAG = /^(?:W\/)?"?(\d{1,9})(?:-[\w-]+)?"?$/

/** Loose: what else is in the header is for others. */
export const ifMatchSchema = z.looseObject({
  'if-match': z.string().max(100).optional().meta({ description: 'The ETag of the strategy that was edited' }),
})

/**
 * ETag of a strategy: its newest revision, which a change names in If-Match, and a hash of the whole answer, as tags and
 * visibility change without a revision.
 */
export function revisionTag(strategy: Strategy): string {
  const hash = createHash('sha1').update(JSON.stringify(strategy)).digest('base64url')
  return `"${strategy.revision}-${hash}"`
}

/** The revision a change was made from. Throws STRATEGY_REVISION_MISSING, or INPUT_INVALID where two say different. */
export function baseRevision(ifMatch: string | undefined, inBody: number | undefined): number {
  const written = ifMatch === undefined ? undefined : TAG.exec(ifMatch.trim())?.[1]
  if (ifMatch !== undefined && written === undefined)
    throw new Problem(
      'INPUT_INVALID',
      `if-match: expected the ETag of the strategy, or the revision such as "3", received ${ifMatch}`,
    )
  const inHeader = written === undefined ? undefined : Number(written)
  if (inHeader !== undefined && inBody !== undefined && inHeader !== inBody)
    throw new Problem('INPUT_INVALID', `revision: expected ${inHeader} as in If-Match, received ${inBody}`)
  const base = inHeader ?? inBody
  if (base === undefined)
    throw new Problem('STRATEGY_REVISION_MISSING', 'expected If-Match or revision with the revision that was edited')
  return base
}

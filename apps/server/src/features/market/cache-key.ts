import { createHash } from 'node:crypto'
import type { CacheKey, CacheKind } from '@stocklab/platform'

/** Names an answer by the version of the lake and the question; only time and the cache's size end its life. */
export function cacheKeyOf(kind: CacheKind, version: string, question: unknown): CacheKey<CacheKind> {
  const hash = createHash('sha256').update(JSON.stringify(question)).digest('base64url')
  return `${kind}:${version}:${hash}`
}

import { CACHE_KINDS, type Cache, type CacheKind } from '@stocklab/platform'
import { type CacheStatisticsAnswer, cacheStatisticsSchema } from '@stocklab/protocol'
import { languageOf } from '../http/answer-errors.js'
import type { Routes } from '../http/create-app.js'
import { cachePage } from './cache-page.js'

/** What administrators see of the cache. */
export function cacheRoutes({ cache }: { readonly cache: Pick<Cache<CacheKind>, 'statistics'> }): Routes {
  return async (app) => {
    app.get('/admin/cache', {
      config: { access: 'admin' },
      schema: {
        summary: 'Hit rates of the cache by kind, of the process that answers, since it began',
        response: { 200: cacheStatisticsSchema },
      },
      handler: async () => describeCache(cache),
    })
    app.get('/admin/cache/page', {
      config: { access: 'admin', page: 'report' },
      schema: { tags: ['admin'], summary: 'The same as a page for people', produces: ['text/html'] },
      handler: async (request, reply) =>
        reply.type('text/html; charset=utf-8').send(cachePage(describeCache(cache), languageOf(request))),
    })
  }
}

function describeCache(cache: Pick<Cache<CacheKind>, 'statistics'>): CacheStatisticsAnswer {
  const { shared, kinds } = cache.statistics()
  return {
    shared,
    hitRatio: hitRatioOf(kinds),
    bytes: kinds.reduce((sum, { bytes }) => sum + bytes, 0),
    kinds: kinds.map((counts) => {
      const { what, policy, ttlMs } = CACHE_KINDS[counts.kind]
      return { ...counts, what, policy, ttlSeconds: ttlMs / 1_000, hitRatio: hitRatioOf([counts]) }
    }),
  }
}

interface LookUps {
  readonly level1Hits: number
  readonly level2Hits: number
  readonly misses: number
}

function hitRatioOf(kinds: readonly LookUps[]): number | null {
  const hits = kinds.reduce((sum, { level1Hits, level2Hits }) => sum + level1Hits + level2Hits, 0)
  const all = kinds.reduce((sum, { misses }) => sum + misses, hits)
  return all === 0 ? null : hits / all
}

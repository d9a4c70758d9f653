import type { CacheObserver } from '@stocklab/platform'
import { Counter, type Registry } from 'prom-client'

/** Counts the cache's look-ups by kind, level and outcome, as `stocklab_cache_requests_total`. */
export function countCacheRequests(registry: Registry): CacheObserver {
  const requests = new Counter({
    name: 'stocklab_cache_requests_total',
    help: 'Look-ups in the cache; level 1 is the memory of the process, level 2 is Redis',
    labelNames: ['kind', 'level', 'outcome'],
    registers: [registry],
  })
  return ({ kind, level, outcome, count }) => requests.inc({ kind, level, outcome }, count)
}

import { CACHE_KINDS, createMemoryCache } from '@stocklab/platform'
import { Registry } from 'prom-client'
import { expect, it } from 'vitest'
import { countCacheRequests } from './count-requests.js'

it('counts look-ups by kind, level and outcome', async () => {
  const registry = new Registry()
  const cache = createMemoryCache({ kinds: CACHE_KINDS, observe: countCacheRequests(registry) })
  await cache.getOrComputeMany(['quote:a', 'quote:b'], async (keys) => new Map(keys.map((key) => [key, 1])))
  await cache.get('quote:a')
  const lines = (await registry.metrics()).split('\n').filter((line) => !line.startsWith('#') && line !== '')
  expect(lines).toEqual([
    'stocklab_cache_requests_total{kind="quote",level="1",outcome="miss"} 2',
    'stocklab_cache_requests_total{kind="quote",level="1",outcome="hit"} 1',
  ])
})

import { randomBytes } from 'node:crypto'
import { CACHE_KINDS, createMemoryCache } from '@stocklab/platform'
import { expect, it } from 'vitest'
import { openMarketSlice } from './features/market/market.fixture.js'
import { warmingTasks } from './warming-tasks.js'

it('what was warmed is there for whoever asks: quotes, statements, rankings and the library', {
  timeout: 180_000,
}, async () => {
  const { markets, database, close } = await openMarketSlice()
  const cache = createMemoryCache({ kinds: CACHE_KINDS })
  try {
    const warm = async () => {
      for (const { run } of warmingTasks({ markets, cache, database })) await run(new AbortController().signal)
      return cache.statistics().kinds.filter(({ misses }) => misses > 0)
    }
    const first = await warm()
    expect(first.map(({ kind, entries, misses }) => [kind, entries === misses]).sort()).toEqual([
      ['investor', true],
      ['quote', true],
      ['ranking', true],
      ['statement', true],
    ])
    const again = await warm()
    expect(again.map(({ kind, misses, level1Hits }) => [kind, misses, level1Hits])).toEqual(
      first.map(({ kind, misses, level1Hits }) => [kind, misses, level1Hits + misses]),
    )
  } finally {
    await cache.close()
    await close()
  }
})

it('the statements of 200 large companies fit into the memory that is usual', async () => {
  const cache = createMemoryCache({ kinds: CACHE_KINDS })
  // Ten years of quarters of a company with every figure are 311 KB of JSON, and 21 KB of these are left.
  const keys = Array.from({ length: 200 }, (_, n) => `statement:${n}` as const)
  for (const key of keys) await cache.getOrCompute(key, async () => randomBytes(21_000).toString('base64'))
  expect(cache.statistics().kinds.find(({ kind }) => kind === 'statement')?.entries).toBe(200)
  await cache.close()
})

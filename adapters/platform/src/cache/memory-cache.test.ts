import { expect, it, vi } from 'vitest'
import { cacheContract, gate, soon, TEST_KINDS } from './cache.contract.js'
import type { CacheObserver } from './cache.js'
import { CACHE_KINDS } from './kinds.js'
import { createMemoryCache } from './memory-cache.js'

cacheContract('the memory of a process', async () => createMemoryCache({ kinds: TEST_KINDS }))

function withClock() {
  let time = 0
  const cache = createMemoryCache({ kinds: TEST_KINDS, now: () => time })
  const wait = (ms: number) => {
    time += ms
  }
  return { cache, wait }
}

it('forgets a value when its time is over', async () => {
  const { cache, wait } = withClock()
  await cache.set('quote:a', 1)
  wait(59_999)
  expect(await cache.get('quote:a')).toBe(1)
  wait(1)
  expect(await cache.get('quote:a')).toBeUndefined()
})

it('computes anew near the end while it still answers, and only where the kind says so', async () => {
  const { cache, wait } = withClock()
  const next = gate<string>()
  const compute = vi.fn(() => next.opened)
  for (const key of ['ranking:a', 'quote:a'] as const) {
    await cache.set(key, 'old')
  }
  wait(50_000)
  for (const key of ['ranking:a', 'ranking:a', 'quote:a'] as const) {
    expect(await cache.getOrCompute(key, compute)).toBe('old')
  }
  next.open('new')
  await soon()
  expect(compute).toHaveBeenCalledTimes(1)
  wait(10_000)
  expect(await cache.get('ranking:a')).toBe('new')
  expect(await cache.get('quote:a')).toBeUndefined()
})

it('goes on with the old value where a refresh fails, and says so', async () => {
  const errors: unknown[] = []
  let time = 0
  const cache = createMemoryCache({ kinds: TEST_KINDS, now: () => time, onError: (error) => errors.push(error) })
  await cache.set('ranking:a', 'old')
  time = 50_000
  expect(await cache.getOrCompute('ranking:a', () => Promise.reject(new Error('no database')))).toBe('old')
  await soon()
  expect(errors).toHaveLength(1)
  expect(cache.statistics().kinds.find(({ kind }) => kind === 'ranking')?.errors).toBe(1)
})

it('stays within its bytes, kind by kind', async () => {
  const cache = createMemoryCache({ kinds: TEST_KINDS, memoryBytes: 100_000 })
  await cache.set('ranking:kept', 'x')
  for (let k = 0; k < 200; k++) await cache.set(`quote:${k}`, 'x'.repeat(500))
  const sizes = cache.statistics().kinds
  expect(sizes.find(({ kind }) => kind === 'quote')!.bytes).toBeLessThanOrEqual(15_000)
  expect(await cache.get('ranking:kept')).toBe('x')
  expect(await cache.get('quote:199')).toBeDefined()
  expect(await cache.get('quote:0')).toBeUndefined()
})

it('forgets the tags of what left', async () => {
  const cache = createMemoryCache({ kinds: TEST_KINDS, memoryBytes: 100_000 })
  for (let k = 0; k < 200; k++) await cache.set(`quote:${k}`, 'x'.repeat(500), { tags: ['lake'] })
  await cache.deleteTag('lake')
  expect(await cache.get('quote:199')).toBeUndefined()
})

it('tells an observer of each look-up', async () => {
  const seen: string[] = []
  const observe: CacheObserver = ({ kind, level, outcome }) => void seen.push(`${kind} ${level} ${outcome}`)
  const cache = createMemoryCache({ kinds: TEST_KINDS, observe })
  await cache.getOrCompute('quote:a', async () => 1)
  await cache.getOrCompute('quote:a', async () => 1)
  expect(seen).toEqual(['quote 1 miss', 'quote 1 hit'])
})

it('shares out all of the memory, and keeps nothing unheard for longer than it lives', () => {
  const kinds = Object.values(CACHE_KINDS)
  expect(kinds.reduce((sum, { memoryShare }) => sum + memoryShare, 0)).toBeCloseTo(1)
  for (const { unheardMs, ttlMs } of kinds) expect(unheardMs).toBeLessThanOrEqual(ttlMs)
})

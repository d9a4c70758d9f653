import { CACHE_KINDS, createMemoryCache } from '@stocklab/platform'
import { afterEach, expect, it, vi } from 'vitest'
import { type WarmedTask, warmCaches } from './warm-caches.js'

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllEnvs()
})

it('fills the cache at the start, one task after the other, whatever fails', async () => {
  const cache = createMemoryCache({ kinds: CACHE_KINDS })
  const order: string[] = []
  const seen: WarmedTask[] = []
  const warming = warmCaches(
    [
      {
        name: 'rankings',
        run: async () => {
          order.push('rankings begin')
          await cache.getOrCompute('ranking:all', async () => [1])
          order.push('rankings end')
        },
      },
      { name: 'broken', run: () => Promise.reject(new Error('no lake')) },
      { name: 'quotes', run: async () => void order.push('quotes') },
    ],
    (warmed) => seen.push(warmed),
  )
  const warmed = await warming.first
  expect(order).toEqual(['rankings begin', 'rankings end', 'quotes'])
  expect(warmed).toEqual(seen)
  expect(warmed.map(({ name, error }) => [name, error instanceof Error])).toEqual([
    ['rankings', false],
    ['broken', true],
    ['quotes', false],
  ])
  expect(await cache.get('ranking:all')).toEqual([1])
  await warming.close()
})

it('comes again at 03:00 in Korea', async () => {
  vi.useFakeTimers()
  vi.setSystemTime('2026-03-02T17:59:30Z')
  const run = vi.fn(async () => {})
  const warming = warmCaches([{ name: 'quotes', run }])
  await warming.first
  expect(warming.nextAt()).toEqual(new Date('2026-03-02T18:00:00Z'))
  await vi.advanceTimersByTimeAsync(31_000)
  expect(run).toHaveBeenCalledTimes(2)
  expect(warming.nextAt()).toEqual(new Date('2026-03-03T18:00:00Z'))
  await warming.close()
  await vi.advanceTimersByTimeAsync(86_400_000)
  expect(run).toHaveBeenCalledTimes(2)
})

it.each(['Asia/Seoul', 'UTC', 'America/New_York', 'Pacific/Auckland'])(
  'keeps the time of Korea on a server in %s',
  async (zone) => {
    vi.stubEnv('TZ', zone)
    vi.useFakeTimers()
    vi.setSystemTime('2026-11-20T17:59:58Z')
    const run = vi.fn(async () => {})
    const warming = warmCaches([{ name: 'quotes', run }])
    await warming.first
    expect(warming.nextAt()).toEqual(new Date('2026-11-20T18:00:00Z'))
    await vi.advanceTimersByTimeAsync(3_000)
    expect(run).toHaveBeenCalledTimes(2)
    await warming.close()
  },
)

it('stops when it is closed', async () => {
  const ran: string[] = []
  const warming = warmCaches([
    {
      name: 'long',
      run: (signal) => new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true })),
    },
    { name: 'never', run: async () => void ran.push('never') },
  ])
  await warming.close()
  expect(ran).toEqual([])
})

import { describe, expect, it, vi } from 'vitest'
import type { Cache, CacheKindRules } from './cache.js'

const RULES: CacheKindRules = {
  what: 'a kind of a test',
  ttlMs: 60_000,
  unheardMs: 60_000,
  memoryShare: 0.15,
  policy: 'read-through',
  compressFromBytes: 1_024,
}

/** Kinds of tests: one a policy, and one that must follow invalidations at once. */
export const TEST_KINDS = {
  quote: RULES,
  ranking: { ...RULES, policy: 'refresh-ahead' },
  profile: { ...RULES, policy: 'write-through', unheardMs: 0 },
  watchlist: { ...RULES, policy: 'write-around', unheardMs: 0 },
  viewed: { ...RULES, policy: 'write-behind' },
} as const satisfies Readonly<Record<string, CacheKindRules>>
export type TestKind = keyof typeof TEST_KINDS

/** A promise that a test fulfils. */
export function gate<T = void>() {
  let open!: (value: T) => void
  const opened = new Promise<T>((resolve) => {
    open = resolve
  })
  return { opened, open }
}

/** Another macrotask: whatever could run at once has run. */
export const soon = () => new Promise((resolve) => setImmediate(resolve))

/** What every cache must do; each call of `open` gives an empty one. */
export function cacheContract(name: string, open: () => Promise<Cache<TestKind>>): void {
  const withCache = (test: (cache: Cache<TestKind>) => Promise<void>) => async () => {
    const cache = await open()
    try {
      await test(cache)
    } finally {
      await cache.close()
    }
  }

  describe(`${name} as a cache`, () => {
    it(
      'gives back what was kept, and nothing that was not',
      withCache(async (cache) => {
        expect(await cache.get('quote:a')).toBeUndefined()
        await cache.set('quote:a', { price: 1, note: '삼성전자', none: null })
        expect(await cache.get('quote:a')).toEqual({ price: 1, note: '삼성전자', none: null })
        await cache.set('quote:a', 2)
        expect(await cache.get('quote:a')).toBe(2)
        await cache.delete(['quote:a', 'quote:b'])
        expect(await cache.get('quote:a')).toBeUndefined()
      }),
    )

    it(
      'keeps and reads many at once',
      withCache(async (cache) => {
        const entries = Array.from({ length: 300 }, (_, k) => ({ key: `quote:${k}` as const, value: { k } }))
        await cache.setMany(entries)
        const found = await cache.getMany<{ k: number }>([...entries.map(({ key }) => key), 'quote:none'])
        expect(found.size).toBe(300)
        expect(found.get('quote:299')).toEqual({ k: 299 })
        expect(await cache.getMany([])).toEqual(new Map())
      }),
    )

    it(
      'keeps values of any size and kind of JSON',
      withCache(async (cache) => {
        const long = { text: '값 '.repeat(20_000), numbers: Array.from({ length: 1_000 }, (_, k) => k / 7) }
        for (const [k, value] of [long, '', 'x\ny', 0, false, null, [], [[1]], {}].entries()) {
          await cache.set(`quote:${k}`, value)
          expect(await cache.get(`quote:${k}`)).toEqual(value)
        }
      }),
    )

    it(
      'gives everybody what JSON makes of a value, frozen',
      withCache(async (cache) => {
        const compute = async () => ({ day: new Date(0), list: [{ a: 1 }], absent: undefined })
        for (let time = 0; time < 2; time++) {
          const value = await cache.getOrCompute<{ day: unknown; list: { a: number }[] }>('quote:a', compute)
          expect(value).toEqual({ day: '1970-01-01T00:00:00.000Z', list: [{ a: 1 }] })
          expect(() => {
            value.list[0]!.a = 2
          }).toThrow(TypeError)
        }
      }),
    )

    it(
      'computes what is missing once, however many ask',
      withCache(async (cache) => {
        const compute = vi.fn(async () => ({ n: 1 }))
        const answers = await Promise.all(Array.from({ length: 50 }, () => cache.getOrCompute('quote:a', compute)))
        expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(new Set(['{"n":1}']))
        await cache.getOrCompute('quote:a', compute)
        expect(compute).toHaveBeenCalledTimes(1)
      }),
    )

    it(
      'computes only the missing ones of many, together',
      withCache(async (cache) => {
        await cache.set('quote:a', 1)
        const asked: string[][] = []
        const compute = async (missing: readonly string[]) => {
          asked.push([...missing])
          return new Map(missing.filter((key) => key !== 'quote:none').map((key) => [key as 'quote:b', 2]))
        }
        const keys = ['quote:a', 'quote:b', 'quote:none', 'quote:b'] as const
        expect(await cache.getOrComputeMany(keys, compute)).toEqual(
          new Map([
            ['quote:a', 1],
            ['quote:b', 2],
          ]),
        )
        expect(asked).toEqual([['quote:b', 'quote:none']])
        await cache.getOrComputeMany(['quote:b', 'quote:none'], compute)
        expect(asked[1]).toEqual(['quote:none'])
      }),
    )

    it(
      'throws what the computation throws to all who wait, and computes again for the next',
      withCache(async (cache) => {
        const failing = () => cache.getOrCompute('quote:a', () => Promise.reject(new Error('no lake')))
        const answers = await Promise.allSettled([failing(), failing(), failing()])
        expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
        expect(await cache.getOrCompute('quote:a', async () => 'again')).toBe('again')
      }),
    )

    it(
      'never keeps what is undefined',
      withCache(async (cache) => {
        expect(await cache.getOrCompute('quote:a', async () => undefined)).toBeUndefined()
        expect(await cache.getOrCompute('quote:a', async () => null)).toBeNull()
        expect(await cache.getOrCompute('quote:a', async () => 1)).toBeNull()
      }),
    )

    it(
      'forgets a kind or a tag and nothing else',
      withCache(async (cache) => {
        await cache.set('quote:a', 1, { tags: ['user:1', 'lake'] })
        await cache.set('quote:b', 2, { tags: ['lake'] })
        await cache.set('ranking:a', 3)
        await cache.deleteTag('user:1')
        expect(await cache.getMany(['quote:a', 'quote:b', 'ranking:a'])).toEqual(
          new Map<string, number>([
            ['quote:b', 2],
            ['ranking:a', 3],
          ]),
        )
        await cache.deleteKind('quote')
        expect([...(await cache.getMany(['quote:b', 'ranking:a'])).keys()]).toEqual(['ranking:a'])
        await cache.set('quote:b', 4, { tags: ['lake'] })
        expect(await cache.get('quote:b')).toBe(4)
      }),
    )

    const invalidations: readonly (readonly [string, (cache: Cache<TestKind>) => Promise<void>])[] = [
      ['key', (cache) => cache.delete(['quote:a'])],
      ['kind', (cache) => cache.deleteKind('quote')],
      ['tag', (cache) => cache.deleteTag('lake')],
    ]
    it.each(invalidations)('does not keep a value whose %s was invalidated while it was computed', (_, invalidate) =>
      withCache(async (cache) => {
        const { opened, open: finish } = gate()
        const began = gate()
        const early = cache.getOrCompute(
          'quote:a',
          async () => {
            began.open()
            await opened
            return 'old'
          },
          { tags: ['lake'] },
        )
        await began.opened
        await invalidate(cache)
        // Who asks after the invalidation must not share the old computation.
        const late = cache.getOrCompute('quote:a', async () => 'new', { tags: ['lake'] })
        expect(await late).toBe('new')
        finish()
        expect(await early).toBe('old')
        expect(await cache.get('quote:a')).toBe('new')
        expect(await cache.getOrCompute('quote:a', async () => 'newer', { tags: ['lake'] })).toBe('new')
      })(),
    )

    it(
      'does not keep a computed value over one that was set meanwhile',
      withCache(async (cache) => {
        const { opened, open: finish } = gate<string>()
        const began = gate()
        const computed = cache.getOrCompute('quote:a', () => {
          began.open()
          return opened
        })
        await began.opened
        await cache.set('quote:a', 'set')
        finish('computed')
        expect(await computed).toBe('computed')
        expect(await cache.get('quote:a')).toBe('set')
      }),
    )

    it(
      'treats a written value as its kind says',
      withCache(async (cache) => {
        const database = new Map<string, unknown>()
        const store = (key: string) => async (value: unknown) => void database.set(key, value)
        for (const key of ['profile:1', 'watchlist:1', 'quote:1'] as const) {
          await cache.set(key, 'old')
          await cache.write(key, 'new', store(key))
          expect(database.get(key)).toBe('new')
        }
        expect(await cache.get('profile:1')).toBe('new')
        expect(await cache.get('watchlist:1')).toBeUndefined()
        expect(await cache.get('quote:1')).toBeUndefined()
      }),
    )

    it(
      'keeps nothing of two who write through at the same time, since only the database knows who was last',
      withCache(async (cache) => {
        const first = gate()
        const second = gate()
        const storing = [gate(), gate()]
        const slow = (own: typeof first, at: number) => async () => {
          storing[at]!.open()
          await own.opened
        }
        const writeA = cache.write('profile:1', 'a', slow(first, 0))
        await storing[0]!.opened
        const writeB = cache.write('profile:1', 'b', slow(second, 1))
        await storing[1]!.opened
        second.open()
        await writeB
        first.open()
        await writeA
        expect(await cache.get('profile:1')).toBeUndefined()
      }),
    )

    it(
      'keeps nothing of a write that failed',
      withCache(async (cache) => {
        await cache.set('profile:1', 'old')
        const failing = cache.write('profile:1', 'new', () => Promise.reject(new Error('database away')))
        await expect(failing).rejects.toThrow('database away')
        expect(await cache.get('profile:1')).toBeUndefined()
      }),
    )

    it('answers at once with what is written behind, and stores the last of it at the end', async () => {
      const cache = await open()
      const stored: unknown[] = []
      const store = async (value: unknown) => void stored.push(value)
      await cache.write('viewed:1', ['a'], store)
      await cache.write('viewed:1', ['a', 'b'], store)
      expect(await cache.getOrCompute('viewed:1', async () => [])).toEqual(['a', 'b'])
      await cache.close()
      expect(stored).toEqual([['a', 'b']])
    })

    it(
      'counts by kind where values were found',
      withCache(async (cache) => {
        await cache.getOrCompute('quote:a', async () => 1)
        await cache.get('quote:a')
        await cache.get('quote:b')
        const quotes = cache.statistics().kinds.find(({ kind }) => kind === 'quote')
        expect(quotes).toMatchObject({ kind: 'quote', level1Hits: 1, level2Hits: 0, misses: 2, errors: 0, entries: 1 })
        expect(quotes!.bytes).toBeGreaterThan(0)
        expect(cache.statistics().kinds.map(({ kind }) => kind)).toEqual(Object.keys(TEST_KINDS))
      }),
    )
  })
}

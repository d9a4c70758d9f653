import { describe, expect, it } from 'vitest'
import type { RateLimit } from './rate-limit.js'

/** What every rate limit must do; each call of `open` gives an empty one. */
export function rateLimitContract(name: string, open: () => Promise<RateLimit>): void {
  const withLimit = (test: (limit: RateLimit) => Promise<void>) => async () => {
    const limit = await open()
    try {
      await test(limit)
    } finally {
      await limit.close()
    }
  }

  describe(`${name} as a rate limit`, () => {
    const rule = { limit: 3, windowMs: 60_000 }

    it(
      'lets through up to the limit and says what is left',
      withLimit(async (limit) => {
        for (const remaining of [2, 1, 0]) {
          expect(await limit.take('a', rule)).toMatchObject({ allowed: true, remaining })
        }
        const refused = await limit.take('a', rule)
        expect(refused).toMatchObject({ allowed: false, remaining: 0 })
        expect(refused.resetMs).toBeGreaterThan(0)
        expect(refused.resetMs).toBeLessThanOrEqual(60_000 + 3_750)
      }),
    )

    it(
      'counts each key, and each window, by itself',
      withLimit(async (limit) => {
        for (let k = 0; k < 4; k++) await limit.take('a', rule)
        expect((await limit.take('b', rule)).allowed).toBe(true)
        expect((await limit.take('a', { limit: 3, windowMs: 30_000 })).allowed).toBe(true)
        expect((await limit.take('a', rule)).allowed).toBe(false)
      }),
    )

    it(
      'lets exactly the limit through when many ask at once',
      withLimit(async (limit) => {
        const answers = await Promise.all(Array.from({ length: 50 }, () => limit.take('a', { ...rule, limit: 20 })))
        expect(answers.filter(({ allowed }) => allowed)).toHaveLength(20)
      }),
    )

    it(
      'looks without counting',
      withLimit(async (limit) => {
        expect(await limit.peek('a', rule)).toEqual({ allowed: true, remaining: 3, resetMs: 0 })
        for (let k = 0; k < 5; k++) await limit.peek('a', rule)
        expect(await limit.take('a', rule)).toMatchObject({ allowed: true, remaining: 2 })
        await limit.take('a', rule)
        await limit.take('a', rule)
        expect((await limit.peek('a', rule)).allowed).toBe(false)
      }),
    )

    it(
      'forgets on request',
      withLimit(async (limit) => {
        for (let k = 0; k < 4; k++) await limit.take('a', rule)
        await limit.reset('a', rule)
        expect(await limit.peek('a', rule)).toEqual({ allowed: true, remaining: 3, resetMs: 0 })
      }),
    )

    it(
      'makes room again when the window is over',
      withLimit(async (limit) => {
        const short = { limit: 1, windowMs: 50 }
        expect((await limit.take('a', short)).allowed).toBe(true)
        const { resetMs } = await limit.peek('a', short)
        await new Promise((resolve) => setTimeout(resolve, resetMs + 5))
        expect((await limit.take('a', short)).allowed).toBe(true)
      }),
    )
  })
}

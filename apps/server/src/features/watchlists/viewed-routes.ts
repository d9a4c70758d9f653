import type { CacheKey, CacheKind } from '@stocklab/platform'
import { codeParamsSchema, recentlyViewedSchema } from '@stocklab/protocol'
import { z } from 'zod'
import { callerOf } from '../../http/access.js'
import type { Routes } from '../../http/create-app.js'
import { requireInstrument, viewOfInstrument } from '../market/find-instrument.js'
import type { MarketPorts } from '../market/ports.js'
import { MOST_VIEWED, readViewed, storeViewed, type Viewed } from './viewed-queries.js'

export interface ViewedPorts extends MarketPorts {
  now(): Date
}

const keyOf = (userId: string): CacheKey<CacheKind> => `viewed:${userId}`

/** What a user looked at last. It reaches the database a moment later: a moment may be lost, nothing else. */
export function viewedRoutes({ database, markets, cache, now }: ViewedPorts): Routes {
  const read = (userId: string) =>
    cache.getOrCompute<readonly Viewed[]>(keyOf(userId), () => readViewed(database, userId))
  const write = (userId: string, viewed: readonly Viewed[]) =>
    cache.write(keyOf(userId), viewed, (latest) => storeViewed(database, userId, latest))
  const turns = createTurns()
  return async (app) => {
    app.get('/recently-viewed', {
      config: { access: 'account', budget: 'reads' },
      schema: { tags: ['watchlists'], summary: 'What you looked at last', response: { 200: recentlyViewedSchema } },
      handler: async (request) => {
        const viewed = await read(callerOf(request).userId)
        return markets.read(async ({ index }) => ({
          items: viewed.flatMap(({ code, viewedAt }) => {
            const instrument = index.get(code)
            return instrument === undefined ? [] : [{ viewedAt, instrument: viewOfInstrument(instrument) }]
          }),
        }))
      },
    })
    app.put('/recently-viewed/:code', {
      config: { access: 'account', budget: 'writes' },
      schema: {
        tags: ['watchlists'],
        summary: 'Remember that you looked at a code',
        params: codeParamsSchema,
        response: { 204: z.null() },
      },
      handler: async (request, reply) => {
        const { userId } = callerOf(request)
        const { code } = request.params
        await markets.read(async (edition) => requireInstrument(edition, code))
        await turns.take(userId, async () => {
          const others = (await read(userId)).filter((viewed) => viewed.code !== code)
          await write(userId, [{ code, viewedAt: now().toISOString() }, ...others].slice(0, MOST_VIEWED))
        })
        return reply.status(204).send(null)
      },
    })
    app.delete('/recently-viewed', {
      config: { access: 'account', budget: 'writes' },
      schema: { tags: ['watchlists'], summary: 'Forget what you looked at', response: { 204: z.null() } },
      handler: async (request, reply) => {
        const { userId } = callerOf(request)
        await turns.take(userId, () => write(userId, []))
        return reply.status(204).send(null)
      },
    })
  }
}

/** Lets the changes of one list follow one another, so that each begins with what the one before left. */
function createTurns() {
  const last = new Map<string, Promise<void>>()
  return {
    async take(name: string, change: () => Promise<void>): Promise<void> {
      const turn = (last.get(name) ?? Promise.resolve()).catch(() => undefined).then(change)
      last.set(name, turn)
      try {
        await turn
      } finally {
        if (last.get(name) === turn) last.delete(name)
      }
    },
  }
}

import { type ScreenAnswer, screenAnswerSchema, screenRequestSchema } from '@stocklab/protocol'
import { callerOf } from '../../http/access.js'
import type { Routes } from '../../http/create-app.js'
import { cacheKeyOf } from '../market/cache-key.js'
import type { MarketPorts } from '../market/ports.js'
import { requireScreen, screen, sessionOf } from './screen.js'
import { screenFilters } from './screen-universe.js'

/** Instruments for which a condition is true on a day, with any expressions as columns. */
export function screeningRoutes(ports: MarketPorts): Routes {
  const { markets, cache } = ports
  return async (app) => {
    app.post('/screen', {
      config: { access: 'market:read', budget: 'heavy' },
      schema: {
        tags: ['market'],
        summary: 'Screen a market by a condition',
        body: screenRequestSchema,
        response: { 200: screenAnswerSchema },
      },
      handler: async (request) => {
        const { body } = request
        requireScreen(body)
        const { userId } = callerOf(request)
        return markets.readMarket(body.market, async (view, edition) => {
          const t = sessionOf(view, body.date)
          const universe = await screenFilters(edition, ports, { request: body, userId, t })
          // The members of a named universe are part of the key, not its id: it may be edited.
          const key = cacheKeyOf('screen', edition.version, { body, universe })
          return cache.getOrCompute<ScreenAnswer>(key, () => screen(view, { request: body, t, universe }))
        })
      },
    })
  }
}

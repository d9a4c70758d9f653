import { isoDate } from '@stocklab/domain'
import { type MarketOverview, marketOverviewSchema, marketQuerySchema, sectorsSchema } from '@stocklab/protocol'
import type { Routes } from '../../../http/create-app.js'
import { cacheKeyOf } from '../cache-key.js'
import type { MarketPorts } from '../ports.js'
import { readThemes, THEMES_TAG } from '../universes/themes-queries.js'
import { buildOverview, sectorReturns } from './overview.js'

/** A market at a glance, as of its last session. */
export function overviewRoutes({ markets, cache, database }: MarketPorts): Routes {
  return async (app) => {
    app.get('/market/overview', {
      config: { access: 'market:read', budget: 'reads' },
      schema: {
        tags: ['market'],
        summary: 'Indices, breadth, movers, sectors and themes of the last session',
        querystring: marketQuerySchema,
        response: { 200: marketOverviewSchema },
      },
      handler: async ({ query: { market } }) =>
        markets.readMarket(market, async (view, { version }) => {
          const build = async () => buildOverview(view, await readThemes(database, market))
          return cache.getOrCompute<MarketOverview>(cacheKeyOf('overview', version, { market }), build, {
            tags: [THEMES_TAG],
          })
        }),
    })
    app.get('/market/sectors', {
      config: { access: 'market:read', budget: 'reads' },
      schema: {
        tags: ['market'],
        summary: 'Sectors with member counts and returns',
        querystring: marketQuerySchema,
        response: { 200: sectorsSchema },
      },
      handler: async ({ query: { market } }) =>
        markets.readMarket(market, async (view) => ({
          market,
          session: isoDate(view.market.sessions[view.last] as number),
          items: view.once('sectors', sectorReturns),
          dataVersion: view.market.dataVersion,
          madeUp: view.market.madeUp,
        })),
    })
  }
}

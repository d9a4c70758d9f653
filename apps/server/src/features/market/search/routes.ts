import { instrumentSearchQuerySchema, instrumentSearchSchema } from '@stocklab/protocol'
import type { Routes } from '../../../http/create-app.js'
import { viewOfInstrument } from '../find-instrument.js'
import type { MarketPorts } from '../ports.js'

/** Enough to fill a page of one market out of the answers of all. */
const BEFORE_FILTER = 2_000

/** What people type, answered from the index in memory: a look into the cache would take longer. */
export function searchRoutes({ markets }: Pick<MarketPorts, 'markets'>): Routes {
  return async (app) => {
    app.get('/instruments/search', {
      config: { access: 'market:read', budget: 'reads' },
      schema: {
        tags: ['market'],
        summary: 'Instruments by code, name, English name or initial consonants',
        querystring: instrumentSearchQuerySchema,
        response: { 200: instrumentSearchSchema },
      },
      handler: async ({ query: { q, limit, market } }) =>
        markets.read(async ({ index }) => {
          const hits = index.search(q, market === undefined ? limit : BEFORE_FILTER)
          const kept = hits.filter(({ instrument }) => market === undefined || instrument.market === market)
          return {
            items: kept.slice(0, limit).map(({ instrument, match }) => ({ ...viewOfInstrument(instrument), match })),
          }
        }),
    })
  }
}

import { instrumentSearchQuerySchema, instrumentSearchSchema } from '@stocklab/protocol'
import type { Routes } from '../../../http/create-app.js'
import { viewOfInstrument } from '../find-instrument.js'
import type { MarketPorts } from '../ports.js'

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
        markets.read(async ({ index }) => ({
          items: index
            .search(q, limit, market)
            .map(({ instrument, match }) => ({ ...viewOfInstrument(instrument), match })),
        })),
    })
  }
}

import { codeParamsSchema, quoteSchema, quotesQuerySchema, quotesSchema } from '@stocklab/protocol'
import type { Routes } from '../../../http/create-app.js'
import { Problem } from '../../../http/problem.js'
import { requireInstrument } from '../find-instrument.js'
import type { MarketPorts } from '../ports.js'
import { readQuotes } from './quotes.js'

/** Last prices: one, or many at once. */
export function quoteRoutes({ markets, cache }: Pick<MarketPorts, 'markets' | 'cache'>): Routes {
  return async (app) => {
    app.get('/quotes', {
      config: { access: 'market:read', budget: 'reads' },
      schema: {
        tags: ['market'],
        summary: 'Quotes of many codes',
        querystring: quotesQuerySchema,
        response: { 200: quotesSchema },
      },
      handler: async ({ query }) => markets.read((edition) => readQuotes(edition, cache, query.codes)),
    })
    app.get('/quotes/:code', {
      config: { access: 'market:read', budget: 'reads' },
      schema: {
        tags: ['market'],
        summary: 'The last bar of a code',
        params: codeParamsSchema,
        response: { 200: quoteSchema },
      },
      handler: async ({ params: { code } }) =>
        markets.read(async (edition) => {
          requireInstrument(edition, code)
          const { items } = await readQuotes(edition, cache, [code])
          const [quote] = items
          if (quote === undefined)
            throw new Problem('INSTRUMENT_UNKNOWN', `expected a code with bars, received "${code}"`)
          return quote
        }),
    })
  }
}

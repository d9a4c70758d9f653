import {
  asOfQuerySchema,
  codeParamsSchema,
  companySchema,
  filingsQuerySchema,
  filingsSchema,
  statementsSchema,
} from '@stocklab/protocol'
import { answerText } from '../../../cache/answer-text.js'
import type { Routes } from '../../../http/create-app.js'
import { requireInstrument } from '../find-instrument.js'
import { cutPage } from '../page-cursor.js'
import type { MarketPorts } from '../ports.js'
import type { Edition } from '../view/edition.js'
import { readCompany } from './company.js'
import { readFilings, readStatementsText } from './statements.js'

/** Companies: the page, statements as known on a day, and every filing. */
export function companyRoutes({ markets, cache }: Pick<MarketPorts, 'markets' | 'cache'>): Routes {
  return async (app) => {
    app.get('/companies/:code', {
      config: { access: 'market:read', budget: 'reads' },
      schema: {
        tags: ['market'],
        summary:
          'Profile, listings, last bar, eight quarters of statements as known on a day, factors with percentiles',
        params: codeParamsSchema,
        querystring: asOfQuerySchema,
        response: { 200: companySchema },
      },
      handler: async ({ params: { code }, query: { asOf } }, reply) =>
        answerText(reply, await markets.read((edition) => readCompany(edition, { cache }, code, asOf))),
    })
    app.get('/companies/:code/statements', {
      config: { access: 'market:read', budget: 'reads' },
      schema: {
        tags: ['market'],
        summary: 'Statements as known on a day',
        params: codeParamsSchema,
        querystring: asOfQuerySchema,
        response: { 200: statementsSchema },
      },
      handler: async ({ params: { code }, query: { asOf } }, reply) => {
        const read = (edition: Edition) =>
          readStatementsText(edition, { cache }, requireInstrument(edition, code), asOf)
        return answerText(reply, await markets.read(read))
      },
    })
    app.get('/companies/:code/filings', {
      config: { access: 'market:read', budget: 'reads' },
      schema: {
        tags: ['market'],
        summary: 'Every filing, restatements included',
        params: codeParamsSchema,
        querystring: filingsQuerySchema,
        response: { 200: filingsSchema },
      },
      handler: async ({ params: { code }, query }) =>
        markets.read(async (edition) => {
          const filings = await readFilings(edition, { cache }, requireInstrument(edition, code))
          const list = { version: edition.version, question: { filings: code } }
          const { items, nextCursor } = cutPage(list, filings, query)
          return { items: items.map((filing) => ({ ...filing, figures: [...filing.figures] })), nextCursor }
        }),
    })
  }
}

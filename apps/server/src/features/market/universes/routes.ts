import { isoDate } from '@stocklab/domain'
import {
  marketQuerySchema,
  pageQuerySchema,
  themesSchema,
  universeMembersSchema,
  universeParamsSchema,
  universesSchema,
} from '@stocklab/protocol'
import { callerOf } from '../../../http/access.js'
import type { Routes } from '../../../http/create-app.js'
import { viewOfInstrument } from '../find-instrument.js'
import { themeReturns } from '../overview/overview.js'
import { cutPage } from '../page-cursor.js'
import type { MarketPorts } from '../ports.js'
import { listUniverses } from './list-universes.js'
import { resolveUniverse } from './resolve-universe.js'
import { readThemes } from './themes-queries.js'

/** Universes, themes and who is in them. */
export function universeRoutes({ markets, database }: Pick<MarketPorts, 'markets' | 'database'>): Routes {
  return async (app) => {
    app.get('/universes', {
      config: { access: 'market:read', budget: 'reads' },
      schema: {
        tags: ['market'],
        summary: 'Universes of a market with member counts, your own among them',
        querystring: marketQuerySchema,
        response: { 200: universesSchema },
      },
      handler: async (request) =>
        markets.read(async (edition) => ({
          items: await listUniverses(
            edition,
            { database },
            { market: request.query.market, userId: callerOf(request).userId },
          ),
        })),
    })
    app.get('/universes/themes', {
      config: { access: 'market:read', budget: 'reads' },
      schema: {
        tags: ['market'],
        summary: 'Themes with their codes and the return of the last session',
        querystring: marketQuerySchema,
        response: { 200: themesSchema },
      },
      handler: async ({ query: { market } }) =>
        markets.readMarket(market, async (view) => {
          const themes = await readThemes(database, market)
          const byId = new Map(themes.map((theme) => [theme.id, theme]))
          const items = themeReturns(view, themes).map((group) => {
            const theme = byId.get(group.id)
            const { descriptionKo = '', descriptionEn = '', codes = [] } = theme ?? {}
            return { ...group, descriptionKo, descriptionEn, codes: [...codes] }
          })
          return { session: isoDate(view.market.sessions[view.last] as number), items }
        }),
    })
    app.get('/universes/:id', {
      config: { access: 'market:read', budget: 'reads' },
      schema: {
        tags: ['market'],
        summary: 'A universe and its members, page by page',
        params: universeParamsSchema,
        querystring: pageQuerySchema,
        response: { 200: universeMembersSchema },
      },
      handler: async (request) =>
        markets.read(async (edition) => {
          const { id } = request.params
          const { userId } = callerOf(request)
          const { about, view, rows, unknown } = await resolveUniverse(edition, { database }, { id, userId })
          const list = { version: edition.version, question: { universe: id } }
          const page = cutPage(list, rows, request.query)
          const items = page.items.flatMap((row) => {
            const instrument = edition.index.get(view.market.instruments[row]?.code ?? '')
            return instrument === undefined ? [] : [viewOfInstrument(instrument)]
          })
          return { ...about, members: rows.length, page: { ...page, items }, unknown: [...unknown] }
        }),
    })
  }
}

import {
  newWatchlistSchema,
  watchlistChangeSchema,
  watchlistItemParamsSchema,
  watchlistItemSchema,
  watchlistOrderSchema,
  watchlistParamsSchema,
  watchlistSchema,
  watchlistsSchema,
  watchlistWithQuotesSchema,
} from '@stocklab/protocol'
import { z } from 'zod'
import { callerOf } from '../../http/access.js'
import type { Routes } from '../../http/create-app.js'
import { Problem } from '../../http/problem.js'
import type { MarketPorts } from '../market/ports.js'
import { readQuotes } from '../market/quotes/quotes.js'
import { withUniqueName } from '../market/unique-name.js'
import {
  deleteItem,
  deleteWatchlist,
  insertWatchlist,
  orderWatchlists,
  putItem,
  readWatchlist,
  type StoredWatchlist,
  updateWatchlist,
} from './watchlist-queries.js'
import {
  cachedWatchlists,
  changeWatchlists,
  MOST_ITEMS,
  MOST_LISTS,
  requireCodes,
  requireWatchlist,
  unknownWatchlist,
} from './watchlists.js'

const reading = { access: 'account', budget: 'reads' } as const
const writing = { access: 'account', budget: 'writes' } as const
const tags = ['watchlists']
const nothing = { 204: z.null() }

/** A user's watchlists, with quotes. */
export function watchlistRoutes(ports: MarketPorts): Routes {
  const { database, markets, cache } = ports
  return async (app) => {
    app.get('/watchlists', {
      config: reading,
      schema: { tags, summary: 'Your watchlists', response: { 200: watchlistsSchema } },
      handler: async (request) => ({
        items: (await cachedWatchlists(ports, callerOf(request).userId)).map(withoutNotes),
      }),
    })
    app.post('/watchlists', {
      config: writing,
      schema: { tags, summary: 'A new watchlist', body: newWatchlistSchema, response: { 201: watchlistSchema } },
      handler: async (request, reply) => {
        const { userId } = callerOf(request)
        const { name, codes } = request.body
        await requireCodes(ports, codes)
        if ((await cachedWatchlists(ports, userId)).length >= MOST_LISTS)
          throw new Problem('LIST_FULL', `expected at most ${MOST_LISTS} watchlists, you have as many`)
        const id = await changeWatchlists(ports, userId, () =>
          withUniqueName(name, () => insertWatchlist(database, userId, { name, codes })),
        )
        const made = await readWatchlist(database, userId, id)
        if (made === undefined) throw unknownWatchlist(id)
        return reply.status(201).send(withoutNotes(made))
      },
    })
    app.put('/watchlists/order', {
      config: writing,
      schema: { tags, summary: 'The order of your watchlists', body: watchlistOrderSchema, response: nothing },
      handler: async (request, reply) => {
        const { userId } = callerOf(request)
        await changeWatchlists(ports, userId, () => orderWatchlists(database, userId, request.body.ids))
        return reply.status(204).send(null)
      },
    })
    app.get('/watchlists/:id', {
      config: reading,
      schema: {
        tags,
        summary: 'A watchlist with quotes',
        params: watchlistParamsSchema,
        response: { 200: watchlistWithQuotesSchema },
      },
      handler: async (request) => {
        const { items, ...list } = await requireWatchlist(ports, callerOf(request).userId, request.params.id)
        const { items: quotes } = await markets.read((edition) =>
          readQuotes(
            edition,
            cache,
            items.map(({ code }) => code),
          ),
        )
        const byCode = new Map(quotes.map((quote) => [quote.code, quote]))
        return { ...list, items: items.map((item) => ({ ...item, quote: byCode.get(item.code) ?? null })) }
      },
    })
    app.patch('/watchlists/:id', {
      config: writing,
      schema: {
        tags,
        summary: 'Another name, or the whole list in a new order',
        params: watchlistParamsSchema,
        body: watchlistChangeSchema,
        response: { 200: watchlistSchema },
      },
      handler: async (request) => {
        const { userId } = callerOf(request)
        const { id } = request.params
        const { name, codes } = request.body
        const before = new Set((await requireWatchlist(ports, userId, id)).items.map(({ code }) => code))
        // A code that was listed once stays, though the data may have lost it.
        await requireCodes(
          ports,
          (codes ?? []).filter((code) => !before.has(code)),
        )
        const change = () => updateWatchlist(database, userId, { id, name, codes })
        await changeWatchlists(ports, userId, () => withUniqueName(name ?? '', change))
        const after = await readWatchlist(database, userId, id)
        if (after === undefined) throw unknownWatchlist(id)
        return withoutNotes(after)
      },
    })
    app.delete('/watchlists/:id', {
      config: writing,
      schema: { tags, summary: 'Delete a watchlist', params: watchlistParamsSchema, response: nothing },
      handler: async (request, reply) => {
        const { userId } = callerOf(request)
        const { id } = request.params
        const found = await changeWatchlists(ports, userId, () => deleteWatchlist(database, userId, id))
        if (!found) throw unknownWatchlist(id)
        return reply.status(204).send(null)
      },
    })
    app.put('/watchlists/:id/items/:code', {
      config: writing,
      schema: {
        tags,
        summary: 'Add a code, or change its note',
        params: watchlistItemParamsSchema,
        body: watchlistItemSchema,
        response: nothing,
      },
      handler: async (request, reply) => {
        const { userId } = callerOf(request)
        const { id, code } = request.params
        const { items } = await requireWatchlist(ports, userId, id)
        const isNew = !items.some((item) => item.code === code)
        if (isNew) await requireCodes(ports, [code])
        if (isNew && items.length >= MOST_ITEMS)
          throw new Problem('LIST_FULL', `expected at most ${MOST_ITEMS} codes in a watchlist, it has as many`)
        await changeWatchlists(ports, userId, () => putItem(database, { id, code, note: request.body.note }))
        return reply.status(204).send(null)
      },
    })
    app.delete('/watchlists/:id/items/:code', {
      config: writing,
      schema: { tags, summary: 'Take a code off', params: watchlistItemParamsSchema, response: nothing },
      handler: async (request, reply) => {
        const { userId } = callerOf(request)
        const { id, code } = request.params
        await requireWatchlist(ports, userId, id)
        await changeWatchlists(ports, userId, () => deleteItem(database, id, code))
        return reply.status(204).send(null)
      },
    })
  }
}

function withoutNotes({ items, ...list }: StoredWatchlist) {
  return { ...list, codes: items.map(({ code }) => code) }
}

import { z } from 'zod'
import {
  RECENTLY_VIEWED,
  WATCHLIST,
  WATCHLIST_CHANGE,
  WATCHLIST_ITEM,
  WATCHLIST_ORDER,
  WATCHLIST_WITH_QUOTES,
  WATCHLISTS,
} from './examples/lists.js'
import { codeSchema, instrumentSchema, quoteSchema } from './market.js'
import { plainText } from './strategies/fields.js'

const nameSchema = plainText(60).pipe(z.string().min(1))
const noteSchema = plainText(500)

export const watchlistSchema = z
  .object({ id: z.uuid(), name: z.string(), codes: z.array(z.string()), updatedAt: z.iso.datetime() })
  .meta({ id: 'Watchlist', examples: [WATCHLIST] })
export type Watchlist = z.infer<typeof watchlistSchema>

export const watchlistsSchema = z
  .object({ items: z.array(watchlistSchema).meta({ description: 'In the order that the user chose' }) })
  .meta({ id: 'Watchlists', examples: [WATCHLISTS] })

export const watchlistParamsSchema = z.object({ id: z.uuid() })
export const watchlistItemParamsSchema = z.object({ id: z.uuid(), code: codeSchema })

export const newWatchlistSchema = z
  .object({ name: nameSchema, codes: z.array(codeSchema).max(500).default([]) })
  .strict()
  .meta({ example: { name: '관심 종목', codes: ['005930'] } })

export const watchlistChangeSchema = z
  .object({
    name: nameSchema.optional(),
    codes: z
      .array(codeSchema)
      .max(500)
      .optional()
      .meta({ description: 'The whole list in its new order; notes are kept' }),
  })
  .strict()
  .meta({ examples: [WATCHLIST_CHANGE] })

export const watchlistOrderSchema = z
  .object({ ids: z.array(z.uuid()).min(1).max(100) })
  .strict()
  .meta({ examples: [WATCHLIST_ORDER] })

export const watchlistItemSchema = z
  .object({ note: noteSchema.default('') })
  .strict()
  .meta({ examples: [WATCHLIST_ITEM] })

export const watchlistWithQuotesSchema = watchlistSchema
  .omit({ codes: true })
  .extend({
    items: z.array(
      z.object({
        code: z.string(),
        note: z.string(),
        addedAt: z.iso.datetime(),
        quote: quoteSchema.nullable().meta({ description: 'Null where the lake has no bar of the code at present' }),
      }),
    ),
  })
  .meta({ id: 'WatchlistWithQuotes', examples: [WATCHLIST_WITH_QUOTES] })

export const recentlyViewedSchema = z
  .object({ items: z.array(z.object({ viewedAt: z.iso.datetime(), instrument: instrumentSchema })) })
  .meta({ id: 'RecentlyViewed', examples: [RECENTLY_VIEWED] })

import { INSTRUMENT_KINDS, LISTING_STATUSES, MARKET_IDS, parseIsoDate } from '@stocklab/domain'
import { z } from 'zod'
import { INSTRUMENT, INSTRUMENT_SEARCH, QUOTE, QUOTES } from './examples/market.js'

export const marketIdSchema = z.enum(MARKET_IDS).meta({ id: 'MarketId' })

/** A code as the exchange writes it. */
export const codeSchema = z
  .string()
  .trim()
  .min(1)
  .max(40)
  .meta({ description: 'Code as the exchange writes it', examples: ['005930', 'AAPL', 'BTC/USDT'] })

export const sessionDateSchema = z
  .string()
  .refine((text) => parseIsoDate(text) !== undefined, 'expected a date YYYY-MM-DD')
  .meta({ description: 'Exchange-local day', examples: ['2025-12-30'] })

export const codeParamsSchema = z.object({ code: codeSchema })

/** Query of what is asked of one market. */
export const marketQuerySchema = z.strictObject({ market: marketIdSchema.default('KRX') })

/** An expression of the language: a column, a factor, a function of them. */
export const expressionTextSchema = z
  .string()
  .min(1)
  .max(2_000)
  .meta({ description: 'Expression of the language', examples: ['sma(close, 20)', 'mom_12_1', 'rank(per)'] })

/** Which data an answer was made of. */
export const basisFields = {
  dataVersion: z.string().meta({ description: 'Version of the lake; equal versions give equal answers' }),
  madeUp: z.boolean().meta({ description: 'True for the demo market: not a record of any exchange' }),
} as const

export const statusSchema = z.enum(LISTING_STATUSES)
export const instrumentKindSchema = z.enum(INSTRUMENT_KINDS)

export const instrumentSchema = z
  .object({
    code: z.string(),
    name: z.string(),
    nameEn: z.string().nullable(),
    market: marketIdSchema,
    board: z.string(),
    kind: instrumentKindSchema,
    sector: z.string().nullable(),
    currency: z.string(),
    isListed: z.boolean().meta({ description: 'On the last session of its market' }),
    listedOn: z.string().nullable(),
    delistedOn: z.string().nullable(),
    madeUp: z.boolean(),
  })
  .meta({ id: 'Instrument', examples: [INSTRUMENT] })
export type InstrumentView = z.infer<typeof instrumentSchema>

export const instrumentSearchQuerySchema = z.strictObject({
  q: z
    .string()
    .min(1)
    .max(60)
    .meta({ description: 'Code, Korean or English name, or initials', examples: ['ㅅㅅㅈㅈ'] }),
  market: marketIdSchema.optional(),
  limit: z.coerce.number().int().min(1).max(50).default(10),
})

export const instrumentSearchSchema = z
  .object({
    items: z.array(
      instrumentSchema.extend({
        match: z.enum(['code', 'prefix', 'initials', 'substring']).meta({ description: 'How it was found' }),
      }),
    ),
  })
  .meta({ id: 'InstrumentSearch', examples: [INSTRUMENT_SEARCH] })

export const quoteSchema = z
  .object({
    code: z.string(),
    name: z.string(),
    nameEn: z.string().nullable(),
    market: marketIdSchema,
    board: z.string(),
    currency: z.string(),
    status: statusSchema.nullable().meta({ description: 'Null = not listed on the last session of the market' }),
    date: z.string().meta({ description: 'Day of the last bar' }),
    open: z.number().nullable(),
    high: z.number().nullable(),
    low: z.number().nullable(),
    close: z.number(),
    base: z.number().nullable().meta({ description: 'Base price of the day: the close before, on its price basis' }),
    change: z.number().nullable().meta({ description: 'With as many decimals as the prices' }),
    changeRatio: z.number().nullable().meta({ description: '0.01 = up one percent' }),
    volume: z.number(),
    value: z.number().nullable().meta({ description: 'Traded value, in the currency' }),
    marketCap: z.number().nullable(),
    nextSession: z
      .object({
        date: z.string(),
        limits: z
          .object({ lower: z.number(), upper: z.number() })
          .nullable()
          .meta({ description: 'From the last close, unless a corporate action of that day sets another base' }),
      })
      .nullable()
      .meta({ description: 'Null for what is no longer listed' }),
    ...basisFields,
  })
  .meta({ id: 'Quote', examples: [QUOTE] })
export type Quote = z.infer<typeof quoteSchema>

export const quotesQuerySchema = z.strictObject({
  codes: z
    .string()
    .max(9_000)
    .transform((text) => [...new Set(text.split(',').map((code) => code.trim()))].filter((code) => code !== ''))
    .pipe(z.array(codeSchema).min(1).max(200))
    .meta({ description: 'Up to 200 codes, comma-separated', examples: ['005930,000660'] }),
})

export const quotesSchema = z
  .object({
    items: z.array(quoteSchema).meta({ description: 'In the order asked for' }),
    missing: z
      .array(z.object({ code: z.string(), reason: z.enum(['unknown', 'no-bars']) }))
      .meta({ description: 'Codes without a quote, and why' }),
  })
  .meta({ id: 'Quotes', examples: [QUOTES] })

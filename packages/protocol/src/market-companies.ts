import { z } from 'zod'
import { COMPANY, FILINGS, STATEMENTS } from './examples/companies.js'
import { basisFields, instrumentSchema, quoteSchema, sessionDateSchema, statusSchema } from './market.js'
import { pageOf, pageQuerySchema } from './paging.js'

export const asOfQuerySchema = z.strictObject({
  asOf: sessionDateSchema.optional().meta({
    description: 'Morning of this day: filings that became known later are not seen. Default: the last session',
  }),
})

const figureFields = {
  period: z.string().meta({ examples: ['2025Q3'] }),
  span: z.string().meta({ description: 'Q, YTD, FY, or AT for a balance' }),
  item: z.string(),
  basis: z.enum(['consolidated', 'separate']),
  value: z.number(),
  availableFrom: z.string(),
  filing: z.string().nullable().meta({ description: 'Receipt; `estimated` where only the deadline is known' }),
} as const

export const figureSchema = z
  .object({
    ...figureFields,
    supersedes: z
      .object({ value: z.number(), availableFrom: z.string(), filing: z.string().nullable() })
      .nullable()
      .meta({ description: 'The version that this one corrected' }),
  })
  .meta({ id: 'Figure' })

export const statementsSchema = z
  .object({
    code: z.string(),
    asOf: z.string(),
    newest: z.array(
      z.object({
        statement: z.enum(['income', 'balance', 'cash']),
        period: z.string(),
        basis: z.enum(['consolidated', 'separate']),
        age: z.int().meta({ description: 'Calendar days since the quarter ended' }),
        isStale: z.boolean().meta({ description: 'Too old for any factor' }),
      }),
    ),
    figures: z.array(figureSchema).meta({ description: 'The version that counted on the day; newest quarter first' }),
    ...basisFields,
  })
  .meta({ id: 'Statements', examples: [STATEMENTS] })
export type Statements = z.infer<typeof statementsSchema>

export const filingsQuerySchema = pageQuerySchema.extend({
  limit: z.coerce.number().int().min(1).max(100).default(20),
})

export const filingsSchema = pageOf(
  z
    .object({
      availableFrom: z.string(),
      filing: z.string().nullable(),
      figures: z.array(figureSchema),
    })
    .meta({ id: 'Filing' }),
).meta({ description: 'Newest first', examples: [FILINGS] })

export const factorReadingSchema = z
  .object({
    id: z.string(),
    value: z.number().nullable(),
    inMarket: z
      .number()
      .nullable()
      .meta({ description: 'Share of the other listed instruments with a value that lie below, ties half: 0 to 1' }),
    inSector: z.number().nullable().meta({ description: 'The same among the sector; null without a sector' }),
  })
  .meta({ id: 'FactorReading' })
export type FactorReading = z.infer<typeof factorReadingSchema>

export const companySchema = z
  .object({
    instrument: instrumentSchema.extend({ industry: z.string().nullable() }),
    listings: z.array(
      z.object({
        from: z.string().nullable(),
        to: z.string().nullable(),
        board: z.string().nullable(),
        sector: z.string().nullable(),
        status: statusSchema,
      }),
    ),
    quote: quoteSchema.nullable(),
    sharesOutstanding: z.number().nullable(),
    statements: statementsSchema,
    factors: z
      .object({
        state: z.enum(['ready', 'computing', 'not-listed']).meta({
          description: 'Values of all factors are computed once for a version of the data; ask again a moment later',
        }),
        date: z.string(),
        values: z.array(factorReadingSchema),
      })
      .meta({ description: 'On the last session of the market' }),
    ...basisFields,
  })
  .meta({ id: 'Company', examples: [COMPANY] })
export type Company = z.infer<typeof companySchema>

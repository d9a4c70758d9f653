import { z } from 'zod'
import { LIBRARY_LIST, LIBRARY_STRATEGY, LIBRARY_SUMMARY } from '../examples/library.js'
import { documentSchema, plainText, several, strategyIdSchema, tagSchema } from './fields.js'
import { figuresSchema, runStandingSchema } from './ranking.js'

const bilingual = z.object({ ko: z.string(), en: z.string() })
const riskSchema = z.enum(['low', 'mid', 'high'])

/** What stands beside a strategy of a known investor. */
export const strategyAboutAnswer = z.object({
  number: z.int(),
  name: bilingual,
  description: bilingual,
  source: z.object({ author: z.string(), work: z.string(), read: z.string() }),
  certainty: z.enum(['definition', 'replication', 'mixed', 'secondary', 'disputed']),
  certainty_note: bilingual.optional(),
  risk: riskSchema,
  style: z.array(z.string()),
  adaptations: z.array(bilingual),
})

const measuredSchema = z
  .object({
    market: z.string(),
    statistics: z.record(z.string(), z.union([z.number(), z.string(), z.null()])),
    madeUp: z.literal(true),
  })
  .meta({ description: 'On the made-up demo market: says nothing about real returns' })

export const libraryQuerySchema = z.strictObject({
  style: several(tagSchema, 5).meta({ examples: ['value'] }),
  risk: riskSchema.optional(),
  author: plainText(60).optional().meta({ description: 'Part of the name of the investor' }),
})
export type LibraryQuery = z.infer<typeof libraryQuerySchema>

export const libraryParamsSchema = z.object({ libraryId: z.string().regex(/^[a-z0-9][a-z0-9-]{0,80}$/) })

export const librarySummarySchema = z
  .object({
    id: strategyIdSchema,
    libraryId: z.string().meta({ examples: ['graham-net-net'] }),
    market: z.string(),
    tags: z.array(z.string()),
    factors: z.array(z.string()),
    revision: z.int(),
    about: strategyAboutAnswer,
    turnover: riskSchema.nullable(),
    measured: measuredSchema.nullable(),
  })
  .meta({ id: 'LibraryStrategySummary', examples: [LIBRARY_SUMMARY] })
export type LibrarySummary = z.infer<typeof librarySummarySchema>

export const libraryListSchema = z.object({ items: z.array(librarySummarySchema) }).meta({ examples: [LIBRARY_LIST] })

export const libraryStrategySchema = librarySummarySchema
  .extend({
    document: documentSchema,
    source: z.string().nullable(),
    standing: runStandingSchema.nullable(),
    figures: z.array(figuresSchema),
  })
  .meta({ id: 'LibraryStrategy', examples: [LIBRARY_STRATEGY] })
export type LibraryStrategy = z.infer<typeof libraryStrategySchema>

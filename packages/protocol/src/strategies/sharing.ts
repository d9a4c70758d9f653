import { z } from 'zod'
import {
  CLONE_STRATEGY,
  PUBLIC_PAGE,
  PUBLIC_STRATEGY,
  PUBLIC_SUMMARY,
  PUBLISH_STRATEGY,
} from '../examples/strategies.js'
import { pageOf, pageQuerySchema } from '../paging.js'
import {
  dateSchema,
  documentSchema,
  formatSchema,
  instantSchema,
  revisionNumberSchema,
  strategyIdSchema,
} from './fields.js'
import { figuresSchema, runStandingSchema } from './ranking.js'
import { ancestorSchema, strategyFilters } from './reading.js'

export const publishStrategySchema = z
  .strictObject({
    revision: revisionNumberSchema.optional().meta({ description: 'The newest unless given' }),
    anonymous: z.boolean().default(false).meta({ description: 'Without the name of its author' }),
    detailsHidden: z.boolean().default(false).meta({ description: 'Results are shown, the document is not' }),
  })
  .meta({ id: 'PublishStrategy', examples: [PUBLISH_STRATEGY] })
  .nullish()
  .transform((body) => body ?? { anonymous: false, detailsHidden: false })
  .meta({ examples: [PUBLISH_STRATEGY] })
export type PublishStrategy = z.infer<typeof publishStrategySchema>

export const cloneStrategySchema = z
  .strictObject({ revision: revisionNumberSchema.optional().meta({ description: 'The one shown unless given' }) })
  .meta({ id: 'CloneStrategy', examples: [CLONE_STRATEGY] })
  .nullish()
  .transform((body) => body ?? {})
  .meta({ examples: [CLONE_STRATEGY] })

export const publicQuerySchema = z.strictObject({
  ...pageQuerySchema.shape,
  ...strategyFilters,
  origin: z
    .enum(['users', 'library'])
    .optional()
    .meta({ description: 'Of users, or of known investors; both unless given' }),
})
export type PublicQuery = z.infer<typeof publicQuerySchema>

export const publicSummarySchema = z
  .object({
    id: strategyIdSchema,
    name: z.string(),
    description: z.string().nullable(),
    market: z.string(),
    tags: z.array(z.string()),
    factors: z.array(z.string()).meta({ description: 'Empty where details are hidden' }),
    detailsHidden: z.boolean(),
    author: z.string().nullable().meta({ description: 'Null: anonymous, or of the library' }),
    libraryId: z.string().nullable(),
    revision: z.int(),
    publishedAt: instantSchema,
    publishedDataEnd: dateSchema.nullable(),
  })
  .meta({ id: 'PublicStrategySummary', examples: [PUBLIC_SUMMARY] })
export type PublicSummary = z.infer<typeof publicSummarySchema>

export const publicPageSchema = pageOf(publicSummarySchema).meta({ examples: [PUBLIC_PAGE] })

export const publicStrategySchema = publicSummarySchema
  .extend({
    document: documentSchema.nullable().meta({ description: 'Null where details are hidden' }),
    source: z.string().nullable(),
    sourceFormat: formatSchema.nullable(),
    lineage: z.array(ancestorSchema),
    standing: runStandingSchema.nullable().meta({ description: 'Null: no run of this revision yet' }),
    figures: z.array(figuresSchema).meta({ description: 'By period, before and after publication' }),
  })
  .meta({ id: 'PublicStrategy', examples: [PUBLIC_STRATEGY] })
export type PublicStrategy = z.infer<typeof publicStrategySchema>

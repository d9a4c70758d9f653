import { z } from 'zod'
import {
  STRATEGY,
  STRATEGY_DIFF,
  STRATEGY_PAGE,
  STRATEGY_REVISION,
  STRATEGY_REVISION_SUMMARY,
  STRATEGY_REVISIONS,
  STRATEGY_SUMMARY,
} from '../examples/strategies.js'
import { pageOf, pageQuerySchema } from '../paging.js'
import {
  dateSchema,
  documentSchema,
  formatSchema,
  instantSchema,
  marketSchema,
  plainText,
  revisionNumberSchema,
  several,
  strategyIdSchema,
  tagSchema,
} from './fields.js'

export const strategyParamsSchema = z.object({ id: strategyIdSchema })
export const revisionParamsSchema = z.object({ id: strategyIdSchema, revision: revisionNumberSchema })

/** What lists of strategies are narrowed by. */
export const strategyFilters = {
  q: plainText(100)
    .optional()
    .meta({ description: 'Beginnings of words in name, description or tags, all of which must be there' }),
  tag: several(tagSchema, 5).meta({ description: 'All of these tags' }),
  factor: several(plainText(60), 5).meta({ description: 'Uses all of these factors', examples: ['pbr'] }),
  market: marketSchema.optional(),
}

export const visibilitySchema = z.enum(['private', 'public'])
const scheduleSchema = z.enum(['daily', 'weekly', 'monthly', 'quarterly', 'yearly'])

export const strategyQuerySchema = z.strictObject({
  ...pageQuerySchema.shape,
  ...strategyFilters,
  schedule: scheduleSchema.optional(),
  visibility: visibilitySchema.optional(),
})
export type StrategyQuery = z.infer<typeof strategyQuerySchema>

export const strategySummarySchema = z
  .object({
    id: strategyIdSchema,
    name: z.string(),
    description: z.string().nullable(),
    market: z.string(),
    tags: z.array(z.string()),
    factors: z.array(z.string()),
    revision: z.int().meta({ description: 'The newest' }),
    visibility: visibilitySchema,
    anonymous: z.boolean(),
    detailsHidden: z.boolean(),
    publishedRevision: z.int().nullable(),
    publishedAt: instantSchema.nullable(),
    publishedDataEnd: dateSchema.nullable().meta({
      description: 'Last session of the data at publication: what comes after it was not known to its author',
    }),
    createdAt: instantSchema,
    updatedAt: instantSchema,
  })
  .meta({ id: 'StrategySummary', examples: [STRATEGY_SUMMARY] })
export type StrategySummary = z.infer<typeof strategySummarySchema>

export const strategyPageSchema = pageOf(strategySummarySchema).meta({ examples: [STRATEGY_PAGE] })

/** An ancestor by cloning, nearest first; the chain ends where one is not shown to the reader. */
export const ancestorSchema = z
  .object({
    visible: z.boolean(),
    id: strategyIdSchema.nullable(),
    revision: z.int().nullable(),
    name: z.string().nullable(),
    author: z.string().nullable(),
    libraryId: z.string().nullable(),
  })
  .meta({ id: 'StrategyAncestor' })
export type Ancestor = z.infer<typeof ancestorSchema>

const revisionContent = {
  document: documentSchema,
  source: z.string().nullable().meta({ description: 'As it was written; null where it came as a value' }),
  sourceFormat: formatSchema.nullable(),
}

export const strategySchema = strategySummarySchema
  .extend({ ...revisionContent, contentHash: z.string(), lineage: z.array(ancestorSchema) })
  .meta({ id: 'Strategy', examples: [STRATEGY] })
export type Strategy = z.infer<typeof strategySchema>

export const revisionSummarySchema = z
  .object({
    revision: z.int(),
    note: z.string().nullable(),
    contentHash: z.string().meta({ description: 'Equal for equal documents' }),
    createdAt: instantSchema,
  })
  .meta({ id: 'StrategyRevisionSummary', examples: [STRATEGY_REVISION_SUMMARY] })
export type RevisionSummary = z.infer<typeof revisionSummarySchema>

export const revisionPageSchema = pageOf(revisionSummarySchema).meta({ examples: [STRATEGY_REVISIONS] })
export const revisionSchema = revisionSummarySchema
  .extend(revisionContent)
  .meta({ id: 'StrategyRevision', examples: [STRATEGY_REVISION] })
export type Revision = z.infer<typeof revisionSchema>

export const exportQuerySchema = z.strictObject({
  format: formatSchema.default('yaml'),
  revision: revisionNumberSchema.optional(),
})

export const diffQuerySchema = z.strictObject({ from: revisionNumberSchema, to: revisionNumberSchema })

export const strategyDiffSchema = z
  .object({
    from: z.int(),
    to: z.int(),
    changes: z.array(
      z.object({
        path: z.string().meta({ examples: ['entry.rank_by[0].value'] }),
        before: z.unknown().meta({ description: 'Absent where the field was added' }),
        after: z.unknown().meta({ description: 'Absent where the field was removed' }),
      }),
    ),
    text: z.string().meta({ description: 'Unified diff of the YAML texts; empty where they are equal' }),
  })
  .meta({ id: 'StrategyDiff', examples: [STRATEGY_DIFF] })
export type StrategyDiff = z.infer<typeof strategyDiffSchema>

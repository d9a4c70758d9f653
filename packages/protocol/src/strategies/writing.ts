import { z } from 'zod'
import { STRATEGY_TAGS, STRATEGY_VALIDATION, UPDATE_STRATEGY, VALIDATE_STRATEGY } from '../examples/strategies.js'
import {
  documentSchema,
  formatSchema,
  noteSchema,
  revisionNumberSchema,
  STRATEGY_LIMITS,
  tagsSchema,
} from './fields.js'

const content = {
  source: z
    .string()
    .max(STRATEGY_LIMITS.sourceLength)
    .optional()
    .meta({ description: 'The document as text; its comments are kept' }),
  format: formatSchema.default('yaml').meta({ description: 'Of `source`' }),
  document: documentSchema.optional(),
}

const hasOne = ({ source, document }: { readonly source?: unknown; readonly document?: unknown }) =>
  (source === undefined) !== (document === undefined)
const ONE = 'expected either source or document'

/** A document as text or as a value. */
export const strategyContentSchema = z.strictObject(content).refine(hasOne, ONE)
export type StrategyContent = z.infer<typeof strategyContentSchema>

export const createStrategySchema = z
  .strictObject({ ...content, tags: tagsSchema.default([]), note: noteSchema })
  .refine(hasOne, ONE)
  .meta({
    id: 'CreateStrategy',
    examples: [
      {
        source:
          'name: Momentum\nmarket: KRX\nentry:\n  rank_by: [{ value: mom_12_1, order: high }]\n  max_positions: 20\n',
        tags: ['momentum'],
      },
    ],
  })
export type CreateStrategy = z.infer<typeof createStrategySchema>

export const updateStrategySchema = z
  .strictObject({
    ...content,
    note: noteSchema,
    revision: revisionNumberSchema.optional().meta({ description: 'The one that was edited; or If-Match says it' }),
  })
  .refine(hasOne, ONE)
  .meta({ id: 'UpdateStrategy', examples: [UPDATE_STRATEGY] })
export type UpdateStrategy = z.infer<typeof updateStrategySchema>

export const setTagsSchema = z
  .strictObject({ tags: tagsSchema })
  .meta({ id: 'SetStrategyTags', examples: [STRATEGY_TAGS] })

/** The text of a document by itself, sent as YAML. */
export const importStrategySchema = z
  .string()
  .max(STRATEGY_LIMITS.sourceLength)
  .meta({ description: 'A strategy document in YAML' })

export const validateStrategySchema = z
  .union([strategyContentSchema, importStrategySchema])
  .meta({ examples: [VALIDATE_STRATEGY] })

export const documentProblemSchema = z
  .object({
    message: z.string().meta({ examples: ['unknown name "pbrr"; did you mean "pbr"?'] }),
    path: z.string().meta({ examples: ['entry.rank_by[0].value'] }),
    line: z.int().positive().nullable(),
    column: z.int().positive().nullable(),
    snippet: z.string().nullable().meta({ description: 'The line, and under it a caret' }),
    hint: z.string().nullable(),
  })
  .meta({ id: 'StrategyProblem' })
export type DocumentProblem = z.infer<typeof documentProblemSchema>

export const strategyPlanSchema = z
  .object({
    factors: z.array(z.string()),
    columns: z.array(z.string()),
    windows: z.array(z.object({ fn: z.string(), window: z.number().nullable() })),
    crossSection: z.array(z.string()),
    position: z.array(z.string()),
    indices: z.array(z.string()),
    historySessions: z
      .union([z.int().nonnegative(), z.literal('all')])
      .meta({ description: 'Sessions before the first decision; all = from the first stored bar' }),
    statements: z.boolean().meta({ description: 'Whether it reads financial statements' }),
    nodes: z.int(),
    stages: z.int(),
    parameters: z.record(z.string(), z.number()),
  })
  .meta({ id: 'StrategyPlan', description: 'What a strategy reads, before anything runs' })
export type StrategyPlanAnswer = z.infer<typeof strategyPlanSchema>

export const validationSchema = z
  .object({
    valid: z.boolean(),
    problems: z.array(documentProblemSchema),
    warnings: z.array(z.string()),
    plan: strategyPlanSchema.nullable(),
    document: documentSchema.nullable(),
  })
  .meta({ id: 'StrategyValidation', examples: [STRATEGY_VALIDATION] })
export type Validation = z.infer<typeof validationSchema>

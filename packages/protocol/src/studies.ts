import { z } from 'zod'
import { namesOneStrategy, ONE_STRATEGY, runRequestFields } from './backtests.js'
import { PARTIAL_STUDY, STUDY_RESULT } from './examples/backtests.js'

const seedSchema = z
  .int()
  .min(1)
  .max(2 ** 31)
  .default(1)
  .meta({ description: 'Of every random draw' })
const spanText = z.string().regex(/^\d{1,4}[dwmy]$/, 'expected a length such as 3y, 18m, 26w or 90d')

const searchFields = {
  turn: z
    .array(z.string().min(1).max(500))
    .max(20)
    .default([])
    .meta({
      description:
        'What to turn: `name=from..to:step`, `name=v1,v2` or a name alone; the ranges of the document unless given',
      examples: [['lookback=60..240:20']],
    }),
  method: z.enum(['grid', 'random', 'evolution']).default('grid'),
  trials: z.int().min(1).max(10_000).optional().meta({ description: 'Points to try; the whole grid, else 200' }),
  seed: seedSchema,
}

export const studyQuestionSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('optimize'),
      ...searchFields,
      objectives: z
        .array(z.string().max(100))
        .min(1)
        .max(4)
        .default(['sharpe'])
        .meta({
          description: 'Statistics to raise; `min:` before a name lowers it',
          examples: [['sharpe', 'min:turnover_annual']],
        }),
    }),
    z.strictObject({
      kind: z.literal('walkforward'),
      ...searchFields,
      objective: z.string().max(100).default('sharpe'),
      train: spanText.default('3y'),
      test: spanText.default('1y'),
      start: z.enum(['rolling', 'anchored']).default('rolling'),
    }),
    z.strictObject({
      kind: z.literal('montecarlo'),
      paths: z.int().min(1).max(100_000).default(2_000),
      blockDays: z.int().min(1).max(10_000).default(20),
      runs: z.int().min(1).max(10_000).default(100),
      missed: z.number().gt(0).lt(1).default(0.1),
      seed: seedSchema,
    }),
  ])
  .meta({ id: 'StudyQuestion' })
export type StudyQuestion = z.infer<typeof studyQuestionSchema>

export const createStudySchema = z
  .strictObject({ ...runRequestFields, study: studyQuestionSchema })
  .refine(namesOneStrategy, ONE_STRATEGY)
  .meta({
    id: 'CreateStudy',
    examples: [
      {
        document:
          'name: Momentum\nmarket: KRX\nparameters: { n: 20 }\nentry:\n  rank_by: [{ value: mom_12_1, order: high }]\n  max_positions: 20\n',
        study: { kind: 'optimize', turn: ['entry.max_positions=10..30:10'], objectives: ['sharpe'] },
      },
    ],
  })
export type CreateStudy = z.infer<typeof createStudySchema>

/** A study under way; the shape of `found` is that of the study's kind. */
export const partialStudySchema = z
  .object({
    status: z.string(),
    parts: z.object({ done: z.int().nonnegative(), total: z.int().nonnegative() }).nullable(),
    found: z.record(z.string(), z.unknown()).nullable().meta({
      description: 'Points, windows or spreads so far, not yet judged by the number of trials; null before any',
    }),
  })
  .meta({ id: 'PartialStudy', examples: [PARTIAL_STUDY] })

/** The answer of a finished study, as the command line gives it with --json. */
export const studyResultSchema = z.record(z.string(), z.unknown()).meta({ id: 'StudyResult', examples: [STUDY_RESULT] })

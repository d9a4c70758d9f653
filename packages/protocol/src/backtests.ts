import { z } from 'zod'
import { jobErrorSchema, jobProgressSchema } from './events.js'
import { BACKTEST, BACKTEST_LOG, BACKTEST_PAGE, BACKTEST_STATUS } from './examples/backtests.js'
import { jobKindSchema, jobStatusSchema } from './jobs.js'
import { pageOf, pageQuerySchema } from './paging.js'
import { STRATEGY_LIMITS } from './strategies/fields.js'

const idSchema = z.uuid().meta({ description: 'Id of a backtest' })
/** Days that a market can have: what lies outside is a slip, and the year 0 is none for a database. */
const dateSchema = z.iso
  .date()
  .refine((day) => day >= '1900-01-01' && day < '2200-01-01', 'expected a day from 1900 to 2199')
  .meta({ examples: ['2016-01-04'] })
const instantSchema = z.iso.datetime()

export const backtestParamsSchema = z.strictObject({ id: idSchema })

export const backtestPrioritySchema = z
  .enum(['high', 'normal', 'low'])
  .meta({ id: 'BacktestPriority', description: 'high is for administrators; low runs when nobody waits' })

/** Which strategy runs, and what is changed in it for this run alone. */
export const runRequestFields = {
  document: z
    .union([z.string().max(STRATEGY_LIMITS.sourceLength), z.record(z.string(), z.unknown())])
    .optional()
    .meta({ description: 'A strategy document: its YAML or JSON as text, or as a value' }),
  strategyId: z.uuid().optional().meta({ description: 'Or a stored strategy: own, public or of the library' }),
  revision: z
    .int()
    .min(1)
    .max(1_000_000_000)
    .optional()
    .meta({ description: 'Of the stored strategy; the newest unless given' }),
  parameters: z
    .record(z.string().max(100), z.number())
    .default({})
    .meta({ description: 'Values of $parameters of the document', examples: [{ lookback: 120 }] }),
  period: z.strictObject({ from: dateSchema.optional(), to: dateSchema.optional() }).optional(),
  capital: z.number().positive().max(1e15).optional(),
  priority: backtestPrioritySchema.default('normal'),
}

/** Exactly one of a document and a stored strategy; a revision goes with the latter. */
export const namesOneStrategy = (body: {
  readonly document?: unknown
  readonly strategyId?: string | undefined
  readonly revision?: number | undefined
}) =>
  (body.document === undefined) !== (body.strategyId === undefined) && !(body.document !== undefined && body.revision)
export const ONE_STRATEGY = 'expected either document, or strategyId with or without revision'

export const createBacktestSchema = z
  .strictObject(runRequestFields)
  .refine(namesOneStrategy, ONE_STRATEGY)
  .meta({
    id: 'CreateBacktest',
    examples: [
      {
        document:
          'name: Momentum\nmarket: KRX\nentry:\n  rank_by: [{ value: mom_12_1, order: high }]\n  max_positions: 20\n',
        period: { from: '2016-01-04', to: '2024-12-30' },
        capital: 100_000_000,
      },
    ],
  })
export type CreateBacktest = z.infer<typeof createBacktestSchema>

export const idempotencyHeadersSchema = z.object({
  'idempotency-key': z
    .string()
    .regex(/^[\x21-\x7e]{1,200}$/, 'expected 1 to 200 visible ASCII characters')
    .optional()
    .meta({ description: 'The same key again answers with the backtest that the first request made' }),
})

export const backtestEstimateSchema = z
  .object({
    durationMs: z
      .int()
      .nonnegative()
      .meta({ description: 'Of the run itself, by what past runs took; a rough guess while learnedFrom is 0' }),
    startsInMs: z.int().nonnegative().nullable().meta({ description: 'Until it begins; null when it no longer waits' }),
    learnedFrom: z.int().nonnegative().meta({ description: 'Past runs that it was learned from; 0 = a prior alone' }),
    cells: z.int().nonnegative(),
    factors: z.int().nonnegative(),
    decisions: z.int().nonnegative(),
  })
  .meta({ id: 'BacktestEstimate' })

const stateFields = {
  id: idSchema,
  status: jobStatusSchema,
  queuePosition: z.int().positive().nullable().meta({ description: '1 = the next; null when it does not wait' }),
  attempt: z.int().nonnegative().meta({ description: 'Workers that took it so far' }),
  cancelRequested: z.boolean(),
  progress: jobProgressSchema.nullable(),
  parts: z
    .object({ done: z.int().nonnegative(), total: z.int().nonnegative() })
    .nullable()
    .meta({ description: 'Of a study; null while it is not divided yet, and of a single backtest' }),
  error: jobErrorSchema.nullable(),
  estimate: backtestEstimateSchema,
}

export const backtestStatusSchema = z.object(stateFields).meta({ id: 'BacktestStatus', examples: [BACKTEST_STATUS] })
export type BacktestStatus = z.infer<typeof backtestStatusSchema>

export const backtestSchema = z
  .object({
    ...stateFields,
    kind: jobKindSchema,
    name: z.string(),
    market: z.string(),
    strategyId: z.uuid().nullable(),
    strategyRevision: z.int().nullable(),
    priority: backtestPrioritySchema,
    createdAt: instantSchema,
    queuedAt: instantSchema.nullable(),
    startedAt: instantSchema.nullable(),
    endedAt: instantSchema.nullable(),
  })
  .meta({ id: 'Backtest', examples: [BACKTEST] })
export type Backtest = z.infer<typeof backtestSchema>

export const backtestQuerySchema = pageQuerySchema
  .extend({
    status: z
      .union([jobStatusSchema, z.array(jobStatusSchema).max(6)])
      .transform((given) => (Array.isArray(given) ? given : [given]))
      .optional(),
    kind: z.enum(['backtest', 'optimize', 'walkforward', 'montecarlo']).optional(),
    strategyId: z.uuid().optional(),
    market: z.enum(['KRX', 'US', 'CRYPTO']).optional(),
    from: dateSchema.optional().meta({ description: 'Created on this day (UTC) or later' }),
    to: dateSchema.optional().meta({ description: 'Created on this day (UTC) or before' }),
  })
  .strict()
export type BacktestQuery = z.infer<typeof backtestQuerySchema>
export const backtestPageSchema = pageOf(backtestSchema).meta({ id: 'BacktestPage', examples: [BACKTEST_PAGE] })

export const backtestLogQuerySchema = z.strictObject({
  after: z.coerce.number().int().min(0).default(0).meta({ description: 'Id of the last line that is known' }),
  limit: z.coerce.number().int().min(1).max(1_000).default(200),
})
export const backtestLogSchema = z
  .object({
    lines: z.array(
      z.object({
        id: z.int(),
        at: instantSchema,
        level: z.enum(['info', 'warning', 'error']),
        text: z.string(),
      }),
    ),
  })
  .meta({ id: 'BacktestLog', examples: [BACKTEST_LOG] })

export const streamQuerySchema = z.strictObject({
  lastEventId: z
    .string()
    .max(40)
    .optional()
    .meta({ description: 'As the header Last-Event-ID, for clients that cannot send it' }),
})

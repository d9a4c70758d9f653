import { z } from 'zod'
import { jobStatusSchema } from './jobs.js'

export const jobErrorSchema = z
  .object({ code: z.string(), message: z.string(), hint: z.string().optional() })
  .meta({ id: 'JobError', description: 'Why a job failed; the code is of the catalogue in docs/errors.md' })

/** How far a job is. Times in milliseconds, ratios from 0 to 1. */
export const jobProgressSchema = z
  .object({
    phase: z.string().meta({ examples: ['loading market data', 'computing factors', 'simulating', 'done'] }),
    phaseRatio: z
      .number()
      .min(0)
      .max(1)
      .nullable()
      .meta({ description: 'Done of the phase; null where it cannot be told' }),
    ratio: z.number().min(0).max(1).meta({ description: 'Done of the whole job, by what its phases usually take' }),
    rows: z.int().nonnegative().nullable().meta({ description: 'Bars that the phase has gone through' }),
    rowsTotal: z.int().nonnegative().nullable(),
    rowsPerSecond: z.number().nonnegative().nullable(),
    remainingMs: z.int().nonnegative().nullable(),
    detail: z.string().nullable(),
  })
  .meta({ id: 'JobProgress' })
export type JobProgress = z.infer<typeof jobProgressSchema>

/** Of every job that is completed, whatever it said last. */
export const DONE: JobProgress = {
  phase: 'done',
  phaseRatio: 1,
  ratio: 1,
  rows: null,
  rowsTotal: null,
  rowsPerSecond: null,
  remainingMs: 0,
  detail: null,
}

/** Value of the account at the close of a day. */
export const equityPointSchema = z
  .tuple([z.string(), z.number()])
  .meta({ id: 'EquityPoint', examples: [['2024-02-29', 10_250_000]] })
export type EquityPoint = z.infer<typeof equityPointSchema>

/** What happens to a run, as it goes through the bus and leaves by SSE (`event:` is the type) and WebSocket. */
export const runEventSchema = z
  .discriminatedUnion('type', [
    z.object({ type: z.literal('status'), status: jobStatusSchema, attempt: z.int().nonnegative() }),
    z.object({ type: z.literal('progress'), progress: jobProgressSchema }),
    z.object({ type: z.literal('log'), at: z.string(), level: z.enum(['info', 'warning', 'error']), text: z.string() }),
    z.object({ type: z.literal('equity'), points: z.array(equityPointSchema) }),
    z
      .object({ type: z.literal('parts'), done: z.int().nonnegative(), total: z.int().nonnegative() })
      .meta({ description: 'So many parts of a study are done; read them under `partial`' }),
    z
      .object({
        type: z.literal('snapshot'),
        status: jobStatusSchema,
        attempt: z.int().nonnegative(),
        progress: jobProgressSchema.nullable(),
        equity: z.array(equityPointSchema),
      })
      .meta({ description: 'Where the run stands, for who comes late: what came before is no longer kept' }),
    z
      .object({ type: z.literal('end'), status: jobStatusSchema, error: jobErrorSchema.nullable() })
      .meta({ description: 'The last event of a run' }),
  ])
  .meta({ id: 'RunEvent' })
export type RunEvent = z.infer<typeof runEventSchema>

/** The topic of the bus that tells of one run. */
export const runTopic = (id: string): string => `run:${id}`

/** The topic on which workers hear at once what they should stop; its value is the job's id. */
export const CANCEL_TOPIC = 'jobs:cancel'

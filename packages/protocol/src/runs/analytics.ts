import { z } from 'zod'
import { RUN_ANALYTICS } from '../examples/comparisons.js'
import { jobKindSchema } from '../jobs.js'
import { dateSchema } from './fields.js'

export const analyticsQuerySchema = z.strictObject({
  from: dateSchema.optional().meta({ description: 'First day on which a backtest was asked for, in UTC' }),
  to: dateSchema.optional().meta({ description: 'Last day' }),
  kind: jobKindSchema.exclude(['part']).optional(),
})
export type AnalyticsQuery = z.infer<typeof analyticsQuerySchema>

const known = z.number().nullable()
const countsSchema = z.object({
  total: z.int(),
  completed: z.int(),
  failed: z.int(),
  cancelled: z.int(),
  open: z.int(),
  successRate: known.meta({ description: 'Completed of those that completed or failed; null where there are none' }),
})
const extremeSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  market: z.string(),
  createdAt: z.iso.datetime(),
  madeUp: z.boolean(),
  totalReturn: known,
  cagr: known,
  sharpe: known,
  maxDrawdown: known,
})

export const runAnalyticsSchema = z
  .object({
    jobs: countsSchema,
    returns: z.object({
      runs: z.int(),
      mean: known,
      median: known,
      positiveShare: known,
      histogram: z
        .array(z.object({ from: known, to: known, count: z.int() }))
        .meta({ description: 'Of total returns; null at the open ends' }),
    }),
    best: z.array(extremeSchema).meta({ description: 'Highest total return first' }),
    worst: z.array(extremeSchema).meta({ description: 'Lowest total return first' }),
    months: z.array(
      z.object({
        month: z.string().meta({ examples: ['2026-11'] }),
        jobs: countsSchema,
        meanReturn: known,
        meanSharpe: known,
        bestReturn: known,
      }),
    ),
  })
  .meta({ id: 'RunAnalytics', examples: [RUN_ANALYTICS] })
export type RunAnalytics = z.infer<typeof runAnalyticsSchema>

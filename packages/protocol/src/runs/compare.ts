import { z } from 'zod'
import { RUN_COMPARISON } from '../examples/comparisons.js'
import { bilingualSchema, dateSchema } from './fields.js'
import { runStatisticSchema } from './result.js'

export const compareRunsSchema = z
  .strictObject({
    ids: z
      .array(z.uuid())
      .min(2)
      .max(5)
      .refine((ids) => new Set(ids).size === ids.length, 'expected different backtests, received one twice'),
    points: z.int().min(24).max(5_000).default(500).meta({ description: 'Longest curve' }),
  })
  .meta({
    id: 'CompareRuns',
    examples: [{ ids: ['0196f1f0-5e5e-7000-8000-000000000001', '0196f1f0-5e5e-7000-8000-000000000002'] }],
  })
export type CompareRuns = z.infer<typeof compareRunsSchema>

const known = z.number().nullable()
const matrixSchema = z.array(z.array(known))

export const runComparisonSchema = z
  .object({
    runs: z.array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        market: z.string(),
        period: z.object({ from: dateSchema, to: dateSchema }),
        dataVersion: z.string(),
        madeUp: z.boolean(),
      }),
    ),
    common: z
      .object({ from: dateSchema, to: dateSchema, days: z.int() })
      .nullable()
      .meta({ description: 'The days that all of them have; null where there are none' }),
    curves: z
      .object({
        dates: z.array(dateSchema),
        values: z.array(z.array(z.number())).meta({ description: 'One list a run, 1 on the first common day' }),
        drawdowns: z.array(z.array(z.number())).meta({ description: 'From the peak since the first common day' }),
      })
      .nullable(),
    statistics: z
      .array(
        runStatisticSchema.omit({ value: true, reason: true }).extend({
          values: z.array(runStatisticSchema.shape.value),
        }),
      )
      .meta({ description: 'Of each whole run, side by side' }),
    correlations: matrixSchema.meta({ description: 'Of daily returns on the days that both have' }),
    drawdownOverlap: matrixSchema.meta({
      description:
        'Of the days on which either is 5 % or more below its peak since the first common day, the share on which both are',
    }),
    risk: z
      .array(
        z.object({
          volatility: known,
          maxDrawdown: known,
          var95: known.meta({ description: 'Loss of a day that is exceeded on 5 % of the days, above 0' }),
          cvar95: known.meta({ description: 'Mean loss of those days' }),
          worstDay: known,
        }),
      )
      .meta({ description: 'All over the common days' }),
    cautions: z.array(bilingualSchema).meta({ description: 'What makes the comparison unfair' }),
  })
  .meta({ id: 'RunComparison', examples: [RUN_COMPARISON] })
export type RunComparison = z.infer<typeof runComparisonSchema>

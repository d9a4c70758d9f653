import { z } from 'zod'
import { CHART, CORRELATIONS } from './examples/market.js'
import { basisFields, expressionTextSchema, marketIdSchema, sessionDateSchema } from './market.js'

export const CHART_INTERVALS = ['day', 'week', 'month', 'minute'] as const
export type ChartInterval = (typeof CHART_INTERVALS)[number]

const overlays = z
  .union([expressionTextSchema.transform((text) => [text]), z.array(expressionTextSchema)])
  .default([])
  .refine((list) => list.length <= 20, 'expected at most 20 overlays')
  .meta({ description: 'Expressions drawn over the bars; give the name several times for several' })

export const chartQuerySchema = z.strictObject({
  interval: z.enum(CHART_INTERVALS).default('day'),
  from: sessionDateSchema.optional(),
  to: sessionDateSchema.optional(),
  prices: z
    .enum(['adjusted', 'raw'])
    .default('adjusted')
    .meta({ description: 'Adjusted: on the price basis of the last bar of the answer. Raw: as traded' }),
  overlay: overlays,
})
export type ChartQuery = z.infer<typeof chartQuerySchema>

export const chartBarSchema = z
  .object({
    date: z.string().meta({ description: 'Last session of the bar' }),
    from: z.string().meta({ description: 'First session of the bar' }),
    open: z.number().nullable(),
    high: z.number().nullable(),
    low: z.number().nullable(),
    close: z.number(),
    volume: z.number(),
    value: z.number().nullable(),
    complete: z.boolean().meta({ description: 'False where the calendar has further sessions in the period' }),
  })
  .meta({ id: 'ChartBar' })
export type ChartBar = z.infer<typeof chartBarSchema>

const chartFields = {
  code: z.string(),
  name: z.string(),
  market: marketIdSchema,
  interval: z.enum(CHART_INTERVALS),
  prices: z.enum(['adjusted', 'raw']),
  currency: z.string(),
  ...basisFields,
} as const

export const chartSchema = z
  .object({
    ...chartFields,
    bars: z.array(chartBarSchema),
    overlays: z.array(
      z.object({
        expression: z.string(),
        values: z
          .array(z.number().nullable())
          .meta({ description: 'One a bar: its value on the last session of the bar, seen from that day' }),
      }),
    ),
  })
  .meta({ id: 'Chart', examples: [CHART] })
export type Chart = z.infer<typeof chartSchema>

/** One line of a streamed chart. Newest bars come first; within a chunk they ascend. */
export const chartLineSchema = z
  .discriminatedUnion('type', [
    z.object({ type: z.literal('head'), ...chartFields, bars: z.int(), overlays: z.array(z.string()) }),
    z.object({ type: z.literal('bars'), at: z.int(), bars: z.array(chartBarSchema) }),
    z.object({ type: z.literal('progress'), phase: z.enum(['bars', 'overlays']), done: z.int(), total: z.int() }),
    z.object({ type: z.literal('overlay'), overlay: z.int(), at: z.int(), values: z.array(z.number().nullable()) }),
    z.object({ type: z.literal('end') }),
    z.object({ type: z.literal('error'), code: z.string(), detail: z.string() }),
  ])
  .meta({ id: 'ChartLine', description: '`at` is the place of the first bar of a chunk among all bars' })
export type ChartLine = z.infer<typeof chartLineSchema>

export const correlationRequestSchema = z
  .object({
    codes: z.array(z.string().trim().min(1).max(40)).min(2).max(50),
    from: sessionDateSchema.optional(),
    to: sessionDateSchema.optional(),
  })
  .strict()
  .meta({ example: { codes: ['005930', '000660'], from: '2024-01-02' } })

export const correlationsSchema = z
  .object({
    codes: z.array(z.string()),
    from: z.string(),
    to: z.string(),
    matrix: z.array(z.array(z.number().nullable())).meta({
      description: 'Pearson correlation of daily returns; null below 20 common returns or where one never moves',
    }),
    observations: z
      .array(z.array(z.int()))
      .meta({ description: 'Days on which both have a return: a bar on the session and one on the session before' }),
    ...basisFields,
  })
  .meta({ id: 'Correlations', examples: [CORRELATIONS] })
export type Correlations = z.infer<typeof correlationsSchema>

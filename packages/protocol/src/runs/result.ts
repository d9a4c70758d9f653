import { z } from 'zod'
import { PIN_RUN, RUN_RESULT } from '../examples/runs.js'
import { bilingualSchema, dateSchema } from './fields.js'

export const runStatisticSchema = z
  .object({
    id: z.string().meta({ examples: ['cagr'] }),
    group: z.enum(['return', 'risk', 'ratio', 'benchmark', 'trade', 'significance']),
    unit: z.enum(['signed', 'percent', 'ratio', 'days', 'count', 'money', 'date', 'number']).meta({
      description: 'How it is written; signed and percent are ratios, 0.1 = 10 %',
    }),
    name: bilingualSchema,
    meaning: bilingualSchema,
    value: z.union([z.number(), z.string()]).nullable(),
    reason: z.string().nullable().meta({ description: 'Why there is no value, or a warning beside it' }),
  })
  .meta({ id: 'RunStatistic' })
export type RunStatistic = z.infer<typeof runStatisticSchema>

export const runManifestSchema = z
  .object({
    engine_version: z.string(),
    strategy: z.record(z.string(), z.unknown()).meta({ description: 'The document with all defaults, as it ran' }),
    strategy_hash: z.string(),
    parameters: z.record(z.string(), z.number()),
    market: z.string(),
    data_version: z.string(),
    prices: z.enum(['raw', 'adjusted']),
    made_up: z.boolean(),
    period: z.object({ from: dateSchema, to: dateSchema }),
    seeds: z.record(z.string(), z.number()),
    counts: z.record(z.string(), z.number()),
    timings: z.record(z.string(), z.number()).meta({ description: 'Milliseconds by phase' }),
  })
  .meta({ id: 'RunManifest' })

export const runResultSchema = z
  .object({
    id: z.uuid(),
    name: z.string(),
    kind: z.string(),
    market: z.string(),
    currency: z.string(),
    capital: z.number(),
    finalValue: z.number().nullable(),
    period: z.object({ from: dateSchema, to: dateSchema }),
    createdAt: z.iso.datetime(),
    strategyId: z.uuid().nullable(),
    strategyRevision: z.int().nullable(),
    madeUp: z.boolean().meta({ description: 'On made-up data: says nothing about real returns' }),
    hasDetails: z.boolean().meta({ description: 'Whether daily values, trades and decisions are still kept' }),
    pinned: z.boolean().meta({ description: 'Its rows are kept however old they are' }),
    trials: z.int().nullable().meta({ description: 'How many configurations of the idea had been tried' }),
    statistics: z.array(runStatisticSchema),
    manifest: runManifestSchema,
    warnings: z.array(z.string()),
  })
  .meta({ id: 'RunResult', examples: [RUN_RESULT] })
export type RunResultBody = z.infer<typeof runResultSchema>

export const pinRunSchema = z.strictObject({ pinned: z.boolean() }).meta({ id: 'PinRun', examples: [PIN_RUN] })

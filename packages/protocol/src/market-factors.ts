import { z } from 'zod'
import { FACTOR_DETAIL, FACTORS } from './examples/factors.js'

export const factorSchema = z
  .object({
    id: z.string(),
    nameKo: z.string(),
    nameEn: z.string(),
    category: z.string(),
    kind: z.enum(['technical', 'fundamental', 'mixed', 'composite']),
    unit: z.string(),
    direction: z.enum(['higher', 'lower', 'neutral']).meta({ description: 'The end that the literature prefers' }),
    formula: z.string(),
    source: z.string(),
    needsStatements: z.boolean(),
    parameters: z
      .array(z.object({ name: z.string(), value: z.number(), least: z.number(), most: z.number(), whole: z.boolean() }))
      .meta({ description: 'Numbers that may be changed by writing the factor as a function, as in rsi(21)' }),
    call: z
      .string()
      .nullable()
      .meta({ examples: ['rsi(14)'] }),
  })
  .meta({ id: 'Factor' })
export type FactorView = z.infer<typeof factorSchema>

export const factorsQuerySchema = z.strictObject({ category: z.string().max(40).optional() })

export const factorsSchema = z
  .object({
    categories: z.array(
      z.object({ id: z.string(), nameKo: z.string(), nameEn: z.string(), factors: z.array(factorSchema) }),
    ),
  })
  .meta({ id: 'Factors', examples: [FACTORS] })

export const factorParamsSchema = z.object({ id: z.string().min(1).max(80) })

export const factorDetailSchema = factorSchema
  .extend({
    inputs: z.array(z.string()),
    dependsOn: z.array(z.string()),
    lookback: z.number(),
    lookbackUnit: z.enum(['trading days', 'quarters']),
    warmup: z.string(),
    missingRule: z.string(),
    pointInTimeRule: z.string(),
  })
  .meta({ id: 'FactorDetail', examples: [FACTOR_DETAIL] })

import { z } from 'zod'
import { WHY_ANSWER } from '../examples/runs.js'
import { codeSchema, dateSchema } from './fields.js'
import { decisionRowSchema, fillRowSchema, lapsedRowSchema } from './rows.js'

export const whyQuerySchema = z.strictObject({
  code: codeSchema,
  date: dateSchema.meta({ description: 'Day of the decision; orders fill on the next trading day' }),
})

const known = z.number().nullable()

export const conditionReadingSchema = z
  .object({
    text: z.string(),
    joint: z.enum(['and', 'or', 'not']).nullable(),
    holds: z.boolean().nullable().meta({ description: 'Null = a value that it needs is missing' }),
    operands: z.array(z.object({ text: z.string(), value: known })),
    get parts() {
      return z.array(conditionReadingSchema)
    },
  })
  .meta({ id: 'ConditionReading' })

const factorFields = { text: z.string(), value: known, percentileInUniverse: known, percentileInSector: known }
const placeSchema = z.object({ code: codeSchema, rank: z.int(), score: z.number() })

export const whyAnswerSchema = z
  .object({
    code: codeSchema,
    name: z.string(),
    date: dateSchema,
    madeUp: z.boolean(),
    market: z.object({ listed: z.string().nullable(), close: known, volume: known }),
    inUniverse: z.boolean(),
    universeWhere: conditionReadingSchema.nullable(),
    entryWhere: conditionReadingSchema.nullable(),
    ranks: z.array(z.object({ ...factorFields, order: z.enum(['high', 'low']), weight: z.number() })),
    factors: z.array(z.object(factorFields)),
    held: z
      .object({
        quantity: z.number(),
        entryDate: dateSchema,
        entryPrice: z.number(),
        held: z.int(),
        peak: z.number(),
      })
      .nullable(),
    levels: z.array(z.object({ rule: z.string(), level: z.number(), actual: known, acts: z.boolean() })),
    exits: z.array(z.object({ text: z.string(), holds: z.boolean().nullable() })),
    outcome: z.object({
      decides: z.boolean(),
      decisionBefore: dateSchema.nullable(),
      decisionAfter: dateSchema.nullable(),
      rank: z.int().nullable(),
      score: known,
      candidates: z.int(),
      ordered: decisionRowSchema.shape.ordered,
      notBought: z.string().nullable(),
      lastBought: placeSchema.nullable(),
      fills: z.array(fillRowSchema.omit({ seq: true }).meta({ id: 'WhyFill' })),
      lapsed: z.array(lapsedRowSchema.omit({ seq: true }).meta({ id: 'WhyLapsedOrder' })),
    }),
  })
  .meta({ id: 'WhyAnswer', examples: [WHY_ANSWER] })

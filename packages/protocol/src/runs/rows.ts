import { z } from 'zod'
import { codeSchema, dateSchema, sideSchema } from './fields.js'

/** Rows of a run keep the names they have in result.json and in the exported tables. */
export const dailyRowSchema = z
  .object({
    date: dateSchema,
    cash: z.number(),
    stock_value: z.number(),
    total_value: z.number(),
    benchmark: z.number().nullable().meta({ description: 'Rebased to the capital on the first day' }),
    drawdown: z.number().meta({ description: 'At or below 0' }),
    exposure: z.number(),
    positions: z.int(),
  })
  .meta({ id: 'RunDay' })

const seqSchema = z.int().nonnegative().meta({ description: 'Place in the run' })

export const fillRowSchema = z
  .object({
    seq: seqSchema,
    date: dateSchema,
    code: codeSchema,
    side: sideSchema,
    quantity: z.number(),
    price: z.number(),
    commission: z.number(),
    tax: z.number(),
    slippage: z.number(),
    reason: z.string(),
    decided_on: dateSchema,
    order_id: z.int(),
  })
  .meta({ id: 'RunFill' })

export const lapsedRowSchema = z
  .object({
    seq: seqSchema,
    date: dateSchema,
    code: codeSchema,
    side: sideSchema,
    reason: z.string(),
    decided_on: dateSchema,
  })
  .meta({ id: 'RunLapsedOrder' })

export const tradeRowSchema = z
  .object({
    seq: seqSchema,
    code: codeSchema,
    entry_date: dateSchema,
    entry_price: z.number(),
    exit_date: dateSchema,
    exit_price: z.number(),
    quantity: z.number(),
    held_days: z.int(),
    gross: z.number(),
    net: z.number(),
    return: z.number(),
    commission: z.number(),
    tax: z.number(),
    exit_reason: z.string(),
    mae: z.number().meta({ description: 'Worst return while held' }),
    mfe: z.number().meta({ description: 'Best return while held' }),
  })
  .meta({ id: 'RunTrade' })

export const holdingRowSchema = z
  .object({
    seq: seqSchema,
    code: codeSchema,
    quantity: z.number(),
    entry_date: dateSchema,
    entry_price: z.number(),
    price: z.number(),
    value: z.number(),
  })
  .meta({ id: 'RunHolding' })

export const decisionRowSchema = z
  .object({
    seq: seqSchema,
    date: dateSchema,
    equity: z.number(),
    candidates: z.int(),
    ranked: z.array(z.tuple([codeSchema, z.number()])).meta({ description: 'The best candidates with their score' }),
    ordered: z.array(
      z.object({
        code: codeSchema,
        side: sideSchema,
        reason: z.string(),
        target: z.number().nullable(),
        quantity: z.number().nullable(),
      }),
    ),
    unranked_buys: z.int(),
    not_bought: z.record(z.string(), z.string()),
    further: z
      .object({ reason: z.string(), codes: z.array(codeSchema), scores: z.array(z.number()) })
      .meta({ description: 'The candidates behind those in ranked' }),
  })
  .meta({ id: 'RunDecision' })

import { LISTING_STATUSES } from '@stocklab/domain'
import { z } from 'zod'
import { SCREEN_ANSWER } from './examples/market.js'
import {
  basisFields,
  codeSchema,
  expressionTextSchema,
  instrumentKindSchema,
  marketIdSchema,
  sessionDateSchema,
} from './market.js'

/** Which instruments a screen looks at, and compares in cross-sections. */
export const screenUniverseSchema = z
  .object({
    id: z.string().max(80).optional().meta({ description: 'A universe by its id; the filters below narrow it' }),
    boards: z.array(z.string().max(40)).max(20).default([]),
    kinds: z.array(instrumentKindSchema).default([]).meta({ description: 'Empty: all kinds' }),
    sectors: z.array(z.string().max(80)).max(200).default([]),
    excludeStatus: z.array(z.enum(LISTING_STATUSES)).default([]),
    codes: z.array(codeSchema).max(5_000).default([]),
  })
  .strict()
  .prefault({})

export const screenRequestSchema = z
  .object({
    market: marketIdSchema.default('KRX'),
    condition: expressionTextSchema.optional().meta({ description: 'Left out: every instrument of the universe' }),
    universe: screenUniverseSchema,
    date: sessionDateSchema
      .optional()
      .meta({ description: 'Default: the last session; a closed day means the session before' }),
    columns: z.array(expressionTextSchema).max(30).default(['close', 'ret_1m', 'mom_12_1', 'trading_value_avg_20d']),
    sort: z
      .object({
        by: expressionTextSchema.meta({ description: 'One of the columns, or `code` or `name`' }),
        order: z.enum(['high', 'low']).default('high'),
      })
      .strict()
      .optional()
      .meta({ description: 'Default: by code' }),
    limit: z.int().min(1).max(500).default(50),
    cursor: z.string().max(500).optional(),
  })
  .strict()
  .meta({
    id: 'ScreenRequest',
    example: {
      condition: 'mom_12_1 > 30% and trading_value_avg_20d > 1b',
      columns: ['close', 'mom_12_1'],
      sort: { by: 'mom_12_1', order: 'high' },
    },
  })
export type ScreenRequest = z.infer<typeof screenRequestSchema>

export const screenAnswerSchema = z
  .object({
    market: marketIdSchema,
    date: z.string(),
    columns: z.array(z.string()),
    total: z.int().meta({ description: 'Instruments for which the condition is true, over all pages' }),
    candidates: z.int().meta({ description: 'Instruments of the universe on the day' }),
    rows: z.array(
      z.object({
        code: z.string(),
        name: z.string(),
        board: z.string(),
        sector: z.string().nullable(),
        values: z.array(z.number().nullable()).meta({ description: 'By column; conditions are 1 or 0' }),
      }),
    ),
    nextCursor: z.string().nullable(),
    notes: z.array(z.string()),
    ...basisFields,
  })
  .meta({ id: 'ScreenAnswer', examples: [SCREEN_ANSWER] })
export type ScreenAnswer = z.infer<typeof screenAnswerSchema>

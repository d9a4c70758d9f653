import { z } from 'zod'
import { DECISION_PAGE, FILL_PAGE, HOLDING_PAGE, LAPSED_PAGE, RUN_DAILY, TRADE_PAGE } from '../examples/runs.js'
import { pageOf, pageQuerySchema } from '../paging.js'
import { codeSchema, dateSchema, orderSchema, sideSchema } from './fields.js'
import {
  dailyRowSchema,
  decisionRowSchema,
  fillRowSchema,
  holdingRowSchema,
  lapsedRowSchema,
  tradeRowSchema,
} from './rows.js'

export const dailyQuerySchema = z.strictObject({
  points: z.coerce.number().int().min(8).max(20_000).optional().meta({
    description:
      'At most so many days: the first, the last, and the extremes of each stretch between; all unless given',
  }),
})

export const runDailySchema = z
  .object({
    days: z.int().meta({ description: 'Of the whole run' }),
    items: z.array(dailyRowSchema),
  })
  .meta({ id: 'RunDaily', examples: [RUN_DAILY] })

const listQuery = <const Sort extends readonly [string, ...string[]]>(sorts: Sort) =>
  z.strictObject({
    ...pageQuerySchema.shape,
    sort: z.enum(sorts).default('seq' as never),
    order: orderSchema.default('asc'),
    code: codeSchema.optional(),
    from: dateSchema.optional(),
    to: dateSchema.optional(),
  })

/** By what each list can be sorted; `seq` is the order of the run. */
export const FILL_SORTS = ['seq', 'date', 'code', 'quantity', 'price', 'commission', 'tax', 'slippage'] as const
export const LAPSED_SORTS = ['seq', 'date', 'code', 'reason'] as const
export const TRADE_SORTS = [
  'seq',
  'entry_date',
  'exit_date',
  'code',
  'held_days',
  'gross',
  'net',
  'return',
  'mae',
  'mfe',
] as const
export const HOLDING_SORTS = ['seq', 'code', 'entry_date', 'value'] as const
export const DECISION_SORTS = ['seq', 'date', 'candidates', 'equity'] as const

export const fillQuerySchema = listQuery(FILL_SORTS).extend({ side: sideSchema.optional() })
export const lapsedQuerySchema = listQuery(LAPSED_SORTS).extend({ side: sideSchema.optional() })
export const tradeQuerySchema = listQuery(TRADE_SORTS)
export const holdingQuerySchema = listQuery(HOLDING_SORTS)
export const decisionQuerySchema = listQuery(DECISION_SORTS)

export const fillPageSchema = pageOf(fillRowSchema).meta({ id: 'RunFillPage', examples: [FILL_PAGE] })
export const lapsedPageSchema = pageOf(lapsedRowSchema).meta({ id: 'RunLapsedOrderPage', examples: [LAPSED_PAGE] })
export const tradePageSchema = pageOf(tradeRowSchema).meta({ id: 'RunTradePage', examples: [TRADE_PAGE] })
export const holdingPageSchema = pageOf(holdingRowSchema).meta({ id: 'RunHoldingPage', examples: [HOLDING_PAGE] })
export const decisionPageSchema = pageOf(decisionRowSchema).meta({ id: 'RunDecisionPage', examples: [DECISION_PAGE] })

export const RUN_TABLES = ['daily', 'fills', 'lapsed', 'trades', 'holdings', 'decisions'] as const
export type RunTableName = (typeof RUN_TABLES)[number]

export const runExportQuerySchema = z
  .strictObject({
    format: z.enum(['csv', 'parquet', 'json']),
    table: z.enum(RUN_TABLES).optional().meta({ description: 'One table; without it JSON gives the whole result' }),
  })
  .refine(({ format, table }) => format === 'json' || table !== undefined, {
    path: ['table'],
    message: `expected one of ${RUN_TABLES.join(', ')} for CSV and Parquet`,
  })

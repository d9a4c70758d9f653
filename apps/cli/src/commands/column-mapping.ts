import { readFileSync } from 'node:fs'
import { StockLabError } from '@stocklab/domain'
import { STATEMENT_ITEMS, type StatementItem } from '@stocklab/engine'
import { type ColumnMapping, columnMappingSchema, type StatementMapping } from '@stocklab/market-data'
import { z } from 'zod'

const statementsSchema = z
  .strictObject({
    code: z.string(),
    period: z.string().optional(),
    year: z.string().optional(),
    quarter: z.string().optional(),
    flows: z.enum(['Q', 'YTD', 'FY']).optional(),
    received: z.string().optional(),
    filing: z.string().optional(),
    basis: z
      .strictObject({ column: z.string(), consolidated: z.array(z.string()), separate: z.array(z.string()) })
      .optional(),
    unit: z.number().positive().optional(),
    item: z.string().optional(),
    value: z.string().optional(),
    items: z.partialRecord(z.enum(STATEMENT_ITEMS as readonly [StatementItem, ...StatementItem[]]), z.string()),
  })
  .refine((mapping) => (mapping.period === undefined) !== (mapping.year === undefined), {
    message: 'expected either period or year',
  })
  .refine((mapping) => (mapping.item === undefined) === (mapping.value === undefined), {
    message: 'expected item and value together, as long tables have them, or neither',
  })

/** What a file of column names maps: bars, or statements where it has `items`. */
export interface ReadColumns {
  readonly mapping?: ColumnMapping
  readonly statements?: StatementMapping
}

/** Throws `missing-input` or `input` for a file that names no columns. */
export function readColumns(file: string): ReadColumns {
  const json = readJson(file)
  const hasItems = typeof json === 'object' && json !== null && 'items' in json
  if (!hasItems) return { mapping: readBars(json, file) }
  const parsed = statementsSchema.safeParse(json)
  if (parsed.success) return { statements: parsed.data as StatementMapping }
  throw invalid(parsed.error, file, 'It needs code, items, and period or year; the manual shows an example.')
}

/** Throws as `readColumns` does, and for columns of anything but bars. */
export const readMapping = (file: string): ColumnMapping => readBars(readJson(file), file)

function readBars(json: unknown, file: string): ColumnMapping {
  const parsed = columnMappingSchema.safeParse(json)
  if (parsed.success) return parsed.data as ColumnMapping
  throw invalid(
    parsed.error,
    file,
    'It needs code, date, open, high, low, close and volume; base, value, shares, free_float, name and board are optional.',
  )
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (cause) {
    const isMissing = (cause as NodeJS.ErrnoException).code === 'ENOENT'
    const received = isMissing ? 'there is none' : (cause as Error).message
    throw new StockLabError(
      'missing-input',
      'MAPPING_UNREADABLE',
      `expected a JSON file of column names, ${received}`,
      { place: { file }, hint: 'It maps our names to yours: {"code": "symbol", "date": "day", …}.', cause },
    )
  }
}

function invalid(error: z.ZodError, file: string, hint: string): StockLabError {
  const issue = error.issues[0]
  const path = issue?.path.join('.')
  return new StockLabError('input', 'MAPPING_INVALID', `${path ? `${path}: ` : ''}${issue?.message}`, {
    place: { file },
    hint,
  })
}

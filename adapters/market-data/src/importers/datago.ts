import { readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { z } from 'zod'
import { type CellSpec, cellSql, requireReadableCells } from './cells.js'
import { boardSql } from './marcap.js'
import { sourceError } from './source-errors.js'
import { readSourceHeader, type SourceTable, stageSourceTable } from './source-table.js'
import { barSelectSql, type StagedSource, type StagingContext } from './staged.js'

const FIELDS = [
  'basDt',
  'srtnCd',
  'itmsNm',
  'mrktCtg',
  'clpr',
  'mkp',
  'hipr',
  'lopr',
  'vs',
  'trqu',
  'trPrc',
  'lstgStCnt',
] as const
const itemSchema = z.record(z.string(), z.union([z.string(), z.number(), z.null()]))
type Item = z.infer<typeof itemSchema>

/** With no rows `items` is "", with one row `item` may be the object itself. */
const responseSchema = z.object({
  response: z.object({
    header: z.object({ resultCode: z.string(), resultMsg: z.string().optional() }),
    body: z
      .object({ items: z.union([z.literal(''), z.object({ item: z.union([z.array(itemSchema), itemSchema]) })]) })
      .optional(),
  }),
})

/**
 * Stages price answers of data.go.kr (getStockPriceInfo): one answer or a list of answers a file. Numbers are texts;
 * base = close - vs, the published change. The line of a row is its place among the file's items.
 */
export async function stageDatago(context: StagingContext, paths: readonly string[]): Promise<StagedSource> {
  const selects: string[] = []
  for (const [i, path] of paths.entries()) {
    const table = await stageItems(context, path, parseItems(path))
    const cell = (column: string, type: CellSpec['type']): string => cellSql(table, { column, type, spelling: 'loose' })
    const number = (column: string): string => cell(column, 'DOUBLE')
    await requireReadableCells(context.sql, table, datagoSpecs())
    const cells = {
      code: cell('srtnCd', 'VARCHAR'),
      date: cell('basDt', 'DATE'),
      open: number('mkp'),
      high: number('hipr'),
      low: number('lopr'),
      close: number('clpr'),
      base: `(${number('clpr')}) - (${number('vs')})`,
      volume: number('trqu'),
      value: number('trPrc'),
      shares: number('lstgStCnt'),
      name: cell('itmsNm', 'VARCHAR'),
      board: boardSql(cell('mrktCtg', 'VARCHAR')),
    }
    selects.push(`SELECT ${barSelectSql(cells, i, table.line)} FROM ${table.relation}`)
  }
  await context.sql.run(`CREATE VIEW in_bars AS ${selects.join(' UNION ALL ')}`)
  return {
    kind: 'datago',
    market: 'KRX',
    prices: 'raw',
    valuesEstimated: false,
    statements: 'selected',
    tables: new Set(['bars']),
    files: paths,
    notes: [],
  }
}

function datagoSpecs(): CellSpec[] {
  const texts = new Set(['srtnCd', 'itmsNm', 'mrktCtg'])
  return FIELDS.map((column) => ({
    column,
    type: column === 'basDt' ? 'DATE' : texts.has(column) ? 'VARCHAR' : 'DOUBLE',
    presence: column === 'basDt' || column === 'srtnCd' ? 'required' : 'optional',
    spelling: 'loose',
  }))
}

async function stageItems(context: StagingContext, path: string, items: readonly Item[]): Promise<SourceTable> {
  const copy = join(context.scratch, `datago-${process.hrtime.bigint()}.csv`)
  const rows = items.map((item) => FIELDS.map((field) => csvField(item[field])).join(','))
  writeFileSync(copy, `${[FIELDS.join(','), ...rows].join('\n')}\n`)
  const header = await readSourceHeader(context.sql, copy, context.scratch)
  const table = await stageSourceTable(context.sql, header, context.scratch)
  return { ...table, path, line: 'source_line - 1' }
}

const csvField = (value: string | number | null | undefined): string => {
  const text = String(value ?? '').trim()
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

function parseItems(path: string): Item[] {
  const text = readFileSync(path, 'utf8')
  if (text.trim() === '')
    throw sourceError('SOURCE_EMPTY', 'expected a price answer, the file is empty', { file: path })
  refuseGatewayError(path, text)
  const items = answersOf(path, text).flatMap((answer) => itemsOf(path, answer))
  if (items.length === 0)
    throw sourceError('SOURCE_EMPTY', `expected price rows, ${basename(path)} has none`, { file: path })
  const missing = FIELDS.find((field) => items[0]![field] === undefined)
  if (missing !== undefined) {
    throw sourceError('SOURCE_COLUMN_MISSING', `expected the field "${missing}", the first row has none`, {
      file: path,
      line: 1,
    })
  }
  return items
}

function answersOf(path: string, text: string): unknown[] {
  try {
    const json: unknown = JSON.parse(text)
    return Array.isArray(json) ? json : [json]
  } catch (cause) {
    const at = /position (\d+)/.exec(String(cause))?.[1]
    const line = at === undefined ? text.split('\n').length : text.slice(0, Number(at)).split('\n').length
    throw sourceError(
      'SOURCE_UNREADABLE',
      'expected whole JSON, it breaks off or is not JSON',
      { file: path, line },
      cause,
    )
  }
}

function itemsOf(path: string, answer: unknown): Item[] {
  const parsed = responseSchema.safeParse(answer)
  if (!parsed.success) {
    const where = parsed.error.issues[0]?.path.join('.') ?? ''
    throw sourceError('SOURCE_SCHEMA', `expected response.header and response.body.items, wrong at "${where}"`, {
      file: path,
    })
  }
  const { header, body } = parsed.data.response
  if (header.resultCode !== '00') {
    const message = header.resultMsg ?? ''
    throw sourceError('SOURCE_REFUSED', `expected resultCode 00, received ${header.resultCode} ${message}`.trim(), {
      file: path,
    })
  }
  const items = body?.items
  if (!items) return []
  return Array.isArray(items.item) ? items.item : [items.item]
}

/** The gateway answers in XML even where JSON was asked. */
function refuseGatewayError(path: string, text: string): void {
  if (!text.trimStart().startsWith('<')) return
  const reason = /<returnAuthMsg>(.*?)<\/returnAuthMsg>/s.exec(text)?.[1] ?? 'an XML document'
  throw sourceError('SOURCE_REFUSED', `expected prices in JSON, received ${reason}`, { file: path, line: 1 })
}

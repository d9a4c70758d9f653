import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { MARKET_IDS, StockLabError } from '@stocklab/domain'
import { z } from 'zod'
import type { LakeTable } from '../lake/manifest.js'
import { LAKE_TABLES } from '../lake/manifest.js'
import { TABLE_COLUMNS } from '../lake/tables.js'
import { type CellSpec, type CellType, cellSql, requireReadableCells } from './cells.js'
import { sourceError } from './source-errors.js'
import { readSourceHeader, type SourceTable, stageSourceTable } from './source-table.js'
import { BAR_EXTRAS, barSelectSql, type StagedSource, type StagingContext, tableSelectSql } from './staged.js'

const marketFileSchema = z.strictObject({
  market: z.enum(MARKET_IDS).optional(),
  prices: z.enum(['raw', 'adjusted']).optional(),
  statements: z.enum(['all', 'selected']).optional(),
})
type MarketFile = z.infer<typeof marketFileSchema>

/** Keys, prices and volume: a file without one of these columns is refused, and so is an empty key. */
const REQUIRED: Readonly<Record<LakeTable, readonly string[]>> = {
  bars: ['code', 'date', 'open', 'high', 'low', 'close', 'volume'],
  instruments: ['code'],
  listings: ['code', 'from'],
  actions: ['code', 'ex_date', 'kind'],
  fundamentals: ['code', 'period', 'span', 'item', 'value'],
  indices: ['code', 'date', 'close'],
}
/** An empty price or volume is a row for the quarantine, not a broken file. */
const MAY_BE_EMPTY = new Set(['open', 'high', 'low', 'close', 'volume', 'value'])

export const isCanonicalFolder = (path: string): boolean =>
  existsSync(path) && statSync(path).isDirectory() && canonicalFile(path, 'bars') !== undefined

/** The file of a table in a canonical folder: `<table>.csv`, or the same columns typed as `<table>.parquet`. */
export function canonicalFile(folder: string, table: LakeTable): string | undefined {
  return ['csv', 'parquet'].map((ending) => join(folder, `${table}.${ending}`)).find((path) => existsSync(path))
}

/** Stages a canonical folder (spec cli.md). What is empty stays missing, as the folder is taken as it is. */
export async function stageCanonical(context: StagingContext, folder: string): Promise<StagedSource> {
  const { fetched } = context.options
  if (fetched === undefined && !isCanonicalFolder(folder)) {
    throw new StockLabError('missing-input', 'SOURCE_MISSING', `expected a folder with bars.csv at ${folder}`, {
      place: { file: join(folder, 'bars.csv') },
    })
  }
  const facts = readMarketFile(join(folder, 'market.json'))
  const tables = new Set<LakeTable>()
  const files: string[] = []
  for (const table of LAKE_TABLES) {
    const path = canonicalFile(folder, table)
    if (path === undefined) continue
    await stageTable(context, table, path, files.length)
    tables.add(table)
    files.push(path)
  }
  return {
    kind: fetched?.provider ?? 'canonical',
    market: facts.market ?? context.options.market ?? 'KRX',
    prices: facts.prices ?? context.options.prices ?? 'raw',
    valuesEstimated: fetched?.values === 'estimated',
    statements: facts.statements ?? 'selected',
    tables,
    files: existsSync(join(folder, 'market.json')) ? [...files, join(folder, 'market.json')] : files,
    notes: fetched?.notes ?? [],
  }
}

async function stageTable(context: StagingContext, table: LakeTable, path: string, index: number): Promise<void> {
  const header = await readSourceHeader(context.sql, path, context.scratch)
  const specs = columnSpecs(table, header, context.options.fetched === undefined ? {} : BAR_EXTRAS)
  const staged = await stageSourceTable(context.sql, header, context.scratch)
  await requireReadableCells(context.sql, staged, specs)
  const cells = Object.fromEntries(specs.map((spec) => [spec.column.toLowerCase(), cellSql(staged, spec)]))
  const list = table === 'bars' ? barSelectSql(cells, index, staged.line) : tableSelectSql(table, cells)
  await context.sql.run(`CREATE VIEW in_${table} AS SELECT ${list} FROM ${staged.relation}`)
  await refuseUnknownWords(context, table, staged)
}

/** `extras`: columns of bars that only providers know, as board and status of the day. */
function columnSpecs(table: LakeTable, header: SourceTable, extras: Readonly<Record<string, CellType>>): CellSpec[] {
  const types = table === 'bars' ? { ...TABLE_COLUMNS.bars, ...extras } : TABLE_COLUMNS[table]
  const present = new Set(header.columns.map((name) => name.toLowerCase()))
  const missing = REQUIRED[table].find((name) => !present.has(name))
  if (missing !== undefined) {
    throw sourceError('SOURCE_COLUMN_MISSING', `expected a column "${missing}", the header has none`, {
      file: header.path,
      line: 1,
    })
  }
  return header.columns.map((column, i) => {
    const type = types[column.toLowerCase()]
    if (type === undefined) {
      const known = Object.keys(types).join(', ')
      throw sourceError('SOURCE_COLUMN_UNKNOWN', `expected one of ${known}, received column "${column}"`, {
        file: header.path,
        line: 1,
        column: i + 1,
      })
    }
    const isKey = REQUIRED[table].includes(column.toLowerCase()) && !MAY_BE_EMPTY.has(column.toLowerCase())
    return { column, type, presence: isKey ? ('required' as const) : ('optional' as const), spelling: 'iso' as const }
  })
}

/** Columns whose words are a closed list; anything else would be read as something it is not. */
const WORDS: Readonly<Partial<Record<LakeTable, Readonly<Record<string, string>>>>> = {
  instruments: { kind: '^(common|preferred|spac|reit|etf|etn|fund|crypto)$' },
  listings: { status: '^(normal|administrative|halted|liquidation)$' },
  actions: { kind: '^(split|bonus|rights|reduction|cash_dividend|stock_dividend)$' },
  fundamentals: { span: '^(Q|YTD|FY|AT)$', period: '^[0-9]{4}Q[1-4]$' },
}

async function refuseUnknownWords(context: StagingContext, table: LakeTable, source: SourceTable): Promise<void> {
  for (const [name, pattern] of Object.entries(WORDS[table] ?? {})) {
    const at = source.columns.findIndex((column) => column.toLowerCase() === name)
    if (at < 0) continue
    const text = cellSql(source, { column: name, type: 'VARCHAR' })
    const [bad] = await context.sql.all<{ line: number; word: string }>(
      `SELECT ${source.line} AS line, ${text} AS word FROM ${source.relation}
       WHERE NOT regexp_matches(${text}, '${pattern}') ORDER BY line LIMIT 1`,
    )
    if (!bad) continue
    const known = pattern.slice(2, -2).replaceAll('|', ', ')
    const expected = name === 'period' ? 'a quarter such as 2023Q4' : `one of ${known}`
    throw sourceError('SOURCE_CELL', `expected ${expected} in column "${name}", received "${bad.word}"`, {
      file: source.path,
      line: bad.line,
      column: at + 1,
    })
  }
}

function readMarketFile(path: string): MarketFile {
  if (!existsSync(path)) return {}
  try {
    return marketFileSchema.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch (cause) {
    const problem = cause instanceof z.ZodError ? (cause.issues[0]?.message ?? 'wrong content') : 'it is not JSON'
    const sentence = `expected { "market": "KRX", "prices": "raw" or "adjusted", "statements": "all" or "selected" }, ${problem}`
    throw sourceError('SOURCE_MARKET_FILE', sentence, { file: path }, cause)
  }
}

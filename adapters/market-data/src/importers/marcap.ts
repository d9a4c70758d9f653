import { basename } from 'node:path'
import { type CellSpec, cellSql, requireReadableCells } from './cells.js'
import { findColumn, hasColumns } from './column-names.js'
import { sourceError } from './source-errors.js'
import { type SourceTable, stageSourceTable } from './source-table.js'
import { barSelectSql, type StagedSource, type StagingContext } from './staged.js'

/** Spellings of the KRX daily market-cap columns: archive files, the marcap project, the exchange's own download. */
export const MARCAP_NAMES = {
  date: ['date', '일자', '날짜', '기준일', '기준일자'],
  code: ['code', '종목코드', '단축코드'],
  name: ['name', '종목명'],
  market: ['market', '시장구분', '시장'],
  dept: ['dept', '소속부'],
  open: ['open', '시가'],
  high: ['high', '고가'],
  low: ['low', '저가'],
  close: ['close', '종가'],
  volume: ['volume', '거래량'],
  amount: ['amount', '거래대금'],
  marcap: ['marcap', '시가총액'],
  shares: ['shares', 'stocks', '상장주식수'],
  change: ['changes', 'change', '대비', '전일대비'],
  ratio: ['chagesratio', 'changesratio', 'changeratio', '등락률', '등락율'],
} as const
type MarcapColumn = keyof typeof MARCAP_NAMES

export const isMarcap = (table: SourceTable): boolean =>
  hasColumns(table, [
    MARCAP_NAMES.code,
    MARCAP_NAMES.close,
    MARCAP_NAMES.volume,
    MARCAP_NAMES.marcap,
    MARCAP_NAMES.shares,
  ])

/**
 * Stages KRX daily market-cap files: raw prices, money traded and listed shares. base = close - change where the file
 * has the published change; elsewhere it stays empty, because a share count alone does not tell what the exchange
 * restated. KOSDAQ's designation of administrative issues becomes the listing status.
 */
export async function stageMarcap(context: StagingContext, headers: readonly SourceTable[]): Promise<StagedSource> {
  const selects: string[] = []
  const notes = new Set<string>()
  for (const [i, header] of headers.entries()) {
    const table = await stageSourceTable(context.sql, header, context.scratch)
    const { specs, cells } = marcapCells(table)
    await requireReadableCells(context.sql, table, specs)
    if (cells.base === undefined) {
      notes.add('no published change in these files: base prices stay empty, so splits and rights cannot be adjusted')
    }
    selects.push(`SELECT ${barSelectSql(cells, i, table.line)} FROM ${table.relation}`)
  }
  await context.sql.run(`CREATE VIEW in_bars AS ${selects.join(' UNION ALL ')}`)
  return {
    kind: 'marcap',
    market: 'KRX',
    prices: 'raw',
    valuesEstimated: false,
    statements: 'selected',
    tables: new Set(['bars']),
    files: headers.map((header) => header.path),
    notes: [...notes],
  }
}

function marcapCells(table: SourceTable): { specs: CellSpec[]; cells: Record<string, string> } {
  const specs: CellSpec[] = []
  const cell = (name: MarcapColumn, type: 'VARCHAR' | 'DATE' | 'DOUBLE'): string | undefined => {
    const column = findColumn(table, MARCAP_NAMES[name])
    if (column === undefined) return undefined
    const presence = name === 'date' || name === 'code' ? ('required' as const) : ('optional' as const)
    const spec: CellSpec = { column, type, presence, spelling: 'loose' }
    specs.push(spec)
    return cellSql(table, spec)
  }
  const cells: Record<string, string> = { date: cell('date', 'DATE') ?? dateOfFileName(table) }
  for (const name of ['open', 'high', 'low', 'close', 'volume', 'shares'] as const) {
    cells[name] = cell(name, 'DOUBLE') ?? missingColumn(table, MARCAP_NAMES[name][0])
  }
  cells.code = shortCode(cell('code', 'VARCHAR') ?? missingColumn(table, 'code'))
  cells.name = cell('name', 'VARCHAR') ?? 'NULL'
  cells.value = cell('amount', 'DOUBLE') ?? 'NULL'
  cells.board = boardSql(cell('market', 'VARCHAR') ?? 'NULL')
  const dept = cell('dept', 'VARCHAR')
  if (dept !== undefined)
    cells.status = `CASE WHEN contains(${dept}, '관리종목') THEN 'administrative' ELSE 'normal' END`
  const change = cell('change', 'DOUBLE')
  if (change !== undefined) cells.base = `${cells.close} - ${signedChange(change, cell('ratio', 'DOUBLE'))}`
  return { specs, cells }
}

/** Segments of KOSDAQ follow KOSDAQ's rules and are no board of their own. */
export const boardSql = (board: string): string =>
  `CASE WHEN ${board} LIKE 'KOSDAQ%' OR ${board} LIKE '코스닥%' THEN 'KOSDAQ' WHEN ${board} IN ('유가증권', '코스피') THEN 'KOSPI'
    WHEN ${board} = '코넥스' THEN 'KONEX' ELSE ${board} END`

/** Spreadsheets drop the zeros before a number. */
export const shortCode = (code: string): string =>
  `CASE WHEN length(${code}) < 6 THEN lpad(${code}, 6, '0') ELSE ${code} END`

/** Some files write the change without its sign; the ratio beside it has one. */
const signedChange = (change: string, ratio: string | undefined): string =>
  ratio === undefined ? `(${change})` : `(CASE WHEN ${ratio} < 0 THEN -abs(${change}) ELSE ${change} END)`

/** The exchange's own download of one day has no date column; its file name carries the day. */
function dateOfFileName(table: SourceTable): string {
  const match = /(?<!\d)(\d{4})-?(\d{2})-?(\d{2})(?!\d)/.exec(basename(table.path))
  if (!match) return missingColumn(table, 'date')
  return `DATE '${match[1]}-${match[2]}-${match[3]}'`
}

function missingColumn(table: SourceTable, name: string): never {
  throw sourceError('SOURCE_COLUMN_MISSING', `expected a column "${name}", the file has none`, {
    file: table.path,
    line: 1,
  })
}

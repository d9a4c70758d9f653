import type { MarketId, PriceBasis } from '@stocklab/domain'
import { type CellSpec, cellSql, requireReadableCells } from './cells.js'
import type { ColumnMapping } from './column-mapping.js'
import { findColumn, hasNames } from './column-names.js'
import { shortCode } from './marcap.js'
import { sourceError } from './source-errors.js'
import { type SourceTable, stageSourceTable } from './source-table.js'
import { barSelectSql, type StagedSource, type StagingContext } from './staged.js'

/** How a plain table of bars is read. */
export interface PlainLayout {
  readonly kind: string
  readonly market: MarketId
  readonly prices: PriceBasis
  readonly mapping: ColumnMapping
  /** SQL condition on the source's rows. */
  readonly where?: string
  /** `estimated`: value = close * volume. */
  readonly values: 'mapped' | 'estimated'
  readonly board?: string
  readonly codeSql?: (code: string) => string
  readonly notes: readonly string[]
}

const US_PRICES = ['symbol', 'date', 'open', 'high', 'low', 'close', 'volume', 'adj_close']
const OHLCV = { open: 'open', high: 'high', low: 'low', close: 'close', volume: 'volume' }

/** Well-known plain layouts by their columns; undefined where a mapping has to say what is what. */
export function recognisePlainLayout(table: SourceTable): PlainLayout | undefined {
  if (hasNames(table, US_PRICES)) return US_DAILY
  if (hasNames(table, ['code', 'date', 'shares_outstanding', 'market_cap', ...Object.keys(OHLCV)]))
    return KRX_YEARLY_SHARES
  if (hasNames(table, ['symbol', 'tf', 'ts', ...Object.keys(OHLCV)])) return CRYPTO_DAILY
  return undefined
}

/**
 * OHLC of this layout are adjusted for splits but not for dividends (AAPL's 7:1 split of 2014-06-09 leaves no step),
 * and volume likewise; adj_close also discounts dividends. The product pays dividends from actions and uses close/base
 * for returns, so the split-adjusted OHLC are taken and adj_close is left: returns are price returns.
 */
const US_DAILY: PlainLayout = {
  kind: 'us-daily',
  market: 'US',
  prices: 'adjusted',
  mapping: { ...OHLCV, code: 'symbol', date: 'date' },
  values: 'estimated',
  notes: [
    'prices are split-adjusted by the vendor and not adjusted for dividends; adj_close is not used, so returns are without dividends',
    'money traded is estimated as close * volume; the file names no exchange, so the board is US',
  ],
}

/**
 * Shares of this layout are those of a yearly report, from April on, and its prices are restated for what came after:
 * beside the exchange's own unadjusted table 77 of 100 closes and 54 of 100 share counts are equal. Both together are
 * no market cap of the day.
 */
const KRX_YEARLY_SHARES: PlainLayout = {
  kind: 'krx-yearly-shares',
  market: 'KRX',
  prices: 'adjusted',
  mapping: { ...OHLCV, code: 'code', date: 'date' },
  values: 'estimated',
  codeSql: shortCode,
  notes: [
    'prices are restated by the vendor, and shares are those of a yearly report and not of the day: shares and market cap are not read',
    'money traded is estimated as close * volume; the file names no board',
  ],
}

/** Volume is in units of the coin; the file carries no money traded. A day runs from 00:00 to 24:00 UTC. */
const CRYPTO_DAILY: PlainLayout = {
  kind: 'crypto-bars',
  market: 'CRYPTO',
  prices: 'raw',
  mapping: { ...OHLCV, code: 'symbol', date: 'ts' },
  where: "tf = '1d'",
  values: 'estimated',
  board: 'BINANCE',
  codeSql: (code) => `CASE WHEN contains(${code}, '/') THEN ${code} ELSE ${code} || '/USDT' END`,
  notes: [
    'only the daily bars (tf = 1d) are imported; the shorter and longer ones do not reach back as far or are sums of them',
    'the newest day may have been unfinished when the file was made; a later import corrects it',
    'money traded is estimated as close * volume',
  ],
}

/** The layout that a mapping describes. */
export function mappedLayout(mapping: ColumnMapping, market: MarketId, prices: PriceBasis): PlainLayout {
  const isEstimated = mapping.value === undefined
  const notes = isEstimated ? ['money traded is estimated as close * volume'] : []
  return { kind: 'csv', market, prices, mapping, values: isEstimated ? 'estimated' : 'mapped', notes }
}

/** Stages tables of one plain layout as bars. */
export async function stagePlainTables(
  context: StagingContext,
  headers: readonly SourceTable[],
  layout: PlainLayout,
): Promise<StagedSource> {
  const selects: string[] = []
  for (const [i, header] of headers.entries()) {
    const table = await stageSourceTable(context.sql, header, context.scratch)
    const specs = mappedSpecs(table, layout.mapping)
    await requireReadableCells(context.sql, table, Object.values(specs))
    const cells = Object.fromEntries(Object.entries(specs).map(([name, spec]) => [name, cellSql(table, spec)]))
    if (layout.codeSql) cells.code = layout.codeSql(`(${cells.code})`)
    if (layout.values === 'estimated') cells.value = `(${cells.close}) * (${cells.volume})`
    if (layout.board !== undefined) cells.board = `'${layout.board}'`
    const where = layout.where === undefined ? '' : `WHERE ${layout.where}`
    selects.push(`SELECT ${barSelectSql(cells, i, table.line)} FROM ${table.relation} ${where}`)
  }
  await context.sql.run(`CREATE VIEW in_bars AS ${selects.join(' UNION ALL ')}`)
  return {
    kind: layout.kind,
    market: layout.market,
    prices: layout.prices,
    valuesEstimated: layout.values === 'estimated',
    statements: 'selected',
    tables: new Set(['bars']),
    files: headers.map((header) => header.path),
    notes: layout.notes,
  }
}

const TEXTS = new Set(['code', 'name', 'board'])

function mappedSpecs(table: SourceTable, mapping: ColumnMapping): Record<string, CellSpec> {
  const specs: Record<string, CellSpec> = {}
  for (const [target, wanted] of Object.entries(mapping) as [string, string][]) {
    const column = findColumn(table, [wanted.toLowerCase()])
    if (column === undefined) {
      const sentence = `expected a column "${wanted}" for ${target}, the header has ${table.columns.join(', ')}`
      throw sourceError('SOURCE_COLUMN_MISSING', sentence, { file: table.path, line: 1 })
    }
    const type = target === 'date' ? 'DATE' : TEXTS.has(target) ? 'VARCHAR' : 'DOUBLE'
    const presence = target === 'code' || target === 'date' ? 'required' : 'optional'
    specs[target] = { column, type, presence, spelling: 'loose' }
  }
  return specs
}

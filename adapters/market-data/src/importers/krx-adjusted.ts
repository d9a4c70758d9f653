import { type CellSpec, cellSql, requireReadableCells } from './cells.js'
import { findColumn, hasNames } from './column-names.js'
import { boardSql, shortCode } from './marcap.js'
import { type SourceTable, stageSourceTable } from './source-table.js'
import { barSelectSql, type StagedSource, type StagingContext } from './staged.js'

const PRICES = ['open', 'high', 'low', 'close', 'volume'] as const

/** A KRX day table with code, board and prices, but neither shares nor money traded: the vendor-adjusted layout. */
export const isKrxAdjusted = (table: SourceTable): boolean =>
  hasNames(table, ['date', 'code', 'market', ...PRICES]) &&
  !['shares', 'stocks', 'marcap', 'amount', 'adj_close'].some((name) => hasNames(table, [name]))

/**
 * Stages vendor-adjusted KRX files: the base price is the previous close (left empty), shares are missing and the money
 * traded is estimated as close * volume.
 */
export async function stageKrxAdjusted(
  context: StagingContext,
  headers: readonly SourceTable[],
): Promise<StagedSource> {
  const selects: string[] = []
  for (const [i, header] of headers.entries()) {
    const table = await stageSourceTable(context.sql, header, context.scratch)
    const spec = (name: string, type: CellSpec['type']): CellSpec => ({
      column: findColumn(table, [name])!,
      type,
      presence: name === 'code' || name === 'date' ? 'required' : 'optional',
      spelling: 'loose',
    })
    const specs = [spec('code', 'VARCHAR'), spec('date', 'DATE'), ...PRICES.map((name) => spec(name, 'DOUBLE'))]
    await requireReadableCells(context.sql, table, specs)
    const cells: Record<string, string> = { date: cellSql(table, spec('date', 'DATE')) }
    for (const name of PRICES) cells[name] = cellSql(table, spec(name, 'DOUBLE'))
    cells.code = shortCode(cellSql(table, spec('code', 'VARCHAR')))
    cells.board = boardSql(cellSql(table, spec('market', 'VARCHAR')))
    cells.value = `(${cells.close}) * (${cells.volume})`
    selects.push(`SELECT ${barSelectSql(cells, i, table.line)} FROM ${table.relation}`)
  }
  await context.sql.run(`CREATE VIEW in_bars AS ${selects.join(' UNION ALL ')}`)
  return {
    kind: 'krx-adjusted',
    market: 'KRX',
    prices: 'adjusted',
    valuesEstimated: true,
    statements: 'selected',
    tables: new Set(['bars']),
    files: headers.map((header) => header.path),
    notes: [
      'prices are vendor-adjusted: base is the previous close, shares are missing; ticks, price limits, market cap and share counts are off for this market',
      'money traded is estimated as close * volume',
    ],
  }
}

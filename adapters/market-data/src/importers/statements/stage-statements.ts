import { marketRules } from '@stocklab/domain'
import { STATEMENT_ITEMS, STATEMENT_OF, type StatementItem } from '@stocklab/engine'
import { sqlName, sqlText } from '../../duckdb/sql.js'
import { type CellSpec, cellSql, requireReadableCells } from '../cells.js'
import { findColumn } from '../column-names.js'
import { shortCode } from '../marcap.js'
import { sourceError } from '../source-errors.js'
import { type SourceTable, stageSourceTable } from '../source-table.js'
import { type StagedSource, type StagingContext, tableSelectSql } from '../staged.js'
import { judgeFigures } from './figure-gates.js'
import { settlePeriods } from './fiscal-labels.js'
import { sessionsAfter } from './sessions-after.js'
import type { StatementLayout, StatementMapping } from './statement-mapping.js'

/** Outflows that the canonical table stores positive. */
const OUTFLOWS: ReadonlySet<string> = new Set(['capex', 'dividends_paid', 'share_buybacks'])

/**
 * Stages tables of statements of one layout as `in_fundamentals`; rows that cannot be used go to `in_statement_faults`
 * with their reason.
 */
export async function stageStatements(
  context: StagingContext,
  headers: readonly SourceTable[],
  layout: StatementLayout,
): Promise<StagedSource> {
  const { sql, options } = context
  const market = options.market ?? 'KRX'
  const selects: string[] = []
  for (const [i, header] of headers.entries()) {
    const table = await stageSourceTable(sql, header, context.scratch)
    selects.push(await figuresSql(context, table, { layout, index: i, isKrx: market === 'KRX' }))
  }
  await sql.run(`CREATE TEMP TABLE figures AS ${selects.join(' UNION ALL ')}`)
  const notes = [...layout.notes, ...(await settlePeriods(sql, layout))]
  notes.push(...(await judgeFigures(sql)))
  await sessionsAfter(sql, marketRules(market).calendar)
  const columns = ['code', 'period', 'span', 'item', 'value', 'consolidated', 'filing']
  const cells = Object.fromEntries(columns.map((name) => [name, `f.${name}`]))
  await sql.run(
    `CREATE VIEW in_fundamentals AS SELECT ${tableSelectSql('fundamentals', {
      ...cells,
      available_from: 's.session',
    })} FROM figures f LEFT JOIN receipt_sessions s ON s.received = f.received WHERE f.fault IS NULL`,
  )
  await sql.run(`CREATE VIEW in_statement_faults AS SELECT source_file, line, any_value(fault) AS reason, code
    FROM figures WHERE fault IS NOT NULL GROUP BY source_file, line, code`)
  return {
    kind: layout.kind,
    market,
    prices: 'raw',
    valuesEstimated: false,
    statements: 'selected',
    tables: new Set(['fundamentals']),
    files: headers.map((header) => header.path),
    notes,
    faults: 'statements',
  }
}

interface Reading {
  readonly layout: StatementLayout
  readonly index: number
  readonly isKrx: boolean
}

/** Long-form figures of one table, with what is wrong with them, if anything, as `fault`. */
async function figuresSql(context: StagingContext, table: SourceTable, reading: Reading): Promise<string> {
  const { layout, index, isKrx } = reading
  const { mapping } = layout
  const reader = new CellReader(table)
  const code = reader.text(mapping.code, 'required')
  const year = mapping.year === undefined ? 'NULL' : `CAST(${reader.number(mapping.year)} AS INTEGER)`
  const quarter = mapping.quarter === undefined ? '4' : `CAST(${reader.number(mapping.quarter)} AS INTEGER)`
  const period = mapping.period === undefined ? `(${year} || 'Q' || ${quarter})` : reader.text(mapping.period)
  const received = mapping.received === undefined ? 'NULL::DATE' : reader.date(mapping.received)
  const filing =
    mapping.filing === undefined ? `CAST('received ' || ${received} AS VARCHAR)` : reader.text(mapping.filing)
  const [consolidated, basisFault] = basisSql(mapping, reader)
  const unit = mapping.unit ?? 1
  const pairs = itemPairs(mapping, reader)
  await requireReadableCells(context.sql, table, reader.specs)
  const list = pairs.map(([item, value]) => `{item: ${sqlText(item)}, value: ${value}}`)
  const kindFault = layout.only === undefined ? 'NULL' : faultSql(`NOT (${layout.only.where})`, layout.only.otherwise)
  const shape = faultSql(
    `NOT regexp_full_match(period, '[12][0-9]{3}Q[1-4]')`,
    'the period is no quarter such as 2023Q4',
  )
  return `SELECT ${index} AS source_file, line, code, period, received, filing, consolidated,
      ${spanSql(mapping)} AS span, u.item AS item, ${signed(`u.value * ${unit}`)} AS value,
      coalesce(kind_fault, basis_fault, ${shape}) AS fault
    FROM (SELECT ${table.line} AS line, ${isKrx ? shortCode(code) : code} AS code, ${period} AS period,
        ${received} AS received, ${filing} AS filing, ${consolidated} AS consolidated,
        ${basisFault} AS basis_fault, ${kindFault} AS kind_fault, unnest([${list.join(', ')}]) AS u
      FROM ${table.relation})
    WHERE u.value IS NOT NULL`
}

const faultSql = (condition: string, reason: string): string => `CASE WHEN ${condition} THEN ${sqlText(reason)} END`

const signed = (value: string): string =>
  `CASE WHEN u.item IN (${[...OUTFLOWS].map(sqlText).join(', ')}) THEN abs(${value}) ELSE ${value} END`

function spanSql(mapping: StatementMapping): string {
  const balances = STATEMENT_ITEMS.filter((item) => STATEMENT_OF[item] === 'balance').map(sqlText)
  const flows = mapping.flows ?? (mapping.quarter === undefined && mapping.period === undefined ? 'FY' : 'Q')
  return `CASE WHEN u.item IN (${balances.join(', ')}) THEN 'AT' ELSE '${flows}' END`
}

function basisSql({ basis }: StatementMapping, reader: CellReader): readonly [string, string] {
  if (basis === undefined) return ['true', 'NULL']
  const word = reader.text(basis.column)
  const among = (words: readonly string[]) => `${word} IN (${words.map(sqlText).join(', ')})`
  const isKnown = `coalesce(${among([...basis.consolidated, ...basis.separate])}, false)`
  return [among(basis.consolidated), faultSql(`NOT ${isKnown}`, 'neither consolidated nor separate by its own words')]
}

/** Each item and the SQL of its value on a row; a long-form row gives the value of its own item alone. */
function itemPairs(mapping: StatementMapping, reader: CellReader): (readonly [StatementItem, string])[] {
  const entries = Object.entries(mapping.items) as [StatementItem, string][]
  if (mapping.item === undefined || mapping.value === undefined) {
    return entries.map(([item, column]) => [item, reader.number(column)])
  }
  const word = reader.text(mapping.item)
  const value = reader.number(mapping.value)
  return entries.map(([item, name]) => [item, `CASE WHEN ${word} = ${sqlText(name)} THEN ${value} END`])
}

/** Cells of a table in their target types, and the list of those that were asked for. */
class CellReader {
  readonly specs: CellSpec[] = []

  constructor(private readonly table: SourceTable) {}

  text(wanted: string, presence: 'required' | 'optional' = 'optional'): string {
    return this.cell(wanted, 'VARCHAR', presence)
  }

  number(wanted: string): string {
    return this.cell(wanted, 'DOUBLE', 'optional')
  }

  date(wanted: string): string {
    return this.cell(wanted, 'DATE', 'optional')
  }

  private cell(wanted: string, type: CellSpec['type'], presence: 'required' | 'optional'): string {
    const column = findColumn(this.table, [wanted.toLowerCase()])
    if (column === undefined) {
      const sentence = `expected a column "${wanted}", the header has ${this.table.columns.map(sqlName).join(', ')}`
      throw sourceError('SOURCE_COLUMN_MISSING', sentence, { file: this.table.path, line: 1 })
    }
    const spec: CellSpec = { column, type, presence, spelling: 'loose' }
    this.specs.push(spec)
    return `(${cellSql(this.table, spec)})`
  }
}

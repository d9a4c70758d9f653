import type { SqlSession } from '../duckdb/session.js'
import { sqlName } from '../duckdb/sql.js'
import { sourceError } from './source-errors.js'
import type { SourceTable } from './source-table.js'

export type CellType = 'VARCHAR' | 'DATE' | 'DOUBLE' | 'BOOLEAN'

/** What a column becomes. `required`: an empty cell is an error, not a missing value. */
export interface CellSpec {
  readonly column: string
  readonly type: CellType
  readonly presence?: 'required' | 'optional'
  /** `iso`: YYYY-MM-DD alone. `loose`: also YYYYMMDD and YYYY/MM/DD, and numbers with thousands separators. */
  readonly spelling?: 'iso' | 'loose'
}

const NUMBER_TYPES = /^(DOUBLE|FLOAT|DECIMAL|U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?)/

/** The SQL of one cell in its target type; NULL where it is empty, and also where it cannot be read. */
export function cellSql(table: SourceTable, spec: CellSpec): string {
  const name = sqlName(spec.column)
  const type = typeOf(table, spec.column)
  if (type !== 'VARCHAR') return nativeCellSql(name, type, spec.type)
  const text = `nullif(trim(${name}), '')`
  switch (spec.type) {
    case 'VARCHAR':
      return text
    case 'DOUBLE': {
      const number = `try_cast(${spec.spelling === 'loose' ? `replace(${text}, ',', '')` : text} AS DOUBLE)`
      return `CASE WHEN isfinite(${number}) THEN ${number} END`
    }
    case 'BOOLEAN':
      return `try_cast(${text} AS BOOLEAN)`
    case 'DATE': {
      const date =
        spec.spelling === 'loose'
          ? `try_strptime(${text}, ['%Y-%m-%d', '%Y%m%d', '%Y/%m/%d'])::DATE`
          : `CASE WHEN regexp_full_match(${text}, '\\d{4}-\\d{2}-\\d{2}') THEN try_cast(${text} AS DATE) END`
      return `CASE WHEN year(${date}) BETWEEN 1900 AND 2199 THEN ${date} END`
    }
  }
}

function nativeCellSql(name: string, type: string, target: CellType): string {
  if (type === target) return name
  if (target === 'DOUBLE' && NUMBER_TYPES.test(type)) return `CAST(${name} AS DOUBLE)`
  return `TRY_CAST(${name} AS ${target})`
}

function typeOf(table: SourceTable, column: string): string {
  const at = table.columns.findIndex((name) => name.toLowerCase() === column.toLowerCase())
  return table.types[at] ?? 'VARCHAR'
}

/**
 * Refuses a file with an unreadable cell: the first one is named by line and column. Only text can be unreadable, and a
 * typed Parquet column cannot.
 */
export async function requireReadableCells(
  sql: SqlSession,
  table: SourceTable,
  specs: readonly CellSpec[],
): Promise<void> {
  const suspects = specs.filter((spec) => typeOf(table, spec.column) === 'VARCHAR' && canFail(spec))
  if (suspects.length === 0) return
  const firsts = suspects.map((spec, i) => `min(CASE WHEN ${badCell(table, spec)} THEN ${table.line} END) AS b${i}`)
  const row = await sql.one<Record<string, number | null>>(`SELECT ${firsts.join(', ')} FROM ${table.relation}`)
  const found = suspects
    .map((spec, i) => ({ spec, line: row[`b${i}`] ?? null }))
    .filter((bad) => bad.line !== null)
    .sort((a, b) => Number(a.line) - Number(b.line))[0]
  if (found) throw await unreadableCell(sql, table, found.spec, Number(found.line))
}

const canFail = (spec: CellSpec): boolean => spec.type !== 'VARCHAR' || spec.presence === 'required'

function badCell(table: SourceTable, spec: CellSpec): string {
  const isUnread = `${cellSql(table, spec)} IS NULL`
  if (spec.presence === 'required') return isUnread
  return `nullif(trim(${sqlName(spec.column)}), '') IS NOT NULL AND ${isUnread}`
}

const EXPECTED: Readonly<Record<CellType, string>> = {
  VARCHAR: 'a text',
  DATE: 'a date YYYY-MM-DD from 1900 to 2199',
  DOUBLE: 'a number',
  BOOLEAN: 'true or false',
}

async function unreadableCell(sql: SqlSession, table: SourceTable, spec: CellSpec, line: number): Promise<Error> {
  const name = sqlName(spec.column)
  const { cell } = await sql.one<{ cell: string | null }>(
    `SELECT ${name} AS cell FROM ${table.relation} WHERE ${table.line} = ${line} LIMIT 1`,
  )
  const received = cell === null || cell.trim() === '' ? 'an empty field' : `"${cell}"`
  const column = table.columns.findIndex((c) => c.toLowerCase() === spec.column.toLowerCase()) + 1
  const sentence = `expected ${EXPECTED[spec.type]} in column "${spec.column}", received ${received}`
  return sourceError('SOURCE_CELL', sentence, { file: table.path, line, column })
}

import { marketRules } from '@stocklab/domain'
import type { CanonicalRow } from '../core/provider.js'
import type { Fetched } from './fetch-prices.js'
import {
  readReportDays,
  readVantageStatements,
  STATEMENT_FUNCTIONS,
  type StatementFunction,
  type VantageStatementRow,
} from './statements.js'
import type { VantageService } from './vantage-service.js'

/** A field that only the statement asked for has. */
const MARKS: Readonly<Record<StatementFunction, string>> = {
  INCOME_STATEMENT: 'totalRevenue',
  BALANCE_SHEET: 'totalAssets',
  CASH_FLOW: 'operatingCashflow',
}

const PRESENT_VALUES =
  'Alpha Vantage keeps present values of statements: a number that was restated since stands where the first one was known'

/**
 * Statements of one company, dated by the days on which its results came out. Restatements have replaced what was said
 * first: the service keeps present values alone.
 */
export async function fetchStatements(service: VantageService, code: string): Promise<Fetched> {
  const earnings = await service.ask({
    parameters: { function: 'EARNINGS', symbol: code },
    read: (body) => (body.symbol === code && 'quarterlyEarnings' in body ? readReportDays(body) : undefined),
  })
  const context = { reportedOn: earnings ?? new Map<string, number>(), calendar: marketRules('US').calendar }
  const fundamentals: CanonicalRow[] = []
  const notes: string[] = []
  for (const name of STATEMENT_FUNCTIONS) {
    const parameters = { function: name, symbol: code }
    const read = await service.ask({
      parameters,
      read: (body) => (isOwn(body, code, name) ? readVantageStatements(name, body, context) : undefined),
    })
    if (!read) notes.push(`${code}: no ${name.toLowerCase().replace('_', ' ')}`)
    notes.push(...(read?.doubts ?? []).map((doubt) => `${code} ${doubt}`))
    fundamentals.push(...(read?.rows ?? []).map((row) => rowOf(code, row)))
  }
  return { rows: { fundamentals }, notes: [PRESENT_VALUES, ...notes, ...undatedNote(code, fundamentals)] }
}

function isOwn(body: Readonly<Record<string, unknown>>, code: string, name: StatementFunction): boolean {
  if (!('annualReports' in body) && !('quarterlyReports' in body)) return false
  const [first] = [...list(body.annualReports), ...list(body.quarterlyReports)]
  const hasField = first === undefined || Object.keys(MARKS).every((other) => isMarked(first, other, name))
  return body.symbol === code && hasField
}

/** A field may be missing, so a statement is another one only where it has that one's field and not its own. */
const isMarked = (report: object, other: string, name: StatementFunction): boolean =>
  MARKS[name] in report || !(MARKS[other as StatementFunction] in report)

const list = (value: unknown): readonly object[] => (Array.isArray(value) ? (value as object[]) : [])

function rowOf(code: string, { availableFrom, ...row }: VantageStatementRow): CanonicalRow {
  return { code, ...row, consolidated: true, available_from: availableFrom }
}

function undatedNote(code: string, rows: readonly CanonicalRow[]): readonly string[] {
  const undated = new Set(rows.filter((row) => row.available_from === null).map((row) => row.period))
  if (undated.size === 0) return []
  return [`${code}: ${undated.size} quarters without a report day are taken to be known at the legal deadline`]
}

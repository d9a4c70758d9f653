import type { AccountLine, StatementGroup } from './account-line.js'
import { ACCOUNT_LINES, type AccountLineId, lineOf } from './account-lines.js'
import { plainAccountName } from './account-name.js'
import { parseAmount } from './amounts.js'
import type { StatementRow } from './answers.js'

/** The two amounts of a row; `added` is the sum since the start of the fiscal year, in interim income statements. */
export interface PrintedAmounts {
  readonly term: number | null
  readonly added: number | null
}

/** What a statement says on each line that items are made of, and what could not be read. */
export interface PrintedLines {
  readonly lines: ReadonlyMap<AccountLineId, PrintedAmounts>
  /** A kind, and after a colon what it is about. */
  readonly doubts: readonly string[]
  /** Names of liabilities that speak of borrowing and belong to no known line. */
  readonly strangeDebts: readonly string[]
}

interface Printed extends PrintedAmounts {
  readonly line: AccountLineId
  readonly name: string
  readonly statement: string
}

const GROUP_OF: Readonly<Record<string, StatementGroup>> = { BS: 'BS', IS: 'IS', CIS: 'IS', CF: 'CF' }
const DEBT = /차입|사채|borrowing|bond/i
/** Assets, costs, and corrections of a bond's book value that speak of debts too. */
const NO_DEBT = /자산|대여|할인|할증|상환우선|조정|이자|비용|asset|discount|premium/i

/** Sorts the rows of one filing under known lines; equity changes and lines that no item needs are passed over. */
export function printLines(rows: readonly StatementRow[]): PrintedLines {
  const doubts: string[] = []
  const printed: Printed[] = []
  const strangeDebts: string[] = []
  for (const row of rows) {
    const group = GROUP_OF[row.sj_div]
    if (!group || !isOwnLine(row)) continue
    const name = plainAccountName(row.account_nm)
    const line = lineOf(group, row.account_id, name)
    if (!line) {
      if (group === 'BS' && isDebt(row)) strangeDebts.push(row.account_nm)
      continue
    }
    const term = parseAmount(row.thstrm_amount)
    const added = parseAmount(row.thstrm_add_amount)
    if (term === undefined || added === undefined) {
      doubts.push(`an amount that is no number: ${row.account_nm} "${row.thstrm_amount || row.thstrm_add_amount}"`)
      continue
    }
    printed.push({ line, name, statement: row.sj_div, term, added })
  }
  return { lines: foldLines(printed, doubts), doubts, strangeDebts }
}

/** Rows with a detail break a line down; the line itself has none. */
const isOwnLine = (row: StatementRow): boolean =>
  /^(?:-?|연결재무제표 ?\[.*\]|별도재무제표 ?\[.*\])$/.test(row.account_detail.trim())

function isDebt(row: StatementRow): boolean {
  const amount = parseAmount(row.thstrm_amount)
  return !!amount && DEBT.test(row.account_nm) && !NO_DEBT.test(row.account_nm)
}

function foldLines(printed: readonly Printed[], doubts: string[]): ReadonlyMap<AccountLineId, PrintedAmounts> {
  const lines = new Map<AccountLineId, PrintedAmounts>()
  for (const id of new Set(printed.map((row) => row.line))) {
    const folded = foldRows(id, firstStatement(printed.filter((row) => row.line === id)))
    if (folded) lines.set(id, folded)
    else doubts.push(`several different amounts on one line, left out: ${ACCOUNT_LINES[id].names[0] ?? id}`)
  }
  return lines
}

/** The income statement comes before the statement of comprehensive income, which repeats its last line. */
function firstStatement(rows: readonly Printed[]): readonly Printed[] {
  const own = rows.filter((row) => row.statement !== 'CIS')
  return own.length > 0 ? own : rows
}

function foldRows(id: AccountLineId, rows: readonly Printed[]): PrintedAmounts | undefined {
  const line: AccountLine = ACCOUNT_LINES[id]
  const [first] = rows
  if (!first) return undefined
  if (line.rows === 'sum')
    return { term: sumOf(rows.map((row) => row.term)), added: sumOf(rows.map((row) => row.added)) }
  const filled = rows.filter((row) => row.term !== null || row.added !== null)
  if (allEqual(filled)) return filled[0] ?? first
  const named = filled.filter((row) => line.names.includes(row.name))
  return named.length > 0 && allEqual(named) ? named[0] : undefined
}

const allEqual = (rows: readonly Printed[]): boolean =>
  rows.every((row) => row.term === rows[0]!.term && row.added === rows[0]!.added)

function sumOf(amounts: readonly (number | null)[]): number | null {
  const known = amounts.filter((amount) => amount !== null)
  return known.length === 0 ? null : known.reduce((a, b) => a + b, 0)
}

import {
  AT_END,
  type Basis,
  basisOfLine,
  type CompanyBook,
  itemIndex,
  itemOfLine,
  type Line,
  lineCount,
  lineOf,
  SINGLE,
  statementIndex,
  TO_DATE,
  YEAR,
} from './company-book.js'
import { STATEMENT_ITEMS, type StatementItem } from './items.js'
import type { Quarter } from './quarters.js'

/** Rules R2, R3, R4 and Z0 of factors.md on what a company's book holds; every figure is NaN where it is missing. */

const REVENUE = itemIndex('revenue')
const COST = itemIndex('cogs')
const GROSS_PROFIT = itemIndex('gross_profit')
const NET_INCOME = itemIndex('net_income')
const NET_INCOME_PARENT = itemIndex('net_income_parent')
const TOTAL_ASSETS = itemIndex('total_assets')
const TOTAL_EQUITY = itemIndex('total_equity')
const EQUITY_PARENT = itemIndex('equity_parent')
const MINORITIES = itemIndex('noncontrolling_interest')
const SHORT_DEBT = itemIndex('short_term_debt')
const LONG_DEBT = itemIndex('long_term_debt')
const CFO = itemIndex('cfo')

const ABSENT_IS_ZERO: ReadonlySet<StatementItem> = new Set<StatementItem>([
  'rd_expense',
  'short_term_investments',
  'noncontrolling_interest',
  'intangible_assets',
  'inventory',
  'dividends_paid',
  'share_buybacks',
  'share_issuance',
])
const ZERO_WHERE_ABSENT = Uint8Array.from(STATEMENT_ITEMS, (item) => (ABSENT_IS_ZERO.has(item) ? 1 : 0))
const NONE = -1
/** By line: the one that stands for it where it is missing. */
const WHOLE_OF = new Int16Array(lineCount).fill(NONE)
WHOLE_OF[lineOf(NET_INCOME_PARENT, 0)] = lineOf(NET_INCOME, 0)
WHOLE_OF[lineOf(EQUITY_PARENT, 0)] = lineOf(TOTAL_EQUITY, 0)
/** By statement: the line whose presence makes the statement of a quarter present. */
const ANCHOR = [NET_INCOME, TOTAL_ASSETS, CFO] as const

/** A flow of one quarter (rule R2). */
export function singleQuarter(book: CompanyBook, line: Line, quarter: Quarter): number {
  const own = ownSingle(book, line, quarter)
  return Number.isNaN(own) ? thirdOfThree(book, line, quarter, ownSingle) : own
}

/** A flow of the fiscal year up to the end of the quarter. */
function toDate(book: CompanyBook, line: Line, quarter: Quarter): number {
  const own = ownToDate(book, line, quarter)
  return Number.isNaN(own) ? thirdOfThree(book, line, quarter, ownToDate) : own
}

/** A balance at quarter end (rule R4). */
export function balanceAt(book: CompanyBook, line: Line, quarter: Quarter): number {
  if (quarter < book.historyStart) return Number.NaN
  const stated = filed(book, line, AT_END, quarter)
  return Number.isNaN(stated) ? absentBalance(book, line, quarter) : stated
}

/** A flow of the last four quarters where these cannot be formed one by one, of cumulated figures (rule R3). */
export function trailingOfCumulated(book: CompanyBook, line: Line, quarter: Quarter): number {
  const position = book.position(quarter)
  // A year that the company cut short is no year.
  const yearStart = quarter - position - (position === 4 ? -1 : 3)
  if (yearStart < book.historyStart) return Number.NaN
  const now = toDate(book, line, quarter)
  if (position === 4 || Number.isNaN(now)) return now
  return toDate(book, line, quarter - position) + now - toDate(book, line, quarter - 4)
}

function ownSingle(book: CompanyBook, line: Line, quarter: Quarter): number {
  if (quarter < book.historyStart) return Number.NaN
  const stated = filed(book, line, SINGLE, quarter)
  if (!Number.isNaN(stated)) return stated
  if (isLeftOut(book, line, quarter) && !Number.isNaN(filed(book, anchorOf(line), SINGLE, quarter))) return 0
  const cumulated = statedToDate(book, line, quarter)
  if (Number.isNaN(cumulated) || book.position(quarter) === 1) return cumulated
  return cumulated - ownToDate(book, line, quarter - 1)
}

/** The cumulative figure, where it is missing the sum of the single quarters. */
function ownToDate(book: CompanyBook, line: Line, quarter: Quarter): number {
  if (quarter < book.historyStart) return Number.NaN
  const stated = statedToDate(book, line, quarter)
  if (!Number.isNaN(stated)) return stated
  let sum = 0
  for (let k = book.position(quarter) - 1; k >= 0 && !Number.isNaN(sum); k--) sum += ownSingle(book, line, quarter - k)
  return sum
}

/** The cumulative figure of a filing; 0 for a line that a filing with such a column may leave out (rule Z0). */
function statedToDate(book: CompanyBook, line: Line, quarter: Quarter): number {
  if (!isLeftOut(book, line, quarter)) return filedToDate(book, line, quarter)
  return Number.isNaN(filedToDate(book, anchorOf(line), quarter)) ? Number.NaN : 0
}

/** Whether the line may be left out of a statement, and the quarter has neither a single nor a cumulative figure of it. */
function isLeftOut(book: CompanyBook, line: Line, quarter: Quarter): boolean {
  return (
    ZERO_WHERE_ABSENT[itemOfLine(line)] === 1 &&
    Number.isNaN(filed(book, line, SINGLE, quarter)) &&
    Number.isNaN(filedToDate(book, line, quarter))
  )
}

function filedToDate(book: CompanyBook, line: Line, quarter: Quarter): number {
  if (book.position(quarter) !== 4) return filed(book, line, TO_DATE, quarter)
  const year = filed(book, line, YEAR, quarter)
  return Number.isNaN(year) ? filed(book, line, TO_DATE, quarter) : year
}

/** A figure as filed; who files separate statements has no minorities, so that its whole is the parent's. */
function filed(book: CompanyBook, line: Line, span: number, quarter: Quarter): number {
  const stated = book.figure(line, span, quarter)
  const whole = WHOLE_OF[line]
  return whole === NONE || !Number.isNaN(stated) ? stated : book.figure(whole, span, quarter)
}

function absentBalance(book: CompanyBook, line: Line, quarter: Quarter): number {
  const item = itemOfLine(line)
  const basis = basisOfLine(line)
  if (item === MINORITIES && basis === 0 && book.has(statementIndex(item), 0, quarter)) return 0
  if (Number.isNaN(book.figure(lineOf(TOTAL_ASSETS, basis), AT_END, quarter))) return Number.NaN
  return ZERO_WHERE_ABSENT[item] === 1 || isDebtLeftOut(book, item, basis, quarter) ? 0 : Number.NaN
}

/** Of two debt lines one may be left out; both, where the source delivers every line of a statement. */
function isDebtLeftOut(book: CompanyBook, item: number, basis: Basis, quarter: Quarter): boolean {
  if (item !== SHORT_DEBT && item !== LONG_DEBT) return false
  const other = item === SHORT_DEBT ? LONG_DEBT : SHORT_DEBT
  return book.table.complete || !Number.isNaN(book.figure(lineOf(other, basis), AT_END, quarter))
}

const anchorOf = (line: Line): Line => lineOf(ANCHOR[statementIndex(itemOfLine(line))], basisOfLine(line))

type Flow = (book: CompanyBook, line: Line, quarter: Quarter) => number

/** Of revenue, cost of sales and gross profit any two give the third. */
function thirdOfThree(book: CompanyBook, line: Line, quarter: Quarter, flow: Flow): number {
  const basis = basisOfLine(line)
  const other = (item: number): number => flow(book, lineOf(item, basis), quarter)
  switch (itemOfLine(line)) {
    case REVENUE:
      return other(GROSS_PROFIT) + other(COST)
    case COST:
      return other(REVENUE) - other(GROSS_PROFIT)
    case GROSS_PROFIT:
      return other(REVENUE) - other(COST)
    default:
      return Number.NaN
  }
}

import { STATEMENT_ITEMS, STATEMENT_OF, type StatementItem, type StatementName } from './items.js'
import type { Quarter } from './quarters.js'
import { STATEMENT_SPANS, type StatementTable } from './statement-table.js'

export const STATEMENTS: readonly StatementName[] = ['income', 'balance', 'cash']
const STATEMENT_OF_ITEM = Uint8Array.from(STATEMENT_ITEMS, (item) => STATEMENTS.indexOf(STATEMENT_OF[item]))
const BALANCE = STATEMENTS.indexOf('balance')

export const SINGLE = STATEMENT_SPANS.indexOf('Q')
export const TO_DATE = STATEMENT_SPANS.indexOf('YTD')
export const YEAR = STATEMENT_SPANS.indexOf('FY')
export const AT_END = STATEMENT_SPANS.indexOf('AT')
const SPANS = STATEMENT_SPANS.length
const ITEMS = STATEMENT_ITEMS.length

/** 1 = consolidated, 0 = separate. */
export type Basis = 0 | 1
/** A line item on one basis, as one number. */
export type Line = number

/** Items on both bases. */
export const lineCount = 2 * ITEMS

export const itemIndex = (item: StatementItem): number => STATEMENT_ITEMS.indexOf(item)
export const lineOf = (item: number, basis: Basis): Line => basis * ITEMS + item
export const itemOfLine = (line: Line): number => (line < ITEMS ? line : line - ITEMS)
export const basisOfLine = (line: Line): Basis => (line < ITEMS ? 0 : 1)

/** No quarter at all. */
export const NO_QUARTER = -1
/** Where no fiscal year is known yet, it is taken to end in December. */
const DECEMBER = 3

/** Whether a row's span is one that its item has: balances stand at a period end, flows run over a period. */
export function spanFits(item: number, span: number): boolean {
  return (STATEMENT_OF_ITEM[item] === BALANCE) === (span === AT_END)
}

/** By item and span: 1 where the item has it. */
const FITS = Uint8Array.from({ length: ITEMS * SPANS }, (_, k) => (spanFits(Math.floor(k / SPANS), k % SPANS) ? 1 : 0))

/** Quarters from a filed figure on of which it may change something: sums of four reach back over two years of cumulated figures. */
const REACH = 11

/** What one company has filed, up to the rows that were told: of every figure its newest version. */
export class CompanyBook {
  /** By quarter, line and span, so that what a filing says lies together. */
  private cells = new Float64Array(0)
  private readonly newestOf = new Int32Array(STATEMENTS.length)
  /** By mark, which is a statement, basis and quarter: 1 where any row was told. */
  private told = new Uint8Array(0)
  /** By mark: the moment at which a figure last changed. */
  changed = new Int32Array(0)
  /** By quarter: 1 where a fiscal year ends. */
  private yearEnds = new Uint8Array(0)
  /** Quarters from the first to the last of any row of the instrument: what lies outside has no figures. */
  first: Quarter = 0
  quarters = 0
  /** A quarter that ends a fiscal year now in force. */
  private yearEnd: Quarter = DECEMBER
  /** First quarter since the fiscal year end last changed: nothing reaches over it (rule R8). */
  historyStart: Quarter = 0

  private at = 0

  constructor(readonly table: StatementTable) {}

  /** Forgets everything and makes room for the rows of an instrument. */
  open(instrument: number): void {
    const { start, period } = this.table
    const [from, to] = [start[instrument], start[instrument + 1]]
    let low = from < to ? period[from] : 0
    let high = from < to ? low : NO_QUARTER
    for (let row = from; row < to; row++) {
      if (period[row] < low) low = period[row]
      if (period[row] > high) high = period[row]
    }
    this.first = low
    this.quarters = high - low + 1
    const cells = lineCount * SPANS * this.quarters
    if (this.cells.length < cells) this.cells = new Float64Array(cells)
    this.cells.fill(Number.NaN, 0, cells)
    const marks = 2 * STATEMENTS.length * this.quarters
    if (this.told.length < marks) {
      this.told = new Uint8Array(marks)
      this.changed = new Int32Array(marks)
    }
    this.told.fill(0)
    this.at++
    this.changed.fill(this.at)
    if (this.yearEnds.length < this.quarters) this.yearEnds = new Uint8Array(this.quarters)
    this.yearEnds.fill(0)
    this.newestOf.fill(NO_QUARTER)
    this.yearEnd = DECEMBER
    this.historyStart = 0
  }

  /** Grows from one group of rows to the next, also from one instrument to the next. */
  get moment(): number {
    return this.at
  }

  /** The mark of the first quarter for what is made of a line; those of later quarters follow. */
  firstMark(line: Line): number {
    return this.mark(STATEMENT_OF_ITEM[itemOfLine(line)], basisOfLine(line), this.first)
  }

  /**
   * Whether rows [from, to) may change a figure of a quarter that is not newer than all that were told: they tell of such
   * a quarter, or of another end of the fiscal year.
   */
  restates(from: number, to: number): boolean {
    const { period, span, item } = this.table
    for (let row = from; row < to; row++) {
      if (period[row] <= this.newestOf[STATEMENT_OF_ITEM[item[row]]]) return true
      if (span[row] === YEAR && ((period[row] - this.yearEnd) & 3) !== 0) return true
    }
    return false
  }

  /** Takes in rows [from, to) of the table; of two rows of one figure the later told one counts. */
  learn(from: number, to: number): void {
    // What these rows change, changes now.
    this.at++
    for (let row = from; row < to; ) row = this.learnFiling(row, to)
  }

  /** Takes in rows from `from` on as long as they tell of one quarter on one basis; answers where they end. */
  private learnFiling(from: number, to: number): number {
    const { period, span, item, value, consolidated } = this.table
    const { cells } = this
    const [quarter, stated] = [period[from], consolidated[from]]
    const basis: Basis = stated === 1 ? 1 : 0
    const place = this.place(lineOf(0, basis), 0, quarter)
    let statements = 0
    let isYear = false
    let row = from
    for (; row < to && period[row] === quarter && consolidated[row] === stated; row++) {
      const figure = item[row] * SPANS + span[row]
      if (FITS[figure] === 0) continue
      cells[place + figure] = value[row]
      statements |= 1 << STATEMENT_OF_ITEM[item[row]]
      if (span[row] === YEAR) isYear = true
    }
    for (let s = 0; s < STATEMENTS.length; s++) if ((statements >> s) & 1) this.learnStatement(s, basis, quarter)
    if (isYear) this.learnYearEnd(quarter)
    return row
  }

  private learnStatement(statement: number, basis: Basis, quarter: Quarter): void {
    const mark = this.mark(statement, basis, quarter)
    this.told[mark] = 1
    this.changed.fill(this.at, mark, mark + Math.min(REACH, this.first + this.quarters - quarter))
    if (quarter > this.newestOf[statement]) this.newestOf[statement] = quarter
  }

  /** Newest quarter of which any row of the statement was told, else NO_QUARTER. */
  newest(statement: number): Quarter {
    return this.newestOf[statement]
  }

  /** Consolidated where a consolidated row of the statement's quarter was told (rule R1). */
  basis(statement: number, quarter: Quarter): Basis {
    return this.has(statement, 1, quarter) ? 1 : 0
  }

  /** Whether any row of the statement was told for the quarter on that basis. */
  has(statement: number, basis: Basis, quarter: Quarter): boolean {
    return this.covers(quarter) && this.told[this.mark(statement, basis, quarter)] === 1
  }

  /** The newest version of a figure; NaN where none was told. */
  figure(line: Line, span: number, quarter: Quarter): number {
    return this.covers(quarter) ? this.cells[this.place(line, span, quarter)] : Number.NaN
  }

  /** Which quarter of its fiscal year: 1 to 4, 4 being that of the annual report. */
  position(quarter: Quarter): number {
    return ((quarter - this.yearEnd - 1) & 3) + 1
  }

  private learnYearEnd(quarter: Quarter): void {
    if (this.yearEnds[quarter - this.first] === 1) return
    this.yearEnds[quarter - this.first] = 1
    let newest = this.quarters - 1
    while (this.yearEnds[newest] === 0) newest--
    let other = newest
    while (other >= 0 && (this.yearEnds[other] === 0 || (newest - other) % 4 === 0)) other--
    const yearEnd = this.first + newest
    const historyStart = other < 0 ? 0 : this.first + other + 1
    const isKept = (yearEnd - this.yearEnd) % 4 === 0 && historyStart === this.historyStart
    this.yearEnd = yearEnd
    this.historyStart = historyStart
    // Another year end moves every quarter within its year.
    if (!isKept) this.changed.fill(this.at)
  }

  private covers(quarter: Quarter): boolean {
    return quarter >= this.first && quarter < this.first + this.quarters
  }

  private place(line: Line, span: number, quarter: Quarter): number {
    return ((quarter - this.first) * lineCount + line) * SPANS + span
  }

  private mark(statement: number, basis: Basis, quarter: Quarter): number {
    return (statement * 2 + basis) * this.quarters + quarter - this.first
  }
}

/** Place of an item's statement in STATEMENTS. */
export const statementIndex = (item: number): number => STATEMENT_OF_ITEM[item]

import type { FilingFact } from '../plan/graph.js'
import {
  type Basis,
  type CompanyBook,
  itemIndex,
  lineOf,
  NO_QUARTER,
  STATEMENTS,
  statementIndex,
} from './company-book.js'
import type { FigureMemory } from './figure-memory.js'
import { FilingRecord } from './filing-record.js'
import { quarterEnd } from './quarters.js'
import type { StatementTable } from './statement-table.js'

const INCOME = STATEMENTS.indexOf('income')
const CASH = STATEMENTS.indexOf('cash')
const COMPLETE_ITEMS = (['revenue', 'net_income', 'cfo'] as const).map(itemIndex)

/** A fact; the cell of an event lies at `start` plus the event. */
export interface FactColumn {
  readonly fact: FilingFact
  readonly start: number
}

/** What is known of the newest quarter of a company itself, beside the figures of its book. */
export class FilingFacts {
  private readonly record: FilingRecord

  constructor(
    table: StatementTable,
    private readonly book: CompanyBook,
    /** Flows of one quarter of the book. */
    private readonly singles: FigureMemory,
    private readonly asked: readonly FactColumn[],
  ) {
    this.record = new FilingRecord(table)
  }

  /** For the instrument that the book was opened for. */
  open(): void {
    if (this.asked.length > 0) this.record.open(this.book.first, this.book.quarters)
  }

  /** Takes in rows [from, to) of the table. */
  learn(from: number, to: number): void {
    if (this.asked.length > 0) this.record.learn(from, to)
  }

  /** Writes a cell of every column. */
  write(event: number, out: Float64Array): void {
    for (const { fact, start } of this.asked) out[start + event] = this.valueOf(fact)
  }

  private valueOf(fact: FilingFact): number {
    const { record } = this
    if (record.newest === NO_QUARTER) return Number.NaN
    switch (fact) {
      case 'period_end':
        return quarterEnd(record.newest)
      case 'first_visible':
        return record.firstVisible()
      case 'estimated':
        return record.isEstimated() ? 1 : 0
      case 'restated':
        return record.isRestated() ? 1 : 0
      case 'consolidated':
        return record.isConsolidated() ? 1 : 0
      case 'ttm_complete':
        return this.isYearComplete() ? 1 : 0
    }
  }

  /** Whether revenue, net income and operating cash flow of four quarters are all derivable, on one basis. */
  private isYearComplete(): boolean {
    const { book } = this
    const [income, cash] = [book.newest(INCOME), book.newest(CASH)]
    if (income === NO_QUARTER || cash === NO_QUARTER) return false
    const basis: Basis = book.basis(INCOME, income)
    return book.basis(CASH, cash) === basis && COMPLETE_ITEMS.every((item) => this.isComplete(item, basis))
  }

  private isComplete(item: number, basis: Basis): boolean {
    const newest = this.book.newest(statementIndex(item))
    const line = lineOf(item, basis)
    this.singles.refresh(line, newest - 3, newest)
    const last = this.singles.cell(line, newest)
    for (let cell = last - 3; cell <= last; cell++) if (Number.isNaN(this.singles.values[cell])) return false
    return true
  }
}

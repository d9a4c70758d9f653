import type { EpochDay } from '@stocklab/domain'
import { type Basis, lineCount, lineOf, NO_QUARTER, spanFits } from './company-book.js'
import type { Quarter } from './quarters.js'
import { STATEMENT_SPANS, type StatementTable } from './statement-table.js'

const SPANS = STATEMENT_SPANS.length
const FIGURES = lineCount * SPANS
const NEVER = -(2 ** 31)

const ESTIMATED = 1
const RESTATED = 2
const CONSOLIDATED = 4

/** What is known of a company's filings themselves, up to the rows that were told. */
export class FilingRecord {
  newest: Quarter = NO_QUARTER
  private first: Quarter = 0
  /** By quarter: the day on which any row of it was first visible. */
  private firstDays = new Int32Array(0)
  /** By quarter: what holds of it. */
  private marks = new Uint8Array(0)
  /** By quarter and figure: on which day its last version became visible. */
  private versions = new Int32Array(0)

  constructor(private readonly table: StatementTable) {}

  /** Forgets everything and makes room for so many quarters from the first on. */
  open(first: Quarter, quarters: number): void {
    this.newest = NO_QUARTER
    this.first = first
    if (this.firstDays.length < quarters) {
      this.firstDays = new Int32Array(quarters)
      this.marks = new Uint8Array(quarters)
      this.versions = new Int32Array(quarters * FIGURES)
    }
    this.firstDays.fill(NEVER)
    this.marks.fill(0)
    this.versions.fill(NEVER, 0, quarters * FIGURES)
  }

  /** Takes in rows [from, to) of the table; rows are told in the order in which they became visible. */
  learn(from: number, to: number): void {
    for (let row = from; row < to; ) row = this.learnFiling(row, to)
  }

  /** Takes in rows from `from` on as long as they tell of one quarter on one basis; answers where they end. */
  private learnFiling(from: number, to: number): number {
    const { period, span, item, consolidated, availableFrom, estimated } = this.table
    const { firstDays, versions } = this
    const [quarter, basis] = [period[from], consolidated[from] as Basis]
    const place = quarter - this.first
    const figures = place * FIGURES + lineOf(0, basis) * SPANS
    let marks = this.marks[place]
    let isTold = false
    let row = from
    for (; row < to && period[row] === quarter && consolidated[row] === basis; row++) {
      if (!spanFits(item[row], span[row])) continue
      isTold = true
      const day = availableFrom[row]
      if (firstDays[place] === NEVER) {
        firstDays[place] = day
        marks |= ESTIMATED
      }
      // A quarter is estimated where no receipt is known of anything that was visible first.
      if (estimated[row] !== 1 && day === firstDays[place]) marks &= ~ESTIMATED
      const figure = figures + item[row] * SPANS + span[row]
      if (versions[figure] !== NEVER && versions[figure] < day) marks |= RESTATED
      versions[figure] = day
    }
    if (isTold) {
      this.marks[place] = basis === 1 ? marks | CONSOLIDATED : marks
      this.newest = Math.max(this.newest, quarter)
    }
    return row
  }

  /** Day on which any row of the newest quarter was first visible. */
  firstVisible(): EpochDay {
    return this.firstDays[this.newest - this.first]
  }

  /** Whether no receipt is known of what was visible then. */
  isEstimated(): boolean {
    return this.holds(ESTIMATED)
  }

  /** Whether any figure of the newest quarter has more than one version. */
  isRestated(): boolean {
    return this.holds(RESTATED)
  }

  isConsolidated(): boolean {
    return this.holds(CONSOLIDATED)
  }

  private holds(mark: number): boolean {
    return (this.marks[this.newest - this.first] & mark) !== 0
  }
}

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
    const { period, span, item, consolidated, availableFrom, estimated } = this.table
    const { first, firstDays, marks, versions } = this
    let { newest } = this
    for (let row = from; row < to; row++) {
      if (!spanFits(item[row], span[row])) continue
      const place = period[row] - first
      const day = availableFrom[row]
      if (period[row] > newest) newest = period[row]
      if (firstDays[place] === NEVER) {
        firstDays[place] = day
        marks[place] |= ESTIMATED
      }
      // A quarter is estimated where no receipt is known of anything that was visible first.
      if (day === firstDays[place] && estimated[row] !== 1) marks[place] &= ~ESTIMATED
      if (consolidated[row] === 1) marks[place] |= CONSOLIDATED
      const figure = place * FIGURES + lineOf(item[row], consolidated[row] as Basis) * SPANS + span[row]
      if (versions[figure] !== NEVER && versions[figure] < day) marks[place] |= RESTATED
      versions[figure] = day
    }
    this.newest = newest
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

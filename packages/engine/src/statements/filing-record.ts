import type { EpochDay } from '@stocklab/domain'
import { type Basis, lineOf, NO_QUARTER, spanFits } from './company-book.js'
import { STATEMENT_ITEMS } from './items.js'
import type { Quarter } from './quarters.js'
import { STATEMENT_SPANS, type StatementTable } from './statement-table.js'

const FIGURES = 2 * STATEMENT_ITEMS.length * STATEMENT_SPANS.length
const NEVER = -(2 ** 31)

/** What is known of a quarter as a whole. */
export interface QuarterRecord {
  /** Day on which any row of it was first visible. */
  readonly firstVisible: EpochDay
  /** Whether no receipt is known of what was visible then. */
  readonly estimated: boolean
  /** Whether any figure of it has more than one version. */
  readonly restated: boolean
  readonly consolidated: boolean
}

/** What is known of a company's filings themselves, up to the rows that were told. */
export class FilingRecord {
  newest: Quarter = NO_QUARTER
  private readonly quarters = new Map<Quarter, { -readonly [Key in keyof QuarterRecord]: QuarterRecord[Key] }>()
  /** By quarter: on which day the last version of each figure became visible. */
  private readonly versions = new Map<Quarter, Int32Array>()

  constructor(private readonly table: StatementTable) {}

  /** Forgets everything. */
  open(): void {
    this.newest = NO_QUARTER
    this.quarters.clear()
    this.versions.clear()
  }

  /** Takes in a row of the table; rows are told in the order in which they became visible. */
  learn(row: number): void {
    const { period, span, item, consolidated, availableFrom, estimated } = this.table
    if (!spanFits(item[row], span[row])) return
    const [quarter, day] = [period[row], availableFrom[row]]
    this.newest = Math.max(this.newest, quarter)
    const isEstimated = estimated[row] === 1
    let known = this.quarters.get(quarter)
    if (known === undefined) {
      known = { firstVisible: day, estimated: isEstimated, restated: false, consolidated: false }
      this.quarters.set(quarter, known)
    }
    if (day === known.firstVisible) known.estimated = known.estimated && isEstimated
    if (consolidated[row] === 1) known.consolidated = true
    if (this.isNewVersion(row)) known.restated = true
  }

  /** Throws for a quarter of which nothing was told. */
  quarter(quarter: Quarter): QuarterRecord {
    const known = this.quarters.get(quarter)
    if (known === undefined) throw new Error(`expected a quarter that was told of, received ${quarter}`)
    return known
  }

  private isNewVersion(row: number): boolean {
    const { period, span, item, consolidated, availableFrom } = this.table
    let days = this.versions.get(period[row])
    if (days === undefined) {
      days = new Int32Array(FIGURES).fill(NEVER)
      this.versions.set(period[row], days)
    }
    const figure = lineOf(item[row], consolidated[row] as Basis) * STATEMENT_SPANS.length + span[row]
    const isLater = days[figure] !== NEVER && days[figure] < availableFrom[row]
    days[figure] = availableFrom[row]
    return isLater
  }
}

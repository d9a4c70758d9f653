import { type CompanyBook, type Line, lineCount } from './company-book.js'
import { singleQuarter, trailingOfCumulated } from './figures.js'
import type { Quarter } from './quarters.js'

/** Figures by line and quarter, each with the moment at which it was computed. */
interface Remembered {
  values: Float64Array
  moments: Int32Array
}

/**
 * Flows of a company's book, computed anew only where a row that was told may have changed them: a filing says
 * something of one quarter, and factors ask for up to twenty-four.
 */
export class FlowMemory {
  private readonly singles: Remembered = { values: new Float64Array(0), moments: new Int32Array(0) }
  private readonly years: Remembered = { values: new Float64Array(0), moments: new Int32Array(0) }

  constructor(private readonly book: CompanyBook) {}

  /** A flow of one quarter. */
  single(line: Line, quarter: Quarter): number {
    const cell = this.cellOf(line, quarter, this.singles)
    if (cell < 0) return Number.NaN
    const { values, moments } = this.singles
    if (moments[cell] < this.book.unchangedSince(line, quarter)) {
      values[cell] = singleQuarter(this.book, line, quarter)
      moments[cell] = this.book.moment
    }
    return values[cell]
  }

  /** A flow of the last four quarters. */
  trailing(line: Line, quarter: Quarter): number {
    const cell = this.cellOf(line, quarter, this.years)
    if (cell < 0) return Number.NaN
    const { values, moments } = this.years
    if (moments[cell] < this.book.unchangedSince(line, quarter)) {
      let sum = 0
      for (let k = 3; k >= 0; k--) sum += this.single(line, quarter - k)
      values[cell] = Number.isNaN(sum) ? trailingOfCumulated(this.book, line, quarter) : sum
      moments[cell] = this.book.moment
    }
    return values[cell]
  }

  /** Place of a figure; negative outside the quarters of the book. */
  private cellOf(line: Line, quarter: Quarter, remembered: Remembered): number {
    const { first, quarters } = this.book
    if (quarter < first || quarter >= first + quarters) return -1
    const cells = lineCount * quarters
    if (remembered.values.length < cells) {
      remembered.values = new Float64Array(cells)
      remembered.moments = new Int32Array(cells)
    }
    return line * quarters + quarter - first
  }
}

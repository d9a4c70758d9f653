import { type CompanyBook, type Line, lineCount } from './company-book.js'
import { balanceAt, singleQuarter, trailingOfCumulated } from './figures.js'
import type { Quarter } from './quarters.js'

/**
 * Figures of a company's book by line and quarter, computed anew only where a row that was told may have changed them: a
 * filing says something of one quarter, and factors ask for up to twenty-four.
 */
export class FigureMemory {
  /** By line, each with as many missing cells before those of its quarters as anybody looks back. */
  values = new Float64Array(0)
  /** The moment at which each value was computed. */
  private moments = new Int32Array(0)
  /** Cells of a line. */
  stride = 0

  constructor(
    private readonly book: CompanyBook,
    /** Quarters before the first one of the book that somebody may read, as missing. */
    readonly before: number,
    private readonly compute: (line: Line, quarter: Quarter) => number,
    /** Brings what quarters [from, to] are computed of up to what was told. */
    private readonly prepare: (line: Line, from: Quarter, to: Quarter) => void = () => undefined,
  ) {}

  /** Makes room for the instrument that the book was opened for. */
  open(): void {
    if (this.stride >= this.before + this.book.quarters) return
    this.stride = this.before + this.book.quarters
    this.values = new Float64Array(lineCount * this.stride).fill(Number.NaN)
    this.moments = new Int32Array(lineCount * this.stride)
  }

  /** Place in `values`. */
  cell(line: Line, quarter: Quarter): number {
    return line * this.stride + this.before + quarter - this.book.first
  }

  /** Brings `values` of quarters [from, to] up to what was told; those outside the book stay missing. */
  refresh(line: Line, from: Quarter, to: Quarter): void {
    this.prepare(line, from, to)
    const { first, changed } = this.book
    const { moments } = this
    const [mark, cell] = [this.book.firstMark(line), line * this.stride + this.before]
    for (let place = Math.max(0, from - first); place <= to - first; place++) {
      if (moments[cell + place] < changed[mark + place]) this.renew(line, first + place, cell + place)
    }
  }

  private renew(line: Line, quarter: Quarter, cell: number): void {
    this.values[cell] = this.compute(line, quarter)
    this.moments[cell] = this.book.moment
  }
}

/** What is asked of a book, by the form in which an item is asked for. */
export interface BookFigures {
  /** A flow of one quarter. */
  readonly quarter: FigureMemory
  /** A flow of the last four quarters. */
  readonly ttm: FigureMemory
  /** A balance at quarter end. */
  readonly at: FigureMemory
}

export function figuresOf(book: CompanyBook, before: number): BookFigures {
  const quarter = new FigureMemory(book, before, (line, at) => singleQuarter(book, line, at))
  const trailing = (line: Line, at: Quarter): number => {
    const last = quarter.cell(line, at)
    let sum = 0
    for (let cell = last - 3; cell <= last; cell++) sum += quarter.values[cell]
    return Number.isNaN(sum) ? trailingOfCumulated(book, line, at) : sum
  }
  const ttm = new FigureMemory(book, before, trailing, (line, from, to) => quarter.refresh(line, from - 3, to))
  return { quarter, ttm, at: new FigureMemory(book, before, (line, at) => balanceAt(book, line, at)) }
}

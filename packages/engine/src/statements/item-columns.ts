import type { StatementForm } from '../plan/graph.js'
import {
  type Basis,
  type CompanyBook,
  itemIndex,
  lineOf,
  NO_QUARTER,
  STATEMENTS,
  statementIndex,
} from './company-book.js'
import { type BookFigures, type FigureMemory, figuresOf } from './figure-memory.js'
import type { StatementItem } from './items.js'

/** An item `lag` quarters before the newest of its statement; the cell of an event lies at `start` plus the event. */
export interface ItemColumn {
  readonly form: StatementForm
  readonly item: StatementItem
  readonly lag: number
  readonly start: number
}

/** All columns of one item in one form. */
interface Asked {
  readonly item: number
  readonly statement: number
  readonly memory: FigureMemory
  readonly columns: readonly ItemColumn[]
  readonly longestLag: number
}

const BASES: readonly Basis[] = [0, 1]
/** No quarter may be used. */
const NOWHERE = -1
/** Later than any quarter. */
const END = 2 ** 30

/**
 * Columns of items. Events wait until something is told of a quarter that was told of before: up to there all read
 * the same figures, only of other quarters, and each column is written in one go.
 */
export class ItemColumns {
  readonly figures: BookFigures
  private readonly asked: readonly Asked[]
  /** By statement: for each waiting event where in a memory the newest quarter of the first line on its basis lies. */
  private readonly places: readonly Int32Array[]
  /** By statement and basis: the first and last quarter that was the newest one of a waiting event. */
  private readonly lows = new Int32Array(STATEMENTS.length * BASES.length)
  private readonly highs = new Int32Array(STATEMENTS.length * BASES.length)
  private waiting = 0

  /** `capacity`: the most events of an instrument. */
  constructor(
    private readonly book: CompanyBook,
    columns: readonly ItemColumn[],
    capacity: number,
    private readonly out: Float64Array,
  ) {
    // Four quarters reach further back than the first of them.
    this.figures = figuresOf(book, longestLag(columns) + 3)
    this.asked = groupsOf(columns, this.figures)
    this.places = STATEMENTS.map(() => new Int32Array(capacity))
    this.forget()
  }

  /** For the instrument that the book was opened for. */
  open(): void {
    for (const memory of Object.values(this.figures)) memory.open()
  }

  /** Takes in the next event, given by statement its newest quarter that may be used. */
  add(newest: Int32Array): void {
    const { stride, before } = this.figures.at
    for (let s = 0; s < STATEMENTS.length; s++) {
      const quarter = newest[s]
      if (quarter === NO_QUARTER) {
        this.places[s][this.waiting] = NOWHERE
        continue
      }
      const basis = this.book.basis(s, quarter)
      const stretch = BASES.length * s + basis
      if (quarter < this.lows[stretch]) this.lows[stretch] = quarter
      if (quarter > this.highs[stretch]) this.highs[stretch] = quarter
      this.places[s][this.waiting] = lineOf(0, basis) * stride + before + quarter - this.book.first
    }
    this.waiting++
  }

  /** Writes the cells of the waiting events, the last of which is the one before `end`. */
  write(end: number): void {
    if (this.waiting === 0) return
    for (const asked of this.asked) {
      for (const basis of BASES) {
        const stretch = BASES.length * asked.statement + basis
        asked.memory.refresh(lineOf(asked.item, basis), this.lows[stretch] - asked.longestLag, this.highs[stretch])
      }
      for (const column of asked.columns) this.writeColumn(asked, column, end - this.waiting)
    }
    this.forget()
  }

  private writeColumn({ item, statement, memory }: Asked, { lag, start }: ItemColumn, event: number): void {
    const { out, waiting } = this
    const { values } = memory
    const places = this.places[statement]
    const shift = item * memory.stride - lag
    for (let k = 0, cell = start + event; k < waiting; k++, cell++) {
      const place = places[k]
      out[cell] = place === NOWHERE ? Number.NaN : values[place + shift]
    }
  }

  private forget(): void {
    this.waiting = 0
    this.lows.fill(END)
    this.highs.fill(NO_QUARTER)
  }
}

function longestLag(columns: readonly ItemColumn[]): number {
  return columns.reduce((longest, { lag }) => Math.max(longest, lag), 0)
}

function groupsOf(columns: readonly ItemColumn[], figures: BookFigures): readonly Asked[] {
  const groups = new Map<string, ItemColumn[]>()
  for (const column of columns) {
    const name = `${column.item} ${column.form}`
    groups.set(name, [...(groups.get(name) ?? []), column])
  }
  return [...groups.values()].map((group) => {
    const [{ item: name, form }] = group
    const item = itemIndex(name)
    const statement = statementIndex(item)
    return { item, statement, memory: figures[form], columns: group, longestLag: longestLag(group) }
  })
}

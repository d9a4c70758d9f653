/** Cells between two columns, so that an event of all of them does not fall on the same few lines of the cache. */
const APART = 8

/** Columns of values at events, all in one array; missing until they are written. */
export class EventColumns {
  readonly cells: Float64Array

  constructor(
    columns: number,
    /** Events that a column has room for. */
    readonly capacity: number,
  ) {
    this.cells = new Float64Array(columns * (capacity + APART)).fill(Number.NaN)
  }

  /** Place in `cells` of a column's first event. */
  start(column: number): number {
    return column * (this.capacity + APART)
  }

  column(column: number): Float64Array {
    return this.cells.subarray(this.start(column), this.start(column) + this.capacity)
  }
}

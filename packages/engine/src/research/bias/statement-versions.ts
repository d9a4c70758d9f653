import { STATEMENT_ITEMS } from '../../statements/items.js'
import { STATEMENT_SPANS, type StatementTable } from '../../statements/statement-table.js'

/** One figure (period, span, item, basis) of a company and the rows that said something of it, first to last. */
export type FigureVersions = readonly number[]

/** Rows of an instrument by figure, in the order in which they became visible. */
export function figureVersions(table: StatementTable, instrument: number): readonly FigureVersions[] {
  const { start, period, span, item, consolidated } = table
  const figures = new Map<number, number[]>()
  for (let row = start[instrument]!; row < start[instrument + 1]!; row++) {
    const figure =
      2 * (STATEMENT_ITEMS.length * (STATEMENT_SPANS.length * period[row]! + span[row]!) + item[row]!) +
      consolidated[row]!
    const rows = figures.get(figure)
    if (rows === undefined) figures.set(figure, [row])
    else rows.push(row)
  }
  return [...figures.values()]
}

/** A row of a table, with what is to be different about it. */
export interface ChangedRow {
  readonly row: number
  readonly value: number
  readonly availableFrom: number
}

/** The table with the rows that `rowsOf` says of each instrument and no others, put in order of visibility. */
export function rebuiltTable(
  table: StatementTable,
  rowsOf: (instrument: number) => readonly ChangedRow[],
): StatementTable {
  const instruments = table.start.length - 1
  const own = Array.from({ length: instruments }, (_, instrument) =>
    rowsOf(instrument).toSorted((a, b) => a.availableFrom - b.availableFrom || a.row - b.row),
  )
  const rows = own.flat()
  const start = shared(Int32Array, instruments + 1)
  own.forEach(({ length }, i) => {
    start[i + 1] = start[i]! + length
  })
  const made = {
    start,
    period: shared(Int32Array, rows.length),
    span: shared(Uint8Array, rows.length),
    item: shared(Uint8Array, rows.length),
    value: shared(Float64Array, rows.length),
    consolidated: shared(Uint8Array, rows.length),
    availableFrom: shared(Int32Array, rows.length),
    estimated: shared(Uint8Array, rows.length),
  }
  for (const [k, { row, value, availableFrom }] of rows.entries()) {
    for (const column of ['period', 'span', 'item', 'consolidated', 'estimated'] as const) {
      made[column][k] = table[column][row]!
    }
    made.value[k] = value
    made.availableFrom[k] = availableFrom
  }
  return { ...made, complete: table.complete }
}

interface TypedArrayOf<A> {
  new (buffer: SharedArrayBuffer): A
  readonly BYTES_PER_ELEMENT: number
}

/** Zeros in shared memory, where threads expect panels to lie. */
function shared<A>(type: TypedArrayOf<A>, length: number): A {
  return new type(new SharedArrayBuffer(length * type.BYTES_PER_ELEMENT))
}

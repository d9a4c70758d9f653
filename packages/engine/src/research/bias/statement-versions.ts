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

/** The table with the rows that `rowsOf` says of each instrument, at most its own, put in order of visibility. */
export function rebuiltTable(
  table: StatementTable,
  rowsOf: (instrument: number) => readonly ChangedRow[],
): StatementTable {
  const instruments = table.start.length - 1
  const start = shared(Int32Array, instruments + 1)
  const made = emptyColumns(table.value.length)
  for (let instrument = 0; instrument < instruments; instrument++) {
    const rows = rowsOf(instrument).toSorted((a, b) => a.availableFrom - b.availableFrom || a.row - b.row)
    rows.forEach(({ row, value, availableFrom }, k) => {
      const at = start[instrument]! + k
      for (const name of KEPT) made[name][at] = table[name][row]!
      made.value[at] = value
      made.availableFrom[at] = availableFrom
    })
    start[instrument + 1] = start[instrument]! + rows.length
  }
  return { ...cutTo(made, start[instruments]!), start, complete: table.complete }
}

const KEPT = ['period', 'span', 'item', 'consolidated', 'estimated'] as const

type Columns = Pick<StatementTable, (typeof KEPT)[number] | 'value' | 'availableFrom'>

function emptyColumns(rows: number): Columns {
  return {
    period: shared(Int32Array, rows),
    span: shared(Uint8Array, rows),
    item: shared(Uint8Array, rows),
    value: shared(Float64Array, rows),
    consolidated: shared(Uint8Array, rows),
    availableFrom: shared(Int32Array, rows),
    estimated: shared(Uint8Array, rows),
  }
}

function cutTo(columns: Columns, rows: number): Columns {
  return {
    period: columns.period.subarray(0, rows),
    span: columns.span.subarray(0, rows),
    item: columns.item.subarray(0, rows),
    value: columns.value.subarray(0, rows),
    consolidated: columns.consolidated.subarray(0, rows),
    availableFrom: columns.availableFrom.subarray(0, rows),
    estimated: columns.estimated.subarray(0, rows),
  }
}

interface TypedArrayOf<A> {
  new (buffer: SharedArrayBuffer): A
  readonly BYTES_PER_ELEMENT: number
}

/** Zeros in shared memory, where threads expect panels to lie. */
function shared<A>(type: TypedArrayOf<A>, length: number): A {
  return new type(new SharedArrayBuffer(length * type.BYTES_PER_ELEMENT))
}

import type { StatementTable } from '../../statements/statement-table.js'
import { type Pause, ROWS_BETWEEN_PAUSES } from './pauses.js'

/** What becomes of the rows of a table. */
export interface RowChanges {
  isKept(row: number): boolean
  value(row: number): number
  availableFrom(row: number): number
}

/** The table with the kept rows as they became, in order of visibility again; rows of one day keep their order. */
export async function rebuiltTable(table: StatementTable, changes: RowChanges, pause: Pause): Promise<StatementTable> {
  const instruments = table.start.length - 1
  const start = shared(Int32Array, instruments + 1)
  const made = emptyColumns(table.value.length)
  let nextPause = ROWS_BETWEEN_PAUSES
  for (let instrument = 0; instrument < instruments; instrument++) {
    if (table.start[instrument]! > nextPause) {
      await pause()
      nextPause = table.start[instrument]! + ROWS_BETWEEN_PAUSES
    }
    const rows = orderedRows(changes, table.start[instrument]!, table.start[instrument + 1]!)
    for (let k = 0; k < rows.length; k++) {
      const row = rows[k]!
      const at = start[instrument]! + k
      made.period[at] = table.period[row]!
      made.span[at] = table.span[row]!
      made.item[at] = table.item[row]!
      made.consolidated[at] = table.consolidated[row]!
      made.estimated[at] = table.estimated[row]!
      made.value[at] = changes.value(row)
      made.availableFrom[at] = changes.availableFrom(row)
    }
    start[instrument + 1] = start[instrument]! + rows.length
  }
  return { ...cutTo(made, start[instruments]!), start, complete: table.complete }
}

/** The kept rows of [from, to) by day, as numbers that sort by themselves: the day in front of the place. */
function orderedRows(changes: RowChanges, from: number, to: number): Float64Array {
  const keys = new Float64Array(to - from)
  let count = 0
  for (let row = from; row < to; row++) {
    if (changes.isKept(row)) keys[count++] = changes.availableFrom(row) * (to - from) + (row - from)
  }
  const kept = keys.subarray(0, count).sort()
  for (let k = 0; k < count; k++) {
    const place = kept[k]! % (to - from)
    kept[k] = from + (place < 0 ? place + (to - from) : place)
  }
  return kept
}

type Columns = Omit<StatementTable, 'start' | 'complete'>

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

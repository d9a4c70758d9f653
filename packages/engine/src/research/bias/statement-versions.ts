import { STATEMENT_ITEMS } from '../../statements/items.js'
import { STATEMENT_SPANS, type StatementTable } from '../../statements/statement-table.js'
import { type Pause, ROWS_BETWEEN_PAUSES } from './pauses.js'

const LINES = 2 * STATEMENT_SPANS.length * STATEMENT_ITEMS.length
const NO_ROW = -1

/** For each row of a table, the rows that said the first and the newest of the same (company, period, span, item, basis). */
export interface FigureVersions {
  readonly first: Int32Array
  readonly newest: Int32Array
}

export async function figureVersions(table: StatementTable, pause: Pause): Promise<FigureVersions> {
  const { start, value } = table
  const first = new Int32Array(value.length)
  const newest = new Int32Array(value.length)
  let rowOf = new Int32Array(0)
  let nextPause = ROWS_BETWEEN_PAUSES
  for (let instrument = 0; instrument < start.length - 1; instrument++) {
    const [from, to] = [start[instrument]!, start[instrument + 1]!]
    if (from > nextPause) {
      await pause()
      nextPause = from + ROWS_BETWEEN_PAUSES
    }
    const placeOf = placesOf(table, from, to)
    if (rowOf.length < placeOf.places) rowOf = new Int32Array(placeOf.places)
    rowOf.fill(NO_ROW, 0, placeOf.places)
    for (let row = from; row < to; row++) {
      const place = placeOf.row(row)
      if (rowOf[place] === NO_ROW) rowOf[place] = row
      first[row] = rowOf[place]!
    }
    rowOf.fill(NO_ROW, 0, placeOf.places)
    for (let row = to - 1; row >= from; row--) {
      const place = placeOf.row(row)
      if (rowOf[place] === NO_ROW) rowOf[place] = row
      newest[row] = rowOf[place]!
    }
  }
  return { first, newest }
}

/** Where each figure of the rows [from, to) of one company stands in a dense list. */
function placesOf({ period, span, item, consolidated }: StatementTable, from: number, to: number) {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (let row = from; row < to; row++) {
    low = Math.min(low, period[row]!)
    high = Math.max(high, period[row]!)
  }
  return {
    places: from === to ? 0 : (high - low + 1) * LINES,
    row: (row: number) =>
      (period[row]! - low) * LINES + 2 * (STATEMENT_ITEMS.length * span[row]! + item[row]!) + consolidated[row]!,
  }
}

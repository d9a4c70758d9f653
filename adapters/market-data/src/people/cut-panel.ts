import type { BarColumn, Panel, StatementTable } from '@stocklab/engine'
import { lowerBound } from '../panel/window.js'

/** Sessions [start, end) of a panel. */
export interface SessionSpan {
  readonly start: number
  readonly end: number
}

/**
 * The sessions [start, end) of a panel as a panel, copied into shared memory of its own: what `loadPanel` would answer for
 * these days, with every instrument that is in the panel. Nothing that became known after its last session is in it.
 */
export function cutSessions(panel: Panel, { start, end }: SessionSpan): Panel {
  if (start === 0 && end === panel.sessions.length) return panel
  const sessions = panel.sessions.slice(start, end)
  const lastDay = sessions.at(-1) as number
  const { columns, listing, statements } = panel
  const cut = <T extends Float64Array | Uint8Array | Uint16Array>(cells: T): T => cutRows(panel, cells, { start, end })
  const relative = (bars: Int32Array) => bars.map((t) => (t < 0 ? -1 : t - start))
  return {
    ...panel,
    sessions,
    columns: Object.fromEntries(
      (Object.entries(columns) as [BarColumn, Float64Array][]).map(([name, cells]) => [name, cut(cells)]),
    ) as unknown as Panel['columns'],
    listing: { ...listing, status: cut(listing.status), board: cut(listing.board), sector: cut(listing.sector) },
    firstBar: relativeBars(panel.firstBar, relative),
    lastBar: relativeBars(panel.lastBar, relative),
    indices: Object.fromEntries(
      Object.entries(panel.indices).map(([code, closes]) => [code, closes.slice(start, end)]),
    ),
    actions: panel.actions.filter(({ exDate }) => exDate <= lastDay),
    statements: statements === null ? null : statementsUntil(statements, lastDay),
  }
}

/**
 * One instrument of a panel as a panel, over the same memory: for what rests on an instrument's own past alone.
 * Cross-sections over it would compare it with itself.
 */
export function cutInstrument(panel: Panel, row: number): Panel {
  const length = panel.sessions.length
  const cut = <T extends Float64Array | Uint8Array | Uint16Array>(cells: T): T =>
    cells.subarray(row * length, (row + 1) * length) as T
  const { columns, listing, statements } = panel
  const instrument = panel.instruments[row]
  if (instrument === undefined) throw new RangeError(`expected an instrument of the panel, received row ${row}`)
  return {
    ...panel,
    instruments: [instrument],
    columns: Object.fromEntries(
      (Object.entries(columns) as [BarColumn, Float64Array][]).map(([name, cells]) => [name, cut(cells)]),
    ) as unknown as Panel['columns'],
    listing: {
      ...listing,
      status: cut(listing.status),
      board: cut(listing.board),
      sector: cut(listing.sector),
      listedThrough: listing.listedThrough.subarray(row, row + 1),
    },
    firstBar: panel.firstBar.subarray(row, row + 1),
    lastBar: panel.lastBar.subarray(row, row + 1),
    actions: panel.actions.filter(({ code }) => code === instrument.code),
    statements: statements === null ? null : statementsOf(statements, row),
  }
}

function cutRows<T extends Float64Array | Uint8Array | Uint16Array>(panel: Panel, cells: T, span: SessionSpan): T {
  const length = panel.sessions.length
  const width = span.end - span.start
  const count = panel.instruments.length
  const Cells = cells.constructor as new (buffer: SharedArrayBuffer) => T
  const out = new Cells(new SharedArrayBuffer(width * count * cells.BYTES_PER_ELEMENT))
  for (let i = 0; i < count; i++) {
    out.set(cells.subarray(i * length + span.start, i * length + span.end) as never, i * width)
  }
  return out
}

function relativeBars(bars: Int32Array, relative: (bars: Int32Array) => Int32Array): Int32Array {
  const out = new Int32Array(new SharedArrayBuffer(bars.byteLength))
  out.set(relative(bars))
  return out
}

const ROW_COLUMNS = ['period', 'span', 'item', 'value', 'consolidated', 'availableFrom', 'estimated'] as const

function statementsOf(table: StatementTable, row: number): StatementTable {
  const [from, to] = [table.start[row] as number, table.start[row + 1] as number]
  const rows = Object.fromEntries(ROW_COLUMNS.map((name) => [name, table[name].subarray(from, to)]))
  return { ...table, ...rows, start: Int32Array.of(0, to - from) }
}

/** Rows of an instrument ascend by the day they became known, so that each keeps a beginning of its rows. */
function statementsUntil(table: StatementTable, lastDay: number): StatementTable | null {
  const count = table.start.length - 1
  const start = new Int32Array(new SharedArrayBuffer(table.start.byteLength))
  const ends = new Int32Array(count)
  for (let i = 0; i < count; i++) {
    const known = table.availableFrom.subarray(table.start[i], table.start[i + 1])
    ends[i] = (table.start[i] as number) + lowerBound(known, lastDay + 1)
    start[i + 1] = (start[i] as number) + (ends[i] as number) - (table.start[i] as number)
  }
  const rows = Object.fromEntries(
    ROW_COLUMNS.map((name) => {
      const cells = table[name]
      const Cells = cells.constructor as new (buffer: SharedArrayBuffer) => typeof cells
      const out = new Cells(new SharedArrayBuffer((start[count] as number) * cells.BYTES_PER_ELEMENT))
      for (let i = 0; i < count; i++) out.set(cells.subarray(table.start[i], ends[i]) as never, start[i])
      return [name, out]
    }),
  )
  return start[count] === 0 ? null : { ...table, ...rows, start }
}

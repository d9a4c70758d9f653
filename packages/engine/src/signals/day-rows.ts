import type { NodeId } from '../plan/graph.js'

/**
 * Values of nodes on chosen sessions, a row of N a session: what many strategies read again over the same panel. Rows of
 * remembered nodes are filled when a day is first asked for.
 */
export class DayRows {
  readonly whole = new Map<NodeId, Float64Array>()
  private readonly rows: Int32Array
  private readonly remembered = new Map<NodeId, { readonly cells: Float64Array; readonly known: Uint8Array }>()

  /** `days` ascend; `sessions` is the length of the panel. */
  constructor(
    readonly days: Int32Array,
    sessions: number,
    private readonly instruments: number,
  ) {
    this.rows = new Int32Array(sessions).fill(-1)
    days.forEach((t, row) => {
      this.rows[t] = row
    })
  }

  get cells(): number {
    return this.days.length * this.instruments
  }

  remember(id: NodeId): void {
    this.remembered.set(id, { cells: new Float64Array(this.cells), known: new Uint8Array(this.days.length) })
  }

  remembers(id: NodeId): boolean {
    return this.remembered.has(id)
  }

  /** Of a node in `whole`; throws for a session that is not among the days. */
  read(id: NodeId, t: number): Float64Array {
    const row = this.rows[t]
    if (row === -1) throw new Error(`expected a session that decides on entries, received session ${t}`)
    return this.row(this.whole.get(id)!, row)
  }

  /** Copies the row of a remembered node, or fills and keeps it; on other sessions it only fills. */
  recall(id: NodeId, t: number, out: Float64Array, fill: (t: number, out: Float64Array) => void): void {
    const row = this.rows[t]
    const { cells, known } = this.remembered.get(id)!
    if (row !== -1 && known[row] === 1) {
      out.set(this.row(cells, row))
      return
    }
    fill(t, out)
    if (row === -1) return
    this.row(cells, row).set(out)
    known[row] = 1
  }

  private row(cells: Float64Array, row: number): Float64Array {
    return cells.subarray(row * this.instruments, (row + 1) * this.instruments)
  }
}

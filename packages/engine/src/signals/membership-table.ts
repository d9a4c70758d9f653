import type { Panel } from '../panel/panel.js'
import type { Membership } from './universe.js'

/** Who belongs on every session, for threads that ask for the same days again and again. */
export interface MembershipTable {
  /** T x N, 1 or 0, in shared memory. */
  readonly rows: Uint8Array
  /** Of each session the first one since when nobody has come or gone. */
  readonly since: Int32Array
}

export function membershipTable(membership: Membership, { sessions, instruments }: Panel): MembershipTable {
  const count = instruments.length
  const rows = new Uint8Array(new SharedArrayBuffer(sessions.length * count))
  const since = new Int32Array(new SharedArrayBuffer(sessions.length * Int32Array.BYTES_PER_ELEMENT))
  for (let t = 0, first = 0; t < sessions.length; t++) {
    membership(t, rows.subarray(t * count, (t + 1) * count))
    if (!isRepeated(rows, t * count, count)) first = t
    since[t] = first
  }
  return { rows, since }
}

/** Whether the row that begins at `start` equals the one before; the first row does not. */
function isRepeated(rows: Uint8Array, start: number, count: number): boolean {
  if (start < count) return false
  for (let place = start; place < start + count; place++) if (rows[place] !== rows[place - count]) return false
  return true
}

/** The members of a table on one session after the other. */
export class TabledMembers {
  changes = 0
  private since = -1

  /** `codes` are brought up to date. */
  constructor(
    readonly codes: Uint8Array,
    private readonly table: MembershipTable,
  ) {}

  on(t: number): this {
    const since = this.table.since[t]!
    if (since === this.since) return this
    const start = t * this.codes.length
    this.codes.set(this.table.rows.subarray(start, start + this.codes.length))
    this.since = since
    this.changes++
    return this
  }
}

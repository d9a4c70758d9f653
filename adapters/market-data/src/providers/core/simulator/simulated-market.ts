import type { IsoDate } from '@stocklab/domain'
import type { CanonicalRow } from '../provider.js'

/** A bar with what the services tell beside it. */
export interface SimulatedBar {
  readonly code: string
  readonly name: string
  readonly board: string
  readonly date: IsoDate
  readonly open: number
  readonly high: number
  readonly low: number
  readonly close: number
  readonly base: number
  readonly volume: number
  readonly value: number
  readonly shares: number
  readonly status: 'normal' | 'administrative'
}

export interface SimulatedIndex {
  readonly code: string
  readonly date: IsoDate
  readonly close: number
}

/** The market that a simulator serves; either from a list or from a lake. */
export interface SimulatedMarket {
  barsOfDay(date: IsoDate): Promise<readonly SimulatedBar[]>
  /** Oldest first, both ends included. */
  barsOfCode(code: string, from: IsoDate, to: IsoDate): Promise<readonly SimulatedBar[]>
  indicesOfDay(date: IsoDate): Promise<readonly SimulatedIndex[]>
  /** All rows of a table beside the bars, in canonical columns; none where there is no such table. */
  rowsOf(table: 'instruments' | 'actions' | 'fundamentals'): Promise<readonly CanonicalRow[]>
}

/** A market from lists, which may be changed between calls: a vendor's correction. */
export function listedMarket(lists: {
  readonly bars: readonly SimulatedBar[]
  readonly indices: readonly SimulatedIndex[]
}): SimulatedMarket {
  const byDate = (a: SimulatedBar, b: SimulatedBar): number => (a.date < b.date ? -1 : 1)
  return {
    barsOfDay: async (date) => lists.bars.filter((bar) => bar.date === date),
    barsOfCode: async (code, from, to) =>
      lists.bars.filter((bar) => bar.code === code && bar.date >= from && bar.date <= to).sort(byDate),
    indicesOfDay: async (date) => lists.indices.filter((index) => index.date === date),
    rowsOf: async () => [],
  }
}

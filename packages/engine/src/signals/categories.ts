import { INSTRUMENT_KINDS, LISTING_STATUSES } from '@stocklab/domain'
import type { CategoryName } from '@stocklab/strategy'
import type { Panel } from '../panel/panel.js'
import { CodeReader } from './code-reader.js'

/** A category of every cell as a code: 0 = unknown, else 1 + place in `names`. */
export interface CategoryCodes {
  readonly names: readonly string[]
  at(i: number, t: number): number
  /** Of all instruments; valid until another day is asked for. */
  day(t: number): Uint8Array | Uint16Array
}

/** Dated categories are those of the listing on the day; the kind of an instrument does not change. */
export function categoryCodes(panel: Panel, category: CategoryName): CategoryCodes {
  const sessions = panel.sessions.length
  const { listing } = panel
  const dated = (codes: Uint8Array | Uint16Array, names: readonly string[]): CategoryCodes => ({
    names,
    at: (i, t) => codes[i * sessions + t]!,
    day: dayOf(codes, sessions),
  })
  switch (category) {
    case 'market':
      return dated(listing.board, listing.boards)
    case 'sector':
      return dated(listing.sector, listing.sectors)
    case 'status':
      return dated(listing.status, LISTING_STATUSES)
    case 'kind': {
      const kinds = Uint8Array.from(panel.instruments, ({ kind }) => 1 + INSTRUMENT_KINDS.indexOf(kind))
      return { names: INSTRUMENT_KINDS, at: (i) => kinds[i]!, day: () => kinds }
    }
  }
}

function dayOf(codes: Uint8Array | Uint16Array, sessions: number): CategoryCodes['day'] {
  const reader = new CodeReader(codes, sessions)
  return (t) => reader.day(t)
}

/** 1 where the category is (with `negated`: is not) one of the options, NaN where it is unknown, by code. */
export function truthOfCodes(names: readonly string[], options: readonly string[], negated: boolean): Float64Array {
  const truths = names.map((name) => (options.includes(name) === negated ? 0 : 1))
  return Float64Array.from([Number.NaN, ...truths])
}

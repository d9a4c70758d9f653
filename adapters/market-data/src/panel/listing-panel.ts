import { type EpochDay, LISTING_STATUSES, type Listing } from '@stocklab/domain'
import type { ListingPanel } from '@stocklab/engine'
import type { MarketFrame } from './market-frame.js'
import { lowerBound, type Window } from './window.js'

const OPEN_END = 2 ** 31 - 1

/** What a code without any listings row is: a source that has a listing table and leaves a code out has not listed it. */
export type UnlistedCodes = 'listed-by-bars' | 'never-listed'

/**
 * Expands the dated listing rows of a window's instruments to one category a day. Where rows overlap, the one that
 * begins later holds. A code without any row is listed from its first to its last bar, or never, as `unlisted` says. A
 * row without board or sector takes the instrument's own.
 */
export function buildListingPanel(frame: MarketFrame, window: Window, unlisted: UnlistedCodes): ListingPanel {
  const cells = window.rows.length * (window.end - window.start)
  const boards = new CategoryList()
  const sectors = new CategoryList()
  const status = new Uint8Array(new SharedArrayBuffer(cells))
  const board = new Uint8Array(new SharedArrayBuffer(cells))
  const sector = new Uint16Array(new SharedArrayBuffer(cells * Uint16Array.BYTES_PER_ELEMENT))
  const listedThrough = new Int32Array(new SharedArrayBuffer(window.rows.length * Int32Array.BYTES_PER_ELEMENT))
  const listingsOf = groupByCode(frame.listings)
  const sessions = Int32Array.from(frame.sessions.slice(window.start, window.end))
  for (const [i, row] of window.rows.entries()) {
    const instrument = frame.instruments[row]!
    const listings = listingsOf.get(instrument.code) ?? (unlisted === 'listed-by-bars' ? listingOfBars(frame, row) : [])
    listedThrough[i] = listings.reduce((last, l) => Math.max(last, l.to ?? OPEN_END), -OPEN_END)
    const offset = i * sessions.length
    for (const listing of listings) {
      const from = offset + lowerBound(sessions, listing.from)
      const to = offset + (listing.to === null ? sessions.length : lowerBound(sessions, listing.to + 1))
      if (to <= from) continue
      status.fill(1 + LISTING_STATUSES.indexOf(listing.status), from, to)
      board.fill(boards.mark(listing.board || instrument.board), from, to)
      sector.fill(sectors.mark(listing.sector ?? instrument.sector), from, to)
    }
  }
  return { status, board, sector, boards: boards.names, sectors: sectors.names, listedThrough }
}

function listingOfBars(frame: MarketFrame, row: number): readonly Listing[] {
  const first = frame.firstBar[row]!
  if (first < 0) return []
  const { code, board, sector } = frame.instruments[row]!
  const day = (t: number): EpochDay => frame.sessions[t]!
  return [{ code, from: day(first), to: day(frame.lastBar[row]!), board, sector, status: 'normal' }]
}

function groupByCode(listings: readonly Listing[]): ReadonlyMap<string, readonly Listing[]> {
  const groups = new Map<string, Listing[]>()
  for (const listing of listings) {
    const group = groups.get(listing.code)
    if (group) group.push(listing)
    else groups.set(listing.code, [listing])
  }
  return groups
}

/** Names in the order of their first use; a mark is 1 + index, 0 without a name. */
class CategoryList {
  readonly names: string[] = []
  private readonly marks = new Map<string, number>()

  mark(name: string | null): number {
    if (!name) return 0
    const known = this.marks.get(name)
    if (known !== undefined) return known
    this.names.push(name)
    this.marks.set(name, this.names.length)
    return this.names.length
  }
}

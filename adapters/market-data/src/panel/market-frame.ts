import type { CorporateAction, EpochDay, Instrument, Listing, MarketId } from '@stocklab/domain'

/**
 * Everything of one market but the bar columns, over the whole lake. Plain numbers and text: it is kept as JSON beside
 * the column files. Cells of the columns lie at `i * sessions.length + t`.
 */
export interface MarketFrame {
  readonly market: MarketId
  readonly version: string
  /** Days on which any code of the market has a bar, ascending. */
  readonly sessions: readonly EpochDay[]
  /** Ascending by code: every code with a bar or a listing. */
  readonly instruments: readonly Instrument[]
  /** Session indices of the first and last bar per instrument; -1 without any. */
  readonly firstBar: readonly number[]
  readonly lastBar: readonly number[]
  /** Ascending by (code, from). */
  readonly listings: readonly Listing[]
  /** Ascending by (code, exDate, kind). */
  readonly actions: readonly CorporateAction[]
  readonly indices: Readonly<Record<string, IndexRows>>
}

/** Closes of one index, ascending by day. */
export interface IndexRows {
  readonly days: readonly EpochDay[]
  readonly closes: readonly number[]
}

import type { Generated } from 'kysely'
import type { Instant } from './accounts.js'

export interface WatchlistTable {
  id: Generated<string>
  user_id: string
  name: string
  /** Ascending in the order of the user's choice; gaps mean nothing. */
  position: number
  created_at: Instant
  updated_at: Instant
}

export interface WatchlistItemTable {
  watchlist_id: string
  code: string
  position: number
  note: Generated<string>
  added_at: Instant
}

export interface RecentlyViewedTable {
  user_id: string
  code: string
  viewed_at: Date
}

export interface ThemeTable {
  /** A word for addresses, as in `second-batteries`. */
  id: string
  market: string
  name_ko: string
  name_en: string
  description_ko: Generated<string>
  description_en: Generated<string>
  created_at: Instant
  updated_at: Instant
}

export interface ThemeMemberTable {
  theme_id: string
  code: string
}

export interface UniverseTable {
  id: Generated<string>
  user_id: string
  market: string
  name: string
  description: Generated<string>
  /** Of the expression language; null where `codes` are given, and the other way round. */
  condition: string | null
  codes: string[] | null
  created_at: Instant
  updated_at: Instant
}

/** Data of a market that people were told of. */
export interface MarketDataSeenTable {
  market: string
  /** Hash of all that is known of the market. */
  content: string
  version: string
  last_session: string
  seen_at: Instant
}

/** Tables of market; see the migration of the same name. */
export interface MarketTables {
  watchlists: WatchlistTable
  watchlist_items: WatchlistItemTable
  recently_viewed: RecentlyViewedTable
  themes: ThemeTable
  theme_members: ThemeMemberTable
  universes: UniverseTable
  market_data_seen: MarketDataSeenTable
}

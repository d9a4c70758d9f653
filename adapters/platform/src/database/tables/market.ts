/** Tables of market; see the migration of the same name. */
export type MarketTables = {}

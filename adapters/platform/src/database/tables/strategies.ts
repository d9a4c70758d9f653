/** Tables of strategies; see the migration of the same name. */
export type StrategyTables = {}

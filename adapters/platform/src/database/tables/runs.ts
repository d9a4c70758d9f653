/** Tables of runs; see the migration of the same name. */
export type RunTables = {}

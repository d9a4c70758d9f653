/** Tables of jobs; see the migration of the same name. */
export type JobTables = {}

/** Tables of notifications; see the migration of the same name. */
export type NotificationTables = {}

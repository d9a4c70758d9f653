/** PostgreSQL in this process: one connection, one statement at a time. */
export interface EmbeddedPostgres {
  query(sql: string, parameters: readonly unknown[]): Promise<StatementAnswer>
  close(): Promise<void>
}

export interface StatementAnswer {
  readonly rows: readonly unknown[]
  readonly affectedRows?: number
}

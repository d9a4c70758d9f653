import { DuckDBInstance } from '@duckdb/node-api'
import type { MarketId } from '@stocklab/domain'
import { openLake } from '@stocklab/market-data'

/** Questions to the lake's files that pass by everything which the server makes of them. */
export async function openLakeSql(dataDirectory: string, market: MarketId) {
  const lake = openLake(dataDirectory)
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  for (const table of ['bars', 'listings', 'fundamentals', 'instruments', 'indices'] as const) {
    const paths = lake.filesOf(table, market).map((path) => `'${path}'`)
    if (paths.length > 0) await connection.run(`CREATE VIEW ${table} AS FROM read_parquet([${paths.join()}])`)
  }
  return {
    async rows<T>(sql: string): Promise<T[]> {
      return (await connection.runAndReadAll(sql)).getRowObjectsJson() as T[]
    },
    close() {
      connection.closeSync()
      instance.closeSync()
    },
  }
}

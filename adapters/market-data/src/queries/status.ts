import type { MarketId } from '@stocklab/domain'
import { createSqlSession } from '../duckdb/session.js'
import { sqlPaths } from '../duckdb/sql.js'
import { openLake } from '../lake/lake.js'
import type { ImportReport, MarketFacts } from '../lake/manifest.js'

/** What a market of the lake holds. */
export interface MarketStatus {
  readonly market: MarketId
  readonly facts: MarketFacts
  readonly from: string | null
  readonly to: string | null
  readonly bars: number
  readonly codes: number
  /** Rows of each table beside bars. */
  readonly rows: Readonly<Record<string, number>>
  readonly bytes: number
}

export interface LakeStatus {
  readonly dataDir: string
  readonly version: string
  readonly markets: readonly MarketStatus[]
  /** Oldest first. */
  readonly imports: readonly ImportReport[]
}

/** Summary of the newest version. Throws `missing-input` when nothing was imported. */
export async function lakeStatus(dataDir: string): Promise<LakeStatus> {
  const lake = openLake(dataDir)
  const sql = await createSqlSession()
  try {
    const markets: MarketStatus[] = []
    for (const market of Object.keys(lake.manifest.markets) as MarketId[]) {
      const files = lake.manifest.files.filter((file) => file.market === market)
      const bars = files.filter((file) => file.table === 'bars')
      const paths = lake.filesOf('instruments', market)
      const codes =
        paths.length === 0
          ? 0
          : (await sql.one<{ n: number }>(`SELECT count(*) AS n FROM read_parquet(${sqlPaths(paths)})`)).n
      markets.push({
        market,
        facts: lake.factsOf(market),
        from: bars.map((file) => file.from!).sort()[0] ?? null,
        to:
          bars
            .map((file) => file.to!)
            .sort()
            .at(-1) ?? null,
        bars: bars.reduce((sum, file) => sum + file.rows, 0),
        codes,
        rows: Object.fromEntries(files.filter((file) => file.table !== 'bars').map((file) => [file.table, file.rows])),
        bytes: files.reduce((sum, file) => sum + file.bytes, 0),
      })
    }
    return { dataDir, version: lake.version, markets, imports: lake.manifest.imports }
  } finally {
    sql.close()
  }
}

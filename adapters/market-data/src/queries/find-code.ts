import { type MarketId, StockLabError } from '@stocklab/domain'
import type { SqlSession } from '../duckdb/session.js'
import { sqlPaths, sqlText } from '../duckdb/sql.js'
import type { Lake } from '../lake/lake.js'

/** Who a code of the lake is. */
export interface FoundCode {
  readonly name: string
  readonly board: string
  readonly kind: string
  readonly market: MarketId
}

/** Throws `missing-input` for a code that the lake does not hold. */
export async function findCode(sql: SqlSession, lake: Lake, code: string): Promise<FoundCode> {
  const [instrument] = await sql.all<{ name: string; board: string; kind: string; filename: string }>(
    `SELECT name, market AS board, kind, filename FROM read_parquet(${sqlPaths(lake.filesOf('instruments'))}, filename = true)
     WHERE code = ${sqlText(code)}`,
  )
  const entry = lake.manifest.files.find((file) => instrument?.filename.endsWith(file.path))
  if (!instrument || !entry) {
    throw new StockLabError('missing-input', 'LAKE_CODE_MISSING', `expected a code of the lake, received "${code}"`, {
      hint: 'codes are written as the exchange writes them: 005930, AAPL, BTC/USDT',
    })
  }
  const { name, board, kind } = instrument
  return { name, board, kind, market: entry.market }
}

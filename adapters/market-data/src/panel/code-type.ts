import type { DuckDBConnection } from '@duckdb/node-api'
import { sqlText } from './lake-query.js'
import type { MarketFrame } from './market-frame.js'

/**
 * Makes `code_of_market`, an enumeration over the codes by which DuckDB turns text into the instrument's index. Only its
 * number leaves DuckDB: a column of the type itself would carry all codes with every chunk.
 */
export async function createCodeType(connection: DuckDBConnection, frame: MarketFrame): Promise<void> {
  const codes = frame.instruments.map((instrument) => sqlText(instrument.code)).join(', ')
  await connection.run(`CREATE OR REPLACE TYPE code_of_market AS ENUM (${codes})`)
}

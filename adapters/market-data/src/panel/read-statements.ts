import type { DuckDBConnection } from '@duckdb/node-api'
import { STATEMENT_ITEMS, STATEMENT_SPANS } from '@stocklab/engine'
import type { Lake } from '../lake/lake.js'
import { createCodeType } from './code-type.js'
import { dayNumber, parquet, selectRows, sqlText } from './lake-query.js'
import type { MarketFrame } from './market-frame.js'
import { allocateStatementRows, type StatementRows } from './statement-file.js'

/**
 * Reads every statement row of a market whose item and code are known, by (instrument, availableFrom); of two rows of
 * one figure and day the one of the later receipt comes last.
 */
export async function readStatements(
  connection: DuckDBConnection,
  lake: Lake,
  frame: MarketFrame,
): Promise<StatementRows> {
  await createCodeType(connection, frame)
  const known = `(SELECT enum_code(try_cast(code AS code_of_market))::INTEGER AS i, * FROM ${parquet(lake.filesOf('fundamentals', frame.market))}
    WHERE item IN (${listOf(STATEMENT_ITEMS)}) AND span IN (${listOf(STATEMENT_SPANS)}) AND value IS NOT NULL
      AND isfinite(value) AND available_from IS NOT NULL AND regexp_full_match(period, '[0-9]{4}Q[1-4]'))`
  const [{ n }] = (await selectRows(connection, `SELECT count(*)::INTEGER AS n FROM ${known} WHERE i IS NOT NULL`)) as [
    { readonly n: number },
  ]
  const out = allocateStatementRows(n, frame.instruments.length)
  const result = await connection.stream(
    `SELECT value, i, (4 * period[1:4]::INTEGER + period[6:6]::INTEGER - 1)::INTEGER, ${dayNumber('available_from')},
      (list_position([${listOf(STATEMENT_SPANS)}], span) - 1)::INTEGER,
      (list_position([${listOf(STATEMENT_ITEMS)}], item) - 1)::INTEGER,
      coalesce(consolidated, true)::INTEGER, (coalesce(filing, '') = 'estimated')::INTEGER
     FROM ${known} WHERE i IS NOT NULL ORDER BY i, available_from, filing NULLS FIRST, period, span, item, consolidated, value`,
  )
  const { value, start, period, availableFrom, span, item, consolidated, estimated } = out
  const counts = new Int32Array(frame.instruments.length)
  let row = 0
  for (let chunk = await result.fetchChunk(); chunk && chunk.rowCount > 0; chunk = await result.fetchChunk()) {
    const vector = (c: number) => (chunk.getColumnVector(c) as unknown as { readonly items: ArrayLike<number> }).items
    value.set(vector(0), row)
    for (const code of Array.from(vector(1))) counts[code]!++
    for (const [k, target] of [period, availableFrom, span, item, consolidated, estimated].entries()) {
      target.set(vector(k + 2), row)
    }
    row += chunk.rowCount
  }
  for (const [i, count] of counts.entries()) start[i + 1] = start[i]! + count
  return out
}

function listOf(names: readonly string[]): string {
  return names.map(sqlText).join(', ')
}

import type { SqlSession } from '../duckdb/session.js'
import { sqlText } from '../duckdb/sql.js'

/**
 * Makes table `derived_listings` for a market whose sources have no listing table: per code one row for each stretch of
 * equal board and status, from its first to its last bar. The stretch that reaches the market's last session is open.
 * Expects `spans` (code, board, status, first_day, last_day: runs of this import), `lake_spans` (code, first_day,
 * last_day over all stored and new bars) and `merged_instruments`.
 */
export async function deriveListings(sql: SqlSession, stored: string | undefined): Promise<void> {
  const storedRuns =
    stored === undefined
      ? ''
      : `UNION ALL SELECT l.code, l.market AS board, l.status, l."from" AS first_day, coalesce(l."to", s.last_day) AS last_day
         FROM read_parquet(${sqlText(stored)}) l JOIN lake_spans s ON s.code = l.code`
  await sql.run(`CREATE OR REPLACE TEMP TABLE derived_listings AS
    WITH runs AS (
      SELECT s.code, coalesce(s.board, i.market) AS board, coalesce(s.status, 'normal') AS status, s.first_day, s.last_day
      FROM spans s JOIN merged_instruments i ON i.code = s.code ${storedRuns}),
    marked AS (SELECT *, CASE WHEN board IS DISTINCT FROM lag(board) OVER k OR status IS DISTINCT FROM lag(status) OVER k
        THEN 1 ELSE 0 END AS starts
      FROM runs WINDOW k AS (PARTITION BY code ORDER BY first_day, last_day)),
    islands AS (SELECT *, sum(starts) OVER (PARTITION BY code ORDER BY first_day, last_day) AS island FROM marked),
    stretches AS (SELECT code, board, status, island, min(first_day) AS first_day, max(last_day) AS last_day
      FROM islands GROUP BY ALL),
    ordered AS (SELECT *, lead(first_day) OVER k AS next_first FROM stretches
      WINDOW k AS (PARTITION BY code ORDER BY island)),
    market AS (SELECT max(last_day) AS last_session FROM lake_spans)
    SELECT o.code, o.first_day AS "from",
      CASE WHEN o.next_first IS NOT NULL THEN least(o.last_day, o.next_first - 1)
        WHEN s.last_day < m.last_session THEN s.last_day END::DATE AS "to",
      o.board AS market, i.sector, o.status
    FROM ordered o JOIN lake_spans s ON s.code = o.code JOIN merged_instruments i ON i.code = o.code, market m`)
}

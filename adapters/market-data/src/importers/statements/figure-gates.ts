import type { SqlSession } from '../../duckdb/session.js'

/** Part of total assets by which the two sides of a balance may differ: rounding of published figures. */
const BALANCE_NOISE = 1e-6

const KEY = 'code, period, span, item, consolidated, received'

/** Sets figures aside that contradict each other, and tells of what looks wrong and stays. */
export async function judgeFigures(sql: SqlSession): Promise<string[]> {
  await sql.run(`UPDATE figures SET fault = 'a later row gives another value of the same figure'
    FROM (SELECT source_file AS file, line AS row, item AS what, value AS own,
        last_value(value) OVER (PARTITION BY ${KEY} ORDER BY source_file, line
          ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) AS newest
      FROM figures WHERE fault IS NULL) d
    WHERE d.file = source_file AND d.row = line AND d.what = item AND d.own <> d.newest AND fault IS NULL`)
  return [...(await unbalanced(sql)), ...(await negatives(sql))]
}

async function unbalanced(sql: SqlSession): Promise<string[]> {
  const rows = await sql.all<{ code: string; period: string; gap: number }>(`SELECT code, period, gap FROM (
      SELECT code, period, received, consolidated, max(value) FILTER (item = 'total_assets') AS assets,
        assets - max(value) FILTER (item = 'total_liabilities') - max(value) FILTER (item = 'total_equity') AS gap
      FROM figures WHERE fault IS NULL AND span = 'AT' GROUP BY ALL)
    WHERE abs(gap) > ${BALANCE_NOISE} * abs(assets) ORDER BY abs(gap / assets) DESC, code, period`)
  if (rows.length === 0) return []
  const worst = rows.slice(0, 3).map(({ code, period }) => `${code} ${period}`)
  return [
    `${rows.length} balances in which assets are not liabilities and equity together (kept; the widest: ${worst.join(', ')})`,
  ]
}

/** Lines that are costs or holdings, and so are positive in nearly every report. */
const POSITIVE = ['revenue', 'cogs', 'sga', 'rd_expense', 'interest_expense', 'total_assets', 'cash', 'inventory']

async function negatives(sql: SqlSession): Promise<string[]> {
  const rows = await sql.all<{ item: string; n: number }>(`SELECT item, count(*) AS n FROM figures
    WHERE fault IS NULL AND value < 0 AND item IN (${POSITIVE.map((item) => `'${item}'`).join(', ')})
    GROUP BY item ORDER BY item`)
  if (rows.length === 0) return []
  return [
    `figures below zero where costs and holdings are above it (kept): ${rows.map((r) => `${r.item} ${r.n}`).join(', ')}`,
  ]
}

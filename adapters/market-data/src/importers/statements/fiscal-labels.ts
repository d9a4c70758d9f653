import type { SqlSession } from '../../duckdb/session.js'
import type { StatementLayout } from './statement-mapping.js'

/** A quarter that fewer of the companies have than this stands for a fiscal calendar of a few, not for the newest quarter. */
const COMMON_SHARE = 0.1

/** Turns fiscal labels of `figures` into calendar quarters where the table tells them, sets others aside; says so in notes. */
export async function settlePeriods(sql: SqlSession, layout: StatementLayout): Promise<string[]> {
  if (layout.labels === 'calendar') return []
  return layout.mapping.received === undefined ? setAheadAside(sql) : readQuarterFromReceipt(sql)
}

/**
 * A whole-year report that was received before its labelled year was over describes a fiscal year that ended earlier in
 * that year: in the last calendar quarter that was complete. The company's other years end in the same quarter.
 */
async function readQuarterFromReceipt(sql: SqlSession): Promise<string[]> {
  await sql.run(`CREATE TEMP TABLE early_ends AS
    SELECT code, max(quarter(ended)) AS quarter, count(DISTINCT quarter(ended)) AS quarters, bool_and(year(ended) = label) AS in_year
    FROM (SELECT code, CAST(period[1:4] AS INTEGER) AS label, date_trunc('quarter', received)::DATE - 1 AS ended FROM figures
      WHERE fault IS NULL AND received < make_date(CAST(period[1:4] AS INTEGER) + 1, 1, 1))
    GROUP BY code`)
  await sql.run(`UPDATE figures SET fault = 'received before a fiscal year of its label could have ended'
    FROM early_ends e WHERE e.code = figures.code AND fault IS NULL AND (NOT e.in_year OR e.quarters > 1)`)
  await sql.run(`UPDATE figures SET period = period[1:4] || 'Q' || e.quarter
    FROM early_ends e WHERE e.code = figures.code AND fault IS NULL`)
  const { n } = await sql.one<{ n: number }>('SELECT count(*) AS n FROM early_ends WHERE in_year AND quarters = 1')
  if (n === 0) return []
  return [
    `${n} companies filed before the end of the year that labels the report: their fiscal year ends earlier, and the last quarter complete on the day of receipt was taken for its end`,
  ]
}

/** Companies with labels beyond the newest quarter that the others have count fiscal years; none of their labels can be trusted. */
async function setAheadAside(sql: SqlSession): Promise<string[]> {
  await sql.run(`CREATE TEMP TABLE ahead AS
    WITH sizes AS (SELECT period, count(DISTINCT code) AS companies FROM figures WHERE fault IS NULL GROUP BY period),
    newest AS (SELECT max(period) AS period FROM sizes
      WHERE companies >= ${COMMON_SHARE} * (SELECT max(companies) FROM sizes))
    SELECT DISTINCT f.code, n.period FROM figures f, newest n WHERE f.fault IS NULL AND f.period > n.period`)
  await sql.run(`UPDATE figures SET fault = 'labels run beyond ' || a.period || ', so they count fiscal years of another end'
    FROM ahead a WHERE a.code = figures.code AND fault IS NULL`)
  const { n, newest } = await sql.one<{ n: number; newest: string | null }>(
    'SELECT count(*) AS n, any_value(period) AS newest FROM ahead',
  )
  if (n === 0) return []
  return [
    `${n} companies have quarters beyond ${newest}, where the others end: their labels follow another fiscal year, and all their rows were set aside`,
  ]
}

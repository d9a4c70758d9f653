import { kindOfKrxCode, type MarketId, marketRules } from '@stocklab/domain'
import type { SqlSession } from '../duckdb/session.js'
import { sqlText } from '../duckdb/sql.js'
import { type StagedSource, tableSelectSql } from '../importers/staged.js'

export interface InstrumentCounts {
  readonly changedNames: number
  readonly currencySurprises: number
}

const DEFAULT_KIND: Readonly<Record<MarketId, string>> = { KRX: 'common', US: 'common', CRYPTO: 'crypto' }

/**
 * Makes table `merged_instruments`: a row for every code with bars or in an instruments table. What the new source says
 * wins over what is stored, what it leaves out stays; a kind that nobody told is inferred from code and name.
 */
export async function mergeInstruments(
  sql: SqlSession,
  source: StagedSource,
  stored: string | undefined,
): Promise<InstrumentCounts> {
  const currency = marketRules(source.market).currency
  const storedSql =
    stored === undefined ? '(SELECT * FROM instruments_of_source WHERE false)' : `read_parquet(${sqlText(stored)})`
  await stageKnown(sql, source)
  await sql.run(`CREATE OR REPLACE TEMP TABLE unkinded AS
    SELECT code, coalesce(n.name, b.name, o.name) AS name, coalesce(n.name_en, o.name_en) AS name_en,
      coalesce(n.market, b.board, o.market, ${sqlText(source.market)}) AS market,
      coalesce(n.kind, CASE WHEN coalesce(n.name, b.name, o.name) IS NOT DISTINCT FROM o.name THEN o.kind END) AS kind,
      coalesce(n.sector, o.sector) AS sector, coalesce(n.industry, o.industry) AS industry,
      coalesce(n.currency, o.currency, ${sqlText(currency)}) AS currency,
      coalesce(n.listed_on, o.listed_on) AS listed_on, coalesce(n.delisted_on, o.delisted_on) AS delisted_on
    FROM instruments_of_source n FULL JOIN codes_of_bars b USING (code) FULL JOIN ${storedSql} o USING (code)`)
  await inferKinds(sql, source.market)
  const renamed = `SELECT b.code FROM codes_of_bars b LEFT JOIN ${storedSql} o USING (code)
    WHERE b.names > 1 OR (o.name <> o.code AND b.name <> o.name)`
  return sql.one<InstrumentCounts>(`SELECT (SELECT count(*) FROM (${renamed})) AS "changedNames",
    (SELECT count(*) FROM merged_instruments WHERE currency <> ${sqlText(currency)}) AS "currencySurprises"`)
}

async function stageKnown(sql: SqlSession, source: StagedSource): Promise<void> {
  const given = source.tables.has('instruments')
    ? 'SELECT * FROM in_instruments QUALIFY row_number() OVER (PARTITION BY code ORDER BY listed_on DESC NULLS LAST) = 1'
    : `SELECT ${tableSelectSql('instruments', {})} FROM codes_of_bars WHERE false`
  await sql.run(`CREATE OR REPLACE TEMP TABLE instruments_of_source AS ${given}`)
}

/** Codes whose kind is still open get it from the market's rule; names fall back to the code. */
async function inferKinds(sql: SqlSession, market: MarketId): Promise<void> {
  const open = await sql.all<{ code: string; name: string | null }>(
    'SELECT code, name FROM unkinded WHERE kind IS NULL',
  )
  const kinds = open.map(({ code, name }) => {
    const kind = market === 'KRX' ? kindOfKrxCode(code, name ?? '') : DEFAULT_KIND[market]
    return `(${sqlText(code)}, ${sqlText(kind)})`
  })
  const inferred = kinds.length === 0 ? "(SELECT '' AS code, '' AS kind WHERE false)" : `(VALUES ${kinds.join(', ')})`
  await sql.run(`CREATE OR REPLACE TEMP TABLE merged_instruments AS
    SELECT u.* REPLACE (coalesce(u.kind, k.kind) AS kind, coalesce(u.name, u.code) AS name)
    FROM unkinded u LEFT JOIN ${inferred} k(code, kind) ON k.code = u.code`)
}

import type { SqlSession } from '../duckdb/session.js'
import { hasNames } from './column-names.js'
import { boardSql } from './marcap.js'
import { type SourceTable, stageSourceTable } from './source-table.js'
import { type StagingContext, tableSelectSql } from './staged.js'

/** Tables that say something about KRX codes beside their prices. */
export const isKrxNames = (table: SourceTable): boolean => hasNames(table, ['code', 'nm', 'first_seen', 'last_seen'])
export const isKrxDelistings = (table: SourceTable): boolean =>
  hasNames(table, ['code', 'name', 'listing_date', 'delisting_date'])
export const isKrxIndustries = (table: SourceTable): boolean =>
  hasNames(table, ['code', 'name', 'industry', 'listing_date']) && !isKrxDelistings(table)

export interface KrxReferences {
  readonly names: readonly SourceTable[]
  readonly delistings: readonly SourceTable[]
  readonly industries: readonly SourceTable[]
}

export interface ReferenceCounts {
  readonly codes: number
  /** Codes taken for exchange-traded products. */
  readonly products: number
}

/** Kinds that the exchange's security group tells better than a name can. */
const GROUP_KIND = `CASE WHEN secu_group = '부동산투자회사' THEN 'reit'
  WHEN secu_group IN ('투자회사', '수익증권', '선박투자회사', '사회간접자본투융자회사') THEN 'fund'
  WHEN kind LIKE '%우선주' OR kind = '종류주권' THEN 'preferred' END`

/**
 * A code whose bars name no board and that neither the listing, the delisting nor the name table knows is no company:
 * the price files carry a few exchange-traded products (ETF, ETN) without board or name, and all of those are KOSPI's.
 */
const IS_PRODUCT = 'b.board IS NULL AND i.code IS NULL AND d.code IS NULL AND n.code IS NULL'

/**
 * Stages `in_instruments` for the codes of `in_bars`. Today's listing table wins over names seen, and both over the
 * delisting table, of which the row counts whose delisting is not before the code's first bar (codes are used again).
 */
export async function stageKrxReferences(
  context: StagingContext,
  references: KrxReferences,
): Promise<ReferenceCounts | undefined> {
  const { sql } = context
  if (references.names.length + references.delistings.length + references.industries.length === 0) return undefined
  await sql.run(
    `CREATE TEMP TABLE first_bars AS SELECT code, max(date) AS last_bar, arg_max(board, date) AS board FROM in_bars GROUP BY code`,
  )
  await union(context, 'ref_names', references.names, 'code, nm AS name, market, last_seen')
  await union(context, 'ref_industries', references.industries, 'code, name, market, industry, listing_date')
  await union(
    context,
    'ref_delistings',
    references.delistings,
    `code, name, market, industry, listing_date, delisting_date, ${hasGroups(references) ? GROUP_KIND : 'NULL'} AS kind`,
  )
  const cells = {
    code: 'b.code',
    name: 'coalesce(i.name, d.name, n.name)',
    market: `CASE WHEN ${IS_PRODUCT} THEN 'KOSPI' ELSE ${boardSql('coalesce(b.board, i.market, d.market, n.market)')} END`,
    kind: `CASE WHEN ${IS_PRODUCT} THEN 'etf' ELSE d.kind END`,
    sector: 'coalesce(i.industry, d.industry)',
    industry: 'coalesce(i.industry, d.industry)',
    listed_on: 'coalesce(i.listing_date, d.listing_date)',
    delisted_on: 'd.delisting_date',
  }
  await sql.run(`CREATE TABLE in_instruments AS SELECT ${tableSelectSql('instruments', cells)} FROM first_bars b
    LEFT JOIN (SELECT * FROM ref_names QUALIFY row_number() OVER (PARTITION BY code ORDER BY last_seen DESC) = 1) n ON n.code = b.code
    LEFT JOIN (SELECT * FROM ref_industries QUALIFY row_number() OVER (PARTITION BY code ORDER BY listing_date DESC) = 1) i ON i.code = b.code
    LEFT JOIN ${matchingDelistings()} d ON d.code = b.code AND i.code IS NULL`)
  return sql.one<ReferenceCounts>(
    "SELECT count(*) FILTER (kind = 'etf') AS products, count(*) AS codes FROM in_instruments",
  )
}

/** The first delisting at or after the last bar; a code without one that fits has none. */
const matchingDelistings = (): string => `(SELECT r.* FROM ref_delistings r JOIN first_bars f ON f.code = r.code
  AND r.delisting_date >= f.last_bar AND (r.listing_date IS NULL OR r.listing_date <= f.last_bar)
  QUALIFY row_number() OVER (PARTITION BY r.code ORDER BY r.delisting_date) = 1)`

const hasGroups = (references: KrxReferences): boolean =>
  references.delistings.every((table) => hasNames(table, ['secu_group', 'kind']))

async function union(
  context: StagingContext,
  name: string,
  headers: readonly SourceTable[],
  list: string,
): Promise<void> {
  if (headers.length === 0) return emptyTable(context.sql, name)
  const tables = []
  for (const header of headers) tables.push(await stageSourceTable(context.sql, header, context.scratch))
  const selects = tables.map((table) => `SELECT ${list} FROM ${table.relation}`)
  await context.sql.run(`CREATE TEMP TABLE ${name} AS ${selects.join(' UNION ALL ')}`)
}

const emptyTable = (sql: SqlSession, name: string): Promise<void> =>
  sql.run(`CREATE TEMP TABLE ${name} (code VARCHAR, name VARCHAR, market VARCHAR, industry VARCHAR, kind VARCHAR,
    listing_date DATE, delisting_date DATE, last_seen DATE)`)

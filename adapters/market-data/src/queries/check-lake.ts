import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type MarketId, marketRules } from '@stocklab/domain'
import { createSqlSession, type SqlSession } from '../duckdb/session.js'
import { sqlPaths } from '../duckdb/sql.js'
import { countGaps } from '../gates/gaps.js'
import type { ImportObserver } from '../importers/import-options.js'
import { computeFileHash } from '../lake/durable.js'
import { type Lake, openLake } from '../lake/lake.js'
import { lakeDir } from '../lake/layout.js'
import { computeLakeVersion } from '../lake/manifest.js'
import type { CheckFinding } from './check-finding.js'
import { findOddities } from './find-oddities.js'

export interface LakeCheck {
  readonly version: string
  readonly isSound: boolean
  readonly findings: readonly CheckFinding[]
}

/** Verifies hashes and invariants of every file and explains what is odd about each market. */
export async function checkLake(dataDir: string, observer?: ImportObserver): Promise<LakeCheck> {
  const lake = openLake(dataDir)
  const findings = await verifyFiles(lake, observer)
  if (findings.length === 0) {
    const sql = await createSqlSession()
    try {
      for (const market of Object.keys(lake.manifest.markets) as MarketId[]) {
        observer?.phase('market', 0.6, market)
        findings.push(...(await checkMarket(sql, lake, market)))
      }
    } finally {
      sql.close()
    }
  }
  observer?.phase('done', 1)
  return { version: lake.version, isSound: findings.every((finding) => finding.level !== 'broken'), findings }
}

async function verifyFiles(lake: Lake, observer?: ImportObserver): Promise<CheckFinding[]> {
  const findings: CheckFinding[] = []
  const { files, markets, version } = lake.manifest
  for (const [i, file] of files.entries()) {
    observer?.phase('files', (0.6 * i) / files.length, file.path)
    const path = join(lakeDir(lake.dataDir), file.path)
    const problem = !existsSync(path)
      ? 'is missing'
      : (await computeFileHash(path)) === file.sha256
        ? undefined
        : 'has other bytes than the manifest says'
    if (problem === undefined) continue
    const text = `${file.path} ${problem}: move the data directory aside and import the sources again`
    findings.push({ level: 'broken', market: file.market, code: 'FILE', text })
  }
  if (computeLakeVersion(files, markets) !== version) {
    findings.push({
      level: 'broken',
      market: null,
      code: 'VERSION',
      text: 'the version does not follow from the files',
    })
  }
  return findings
}

const NOISE = 1e-9

async function checkMarket(sql: SqlSession, lake: Lake, market: MarketId): Promise<CheckFinding[]> {
  const paths = lake.filesOf('bars', market)
  if (paths.length === 0) return []
  const bars = `read_parquet(${sqlPaths(paths)})`
  const { invalid, unsorted } = await sql.one<{ invalid: number; unsorted: number }>(`SELECT
      count(*) FILTER (NOT coalesce(open > 0 AND low > 0 AND volume >= 0 AND high >= low * (1 - ${NOISE})
        AND greatest(open, close) <= high * (1 + ${NOISE}) AND least(open, close) >= low * (1 - ${NOISE}), false)) AS invalid,
      count(*) - count(DISTINCT (code, date)) AS unsorted FROM ${bars}`)
  const findings: CheckFinding[] = []
  const add = (level: CheckFinding['level'], code: string, text: string): void =>
    void findings.push({ level, market, code, text })
  if (invalid > 0) add('broken', 'INVARIANT', `${invalid} bars break an invariant of prices and volume`)
  if (unsorted > 0) add('broken', 'DUPLICATE', `${unsorted} bars repeat a code and date`)
  const gaps = await countGaps(sql, paths, marketRules(market).calendar)
  if (gaps.calendarGaps > 0) {
    add(
      'note',
      'GAPS',
      `${gaps.calendarGaps} code-days lie between a code's first and last bar without a bar of its own`,
    )
  }
  if (gaps.sessionsWithoutRows > 0) {
    add(
      'caveat',
      'MISSING_SESSIONS',
      `${gaps.sessionsWithoutRows} sessions of the exchange calendar have no bar at all`,
    )
  }
  if (gaps.rowsOnClosedDays > 0) {
    add(
      'note',
      'CLOSED_DAYS',
      `${gaps.rowsOnClosedDays} bars are dated on days on which the exchange calendar was closed`,
    )
  }
  findings.push(...(await findOddities(sql, lake, market)))
  return findings
}

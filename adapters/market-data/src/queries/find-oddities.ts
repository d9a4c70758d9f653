import type { MarketId } from '@stocklab/domain'
import type { SqlSession } from '../duckdb/session.js'
import { sqlPaths } from '../duckdb/sql.js'
import type { Lake } from '../lake/lake.js'
import type { CheckFinding } from './check-finding.js'

/** A board whose codes a day at least double between two years was thin before. */
const THIN_RATIO = 1.5
/** Months in a row without a code that ends that make a survivorship hole in a large market. */
const HOLE_MONTHS = 12
/** Share of listed companies that disappears in a year at the very least, and how many such must be missed. */
const YEARLY_DEATHS = 0.01
const MIN_EXPECTED = 5
/** Share of all codes that ends on one day only where a source ends. */
const PILE_RATIO = 0.01

/** What is odd about a market's sound data, each as a plain sentence that says what it does to a backtest. */
export async function findOddities(sql: SqlSession, lake: Lake, market: MarketId): Promise<CheckFinding[]> {
  return [
    ...factsInWords(lake, market),
    ...(await codesNeverListed(sql, lake, market)),
    ...(await thinBoards(sql, lake, market)),
    ...(await survivorshipHoles(sql, lake, market)),
  ].map((finding) => ({ ...finding, market }))
}

type Oddity = Omit<CheckFinding, 'market'>

function factsInWords(lake: Lake, market: MarketId): Oddity[] {
  const facts = lake.factsOf(market)
  const found: Oddity[] = []
  const add = (code: string, text: string): void => void found.push({ level: 'caveat', code, text })
  if (facts.madeUp) add('MADE_UP', 'this market is made up: no price in it was ever traded')
  if (facts.prices === 'adjusted') {
    add(
      'ADJUSTED',
      'prices are adjusted by the vendor: ticks, price limits, market cap and share counts are off, and returns hold no dividends',
    )
  }
  if (facts.valuesEstimated)
    add('VALUES_ESTIMATED', 'money traded is estimated as close * volume where the source had none')
  if (facts.listings === 'bars') {
    const text = 'listings are the first and last bar of each code, because no source had a listing table'
    found.push({ level: 'note', code: 'LISTINGS_FROM_BARS', text })
  }
  for (const report of lake.manifest.imports) {
    if (report.market !== market || report.gates.quarantined === 0) continue
    const { quarantined, outsideRange, rowsIn } = report.gates
    const range =
      outsideRange === 0
        ? ''
        : `, of these ${outsideRange} with an open or close outside low to high; such days are missing in backtests`
    add(
      'QUARANTINED',
      `${quarantined} of ${rowsIn} rows of ${report.source} broke an invariant and lie in ${report.quarantine}${range}`,
    )
  }
  return found
}

/** Codes that have bars but that the listing table leaves out: they are in no universe. */
async function codesNeverListed(sql: SqlSession, lake: Lake, market: MarketId): Promise<Oddity[]> {
  const tables = lake.filesOf('listings', market)
  if (tables.length === 0 || lake.factsOf(market).listings === 'bars') return []
  const { codes } = await sql.one<{ codes: number }>(`SELECT count(DISTINCT b.code) AS codes
    FROM read_parquet(${sqlPaths(lake.filesOf('bars', market))}) b
    WHERE b.code NOT IN (SELECT code FROM read_parquet(${sqlPaths(tables)}))`)
  if (codes === 0) return []
  const text = `${codes} codes have bars and no row in the listing table of the source: such a code is in no universe`
  return [{ level: 'caveat', code: 'NEVER_LISTED', text }]
}

/** Boards that were thin at first: codes a day by year, where a later year has far more. */
async function thinBoards(sql: SqlSession, lake: Lake, market: MarketId): Promise<Oddity[]> {
  const bars = `read_parquet(${sqlPaths(lake.filesOf('bars', market))})`
  const instruments = `read_parquet(${sqlPaths(lake.filesOf('instruments', market))})`
  const rows = await sql.all<{
    board: string
    year: number
    codes: number
  }>(`SELECT i.market AS board, year(b.date) AS year,
      count(*) / count(DISTINCT b.date) AS codes
    FROM ${bars} b JOIN ${instruments} i ON i.code = b.code GROUP BY ALL ORDER BY board, year`)
  const found: Oddity[] = []
  for (const board of new Set(rows.map((row) => row.board))) {
    const years = rows.filter((row) => row.board === board)
    const jump = years.findLast((row, i) => i > 0 && row.codes > years[i - 1]!.codes * THIN_RATIO)
    if (!jump) continue
    const before = years[years.indexOf(jump) - 1]!
    const counts = `about ${Math.round(before.codes)} codes a day in ${before.year}, ${Math.round(jump.codes)} in ${jump.year}`
    const text = `${board} is thin before ${jump.year} (${counts}): a backtest that starts earlier sees a part of the board`
    found.push({ level: 'caveat', code: 'THIN_BOARD', text })
  }
  return found
}

interface MonthOfEnds {
  readonly month: string
  readonly ends: number
}

/** Days on which many codes end at once, and long times in which none does: both mean that sources stop, not companies. */
async function survivorshipHoles(sql: SqlSession, lake: Lake, market: MarketId): Promise<Oddity[]> {
  const bars = `read_parquet(${sqlPaths(lake.filesOf('bars', market))})`
  await sql.run(`CREATE OR REPLACE TEMP TABLE ended AS SELECT code, max(date) AS last FROM ${bars} GROUP BY code`)
  const { codes } = await sql.one<{ codes: number }>('SELECT count(*) AS codes FROM ended')
  await sql.run('DELETE FROM ended WHERE last = (SELECT max(last) FROM ended)')
  const piles = await sql.all<{ date: string; ends: number }>(
    `SELECT last AS date, count(*) AS ends FROM ended GROUP BY last HAVING count(*) >= ${PILE_RATIO} * ${codes} ORDER BY last`,
  )
  const months = await sql.all<MonthOfEnds>(`SELECT strftime(m.month, '%Y-%m') AS month, count(l.code) AS ends
    FROM (SELECT DISTINCT date_trunc('month', date) AS month FROM ${bars}) m
    LEFT JOIN ended l ON date_trunc('month', l.last) = m.month GROUP BY ALL ORDER BY month`)
  const found = piles.map(({ date, ends }): Oddity => {
    const text = `${ends} codes have their last bar on ${date}: a source stops there, whatever became of the companies`
    return { level: 'caveat', code: 'SOURCE_ENDS', text }
  })
  const hole = holeInWords(months, codes)
  return hole === undefined ? found : [...found, hole]
}

function holeInWords(months: readonly MonthOfEnds[], codes: number): Oddity | undefined {
  const runs = quietRuns(months).filter((run) => (run.length / 12) * codes * YEARLY_DEATHS >= MIN_EXPECTED)
  if (runs.length === 0) return undefined
  const spans = runs.map((run) => `${run[0]!.month} to ${run.at(-1)!.month}`).join(', ')
  const text = `no code ends in ${spans}, although some of ${codes} listed companies die every year: those that died then are missing or were cut off before, and backtests over that time look better than it was`
  return { level: 'caveat', code: 'SURVIVORSHIP_HOLE', text }
}

/** Runs of at least HOLE_MONTHS without a code that ends. */
function quietRuns(months: readonly MonthOfEnds[]): MonthOfEnds[][] {
  const runs: MonthOfEnds[][] = []
  let run: MonthOfEnds[] = []
  for (const row of [...months, { month: '', ends: 1 }]) {
    if (row.ends === 0) run.push(row)
    else {
      if (run.length >= HOLE_MONTHS) runs.push(run)
      run = []
    }
  }
  return runs
}

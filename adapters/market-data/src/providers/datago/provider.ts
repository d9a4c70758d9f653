import type { IsoDate } from '@stocklab/domain'
import { brokenAnswer, ProviderFailure } from '../core/failure.js'
import type {
  CanonicalRow,
  FetchPage,
  FetchPlan,
  FetchRequest,
  Provider,
  ProviderConnection,
} from '../core/provider.js'
import { decoded } from '../core/redact.js'
import { compactDate, fractionOfDays, isKrxSession, newestPublishedDay, nextWeekday } from '../core/weekdays.js'
import { type DatagoPage, datagoRefusal, readDatagoPage } from './answers.js'
import { barOfItem } from './rows.js'

export const DATAGO_PATH = '/1160100/service/GetStockSecuritiesInfoService/getStockPriceInfo'
const ROWS_A_PAGE = 5_000
/** A session without rows that is younger than this may still be published. */
const LATE_DAYS = 7

/**
 * Stock prices of the Financial Services Commission on data.go.kr: raw prices, value and shares of every KOSPI, KOSDAQ
 * and KONEX stock since 2020, published on the next business day after about 13:00.
 */
export const datagoProvider: Provider = {
  id: 'datago',
  title: 'data.go.kr',
  delivers: 'daily bars of KOSPI, KOSDAQ and KONEX stocks since 2020: raw prices, value, shares, names',
  key: { variable: 'STOCKLAB_DATAGO_KEY', obtain: 'apply for 금융위원회_주식시세정보 on www.data.go.kr' },
  baseUrl: 'https://apis.data.go.kr',
  baseUrlVariable: 'STOCKLAB_DATAGO_URL',
  limits: { perSecond: 5, perDay: 10_000, resetUtcOffsetHours: 9 },
  options: [],
  codes: 'optional',
  newestDay: (nowMs) => newestPublishedDay(nowMs, { daysAfter: 1, hour: 13 }),
  delivery: () => ({ market: 'KRX', prices: 'raw', values: 'given', statements: 'selected' }),
  open: (request, connection) =>
    request.codes === undefined ? byDay(request, connection) : byCode(request, connection),
}

/** A page is a day of the whole market, so that delisted companies come along. */
function byDay(request: FetchRequest, connection: ProviderConnection): FetchPlan {
  return {
    first: nextWeekday(request.from, 0),
    async fetchPage(day) {
      if (day > request.to) return { rows: {}, next: null, fraction: 1, label: day, standing: 'settled' }
      const askDay = (): Promise<CanonicalRow[]> =>
        fetchAll(connection, { basDt: compactDate(day) }, (date) => date === day)
      const first = await askDay()
      // An empty answer is also how the service says holiday, so an empty trading day is asked for once more.
      const bars = first.length === 0 && isKrxSession(day) ? await askDay() : first
      return dayPage(request, connection, { day, bars })
    },
  }
}

function dayPage(
  request: FetchRequest,
  connection: ProviderConnection,
  { day, bars }: { readonly day: IsoDate; readonly bars: readonly CanonicalRow[] },
): FetchPage {
  const next = nextWeekday(day, 1)
  const isMissing = bars.length === 0 && isKrxSession(day)
  const ageDays = (connection.clock.nowMs() - Date.parse(day)) / 86_400_000
  return {
    rows: { bars },
    next: next > request.to ? null : next,
    fraction: fractionOfDays(request, day),
    label: day,
    standing: isMissing && ageDays < LATE_DAYS ? 'provisional' : 'settled',
    ...(isMissing ? { notes: [`data.go.kr has no rows of ${day}, a trading day`] } : {}),
  }
}

/** A page is the whole period of one code. */
function byCode(request: FetchRequest, connection: ProviderConnection): FetchPlan {
  const codes = request.codes ?? []
  return {
    first: '0',
    async fetchPage(cursor) {
      const at = Number(cursor)
      const code = codes[at] ?? ''
      const isAsked = (date: IsoDate): boolean => date >= request.from && date <= request.to
      const query = { likeSrtnCd: code, beginBasDt: compactDate(request.from), endBasDt: dayAfter(request.to) }
      const found = await fetchAll(connection, query, isAsked)
      const bars = found.filter((row) => row.code === code)
      return {
        rows: { bars },
        next: at + 1 < codes.length ? String(at + 1) : null,
        fraction: (at + 1) / codes.length,
        label: code,
        standing: 'settled',
        ...(bars.length === 0 ? { notes: [`data.go.kr has no rows of ${code} in this period`] } : {}),
      }
    },
  }
}

/** `endBasDt` itself is left out by the service. */
const dayAfter = (day: IsoDate): string =>
  compactDate(new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10))

type IsAsked = (date: IsoDate) => boolean

/** Every row of a query: page after page until the announced count is there, no row twice. */
async function fetchAll(
  connection: ProviderConnection,
  query: Readonly<Record<string, string>>,
  isAsked: IsAsked,
): Promise<CanonicalRow[]> {
  const rows = new Map<string, CanonicalRow>()
  for (let pageNo = 1; ; pageNo += 1) {
    const page = await askPage(connection, { ...query, pageNo: String(pageNo) }, { rows, isAsked })
    for (const row of page.rows) rows.set(nameOf(row), row)
    if (rows.size === page.totalCount) return [...rows.values()]
    if (page.rows.length === 0 || rows.size > page.totalCount) {
      const received = `${rows.size} rows where ${page.totalCount} were announced`
      throw new ProviderFailure('answer', received, { retry: 'never' })
    }
  }
}

interface PageScene {
  readonly rows: ReadonlyMap<string, CanonicalRow>
  readonly isAsked: IsAsked
}

async function askPage(
  { baseUrl, key, http }: ProviderConnection,
  query: Readonly<Record<string, string>>,
  scene: PageScene,
): Promise<{ totalCount: number; rows: CanonicalRow[] }> {
  const all = { serviceKey: decoded(key ?? ''), resultType: 'json', numOfRows: String(ROWS_A_PAGE), ...query }
  return http.ask({
    url: `${baseUrl}${DATAGO_PATH}?${new URLSearchParams(all)}`,
    refusal: datagoRefusal,
    read(answer) {
      const page = readDatagoPage(answer)
      const rows = page.items.map(barOfItem)
      refuseContradictions(page, rows, { pageNo: Number(query.pageNo), scene })
      return { totalCount: page.totalCount, rows }
    },
  })
}

/** Another page than the one asked for, fewer rows than it must have, or rows that came before. */
function refuseContradictions(
  page: DatagoPage,
  rows: readonly CanonicalRow[],
  { pageNo, scene }: { readonly pageNo: number; readonly scene: PageScene },
): void {
  if (page.totalCount === 0 && rows.length === 0) return
  if (page.pageNo !== pageNo) throw brokenAnswer(`page ${page.pageNo} where page ${pageNo} was asked`)
  const expected = Math.min(page.pageRows, page.totalCount - (pageNo - 1) * page.pageRows)
  if (rows.length !== expected) throw brokenAnswer(`${rows.length} rows on a page of ${expected}`)
  const names = new Set(rows.map(nameOf))
  if (names.size !== rows.length || rows.some((row) => scene.rows.has(nameOf(row)))) throw brokenAnswer('a row twice')
  const other = rows.find((row) => !scene.isAsked(String(row.date)))
  if (other !== undefined) throw brokenAnswer(`a row of ${other.date}, which was not asked for`)
}

const nameOf = (row: CanonicalRow): string => `${row.code} ${row.date}`

import { type IsoDate, KRX_BOARDS, type KrxBoard, StockLabError } from '@stocklab/domain'
import { brokenAnswer, ProviderFailure } from '../core/failure.js'
import type {
  CanonicalRow,
  CanonicalRows,
  FetchPage,
  FetchPlan,
  FetchRequest,
  Provider,
  ProviderConnection,
} from '../core/provider.js'
import {
  compactDate,
  fractionOfDays,
  isKrxSession,
  newestPublishedDay,
  nextWeekday,
  previousWeekday,
} from '../core/weekdays.js'
import { type KrxRow, krxRefusal, readKrxRows } from './answers.js'
import { barOfRow, indexOfRow, instrumentOfRow } from './rows.js'

export const KRX_PATH = '/svc/apis'
const KRX_SERVICES = [
  { board: 'KOSPI', since: '1956-03-03', quotes: 'sto/stk_bydd_trd', issues: 'sto/stk_isu_base_info' },
  { board: 'KOSDAQ', since: '1996-07-01', quotes: 'sto/ksq_bydd_trd', issues: 'sto/ksq_isu_base_info' },
  { board: 'KONEX', since: '2013-07-01', quotes: 'sto/knx_bydd_trd', issues: 'sto/knx_isu_base_info' },
] as const satisfies readonly { board: KrxBoard; since: IsoDate; quotes: string; issues: string }[]
const KRX_INDEX_SERVICES = ['idx/kospi_dd_trd', 'idx/kosdaq_dd_trd', 'idx/krx_dd_trd'] as const

const TABLES = ['bars', 'indices', 'instruments'] as const
type KrxTable = (typeof TABLES)[number]
/** The cursor after the last day. */
const ISSUES = 'issues'
/** A session without rows that is younger than this may still be published. */
const LATE_DAYS = 7
const MS_PER_DAY = 86_400_000
/** The longest run of weekdays without trading, with room. */
const MOST_EMPTY_DAYS = 10

/** The exchange's own Open API: a call a day for each board and index family, then the list of issues. */
export const krxProvider: Provider = {
  id: 'krx',
  title: 'KRX Open API',
  delivers: 'daily bars of KOSPI, KOSDAQ and KONEX stocks with administrative status, index closes, the list of issues',
  key: { variable: 'STOCKLAB_KRX_KEY', obtain: 'apply for a key and for each service on openapi.krx.co.kr' },
  baseUrl: 'https://data-dbg.krx.co.kr',
  baseUrlVariable: 'STOCKLAB_KRX_URL',
  limits: { perSecond: 5, perDay: 10_000, resetUtcOffsetHours: 9 },
  options: [
    {
      name: 'tables',
      meaning: 'some of bars, indices, instruments, where you have not applied for every service',
      presence: 'optional',
    },
  ],
  codes: 'optional',
  newestDay: (nowMs) => newestPublishedDay(nowMs, { daysAfter: 0, hour: 18 }),
  delivery(request) {
    tablesOf(request)
    return { market: 'KRX', prices: 'raw', values: 'given', statements: 'selected' }
  },
  open(request, connection): FetchPlan {
    const run: KrxRun = { request, connection, tables: tablesOf(request) }
    const hasDays = run.tables.has('bars') || run.tables.has('indices')
    return {
      first: hasDays ? nextWeekday(request.from, 0) : ISSUES,
      fetchPage: (cursor) => (cursor === ISSUES || cursor > request.to ? fetchIssues(run) : fetchDay(run, cursor)),
    }
  },
}

interface KrxRun {
  readonly request: FetchRequest
  readonly connection: ProviderConnection
  readonly tables: ReadonlySet<KrxTable>
}

function tablesOf({ options }: FetchRequest): ReadonlySet<KrxTable> {
  const words = (options.tables ?? TABLES.join(',')).split(',').map((word) => word.trim())
  const unknown = words.find((word) => !TABLES.some((table) => table === word))
  if (unknown === undefined) return new Set(words as KrxTable[])
  throw new StockLabError(
    'input',
    'PROVIDER_OPTION',
    `expected tables of ${TABLES.join(', ')}, received "${unknown}"`,
    {
      hint: 'for example --set tables=bars,indices',
    },
  )
}

async function fetchDay(run: KrxRun, day: IsoDate): Promise<FetchPage> {
  const { request, connection, tables } = run
  const first = await askDay(run, day)
  const found = isWholeDay(run, first) ? first : await askDay(run, day)
  const isYoung = (connection.clock.nowMs() - Date.parse(day)) / MS_PER_DAY < LATE_DAYS
  const isWhole = lackingBoards(found).every((board) => board === 'KONEX')
  if (!isWhole && !isYoung) {
    const received = `no rows of ${lackingBoards(found).join(', ')} on ${day} beside the others`
    throw new ProviderFailure('answer', received, { retry: 'never' })
  }
  const notes = remarks(run, found)
  const next = nextWeekday(day, 1)
  const after = tables.has('instruments') ? ISSUES : null
  return {
    rows: isWhole ? { bars: chosen(request, found.bars), indices: found.indices } : {},
    next: next > request.to ? after : next,
    fraction: fractionOfDays(request, day) * (after === null ? 1 : 0.99),
    label: day,
    standing: notes.length > 0 && isYoung ? 'provisional' : 'settled',
    notes,
  }
}

interface DayRows {
  readonly day: IsoDate
  readonly bars: readonly CanonicalRow[]
  readonly indices: readonly CanonicalRow[]
}

async function askDay(run: KrxRun, day: IsoDate): Promise<DayRows> {
  const bars = run.tables.has('bars') ? await fetchBars(run, day) : []
  const indices = run.tables.has('indices') ? await fetchIndices(run, day) : []
  return { day, bars, indices }
}

/** An empty answer is how the service says holiday, so an empty one beside full ones is asked for once more. */
const isWholeDay = ({ tables }: KrxRun, rows: DayRows): boolean =>
  lackingBoards(rows).length === 0 &&
  !(tables.has('bars') && rows.bars.length === 0 && isKrxSession(rows.day)) &&
  (!tables.has('indices') || hasIndices(rows) || (rows.bars.length === 0 && rows.indices.length === 0))

/** Boards without a row beside others with rows: such a market would look as if companies were gone. */
function lackingBoards({ day, bars }: DayRows): KrxBoard[] {
  if (bars.length === 0) return []
  const lacking = KRX_SERVICES.filter(({ board, since }) => day >= since && !bars.some((row) => row.board === board))
  return lacking.map(({ board }) => board)
}

const hasIndices = ({ indices }: DayRows): boolean =>
  ['KOSPI', 'KOSDAQ'].every((code) => indices.some((row) => row.code === code))

function remarks({ tables }: KrxRun, rows: DayRows): string[] {
  const { day, bars, indices } = rows
  const notes: string[] = []
  const lacking = lackingBoards(rows)
  if (lacking.some((board) => board !== 'KONEX')) notes.push(`${day} was left out: ${lacking} is not published yet`)
  else if (lacking.length > 0) notes.push('on some days there are no rows of KONEX')
  if (tables.has('bars') && bars.length === 0 && isKrxSession(day)) {
    notes.push(`KRX Open API has no rows of ${day}, a trading day`)
  }
  if (tables.has('indices') && !hasIndices(rows) && (bars.length > 0 || indices.length > 0)) {
    notes.push(`KRX Open API lacks index closes of ${day}`)
  }
  return notes
}

async function fetchBars(run: KrxRun, day: IsoDate): Promise<CanonicalRow[]> {
  const bars: CanonicalRow[] = []
  for (const { board, quotes } of KRX_SERVICES) {
    bars.push(...(await ask(run, { service: quotes, day, read: (rows) => quotesOf(rows, board, day) })))
  }
  return bars
}

function quotesOf(rows: readonly KrxRow[], board: KrxBoard, day: IsoDate): CanonicalRow[] {
  const bars = rows.map((row) => barOfRow(row, board))
  refuseOtherDay(bars, day)
  if (new Set(bars.map((bar) => bar.code)).size !== bars.length) throw brokenAnswer('a code twice')
  refuseOtherBoard(rows, 'MKT_NM', board)
  return bars
}

async function fetchIndices(run: KrxRun, day: IsoDate): Promise<CanonicalRow[]> {
  const found = new Map<string, CanonicalRow>()
  for (const service of KRX_INDEX_SERVICES) {
    const rows = await ask(run, {
      service,
      day,
      read(all) {
        const closes = all.map((row) => indexOfRow(row, service)).filter((row) => row !== undefined)
        refuseOtherDay(closes, day)
        return closes
      },
    })
    for (const row of rows) found.set(String(row.code), row)
  }
  return [...found.values()]
}

function refuseOtherDay(rows: readonly CanonicalRow[], day: IsoDate): void {
  const other = rows.find((row) => row.date !== day)
  if (other !== undefined) throw brokenAnswer(`rows of ${other.date} where ${day} was asked`)
}

/** The issues of the newest day: an older list would take a company's name back. */
async function fetchIssues(run: KrxRun): Promise<FetchPage> {
  let day = krxProvider.newestDay(run.connection.clock.nowMs())
  let instruments: CanonicalRow[] = []
  for (let tries = 0; tries < MOST_EMPTY_DAYS && instruments.length === 0; tries += 1) {
    instruments = await askIssues(run, day)
    const boards = new Set(instruments.map((row) => row.market))
    if (instruments.length > 0 && boards.size < KRX_SERVICES.length) instruments = await askIssues(run, day)
    day = previousWeekday(day)
  }
  const rows: CanonicalRows = { instruments: chosen(run.request, instruments) }
  return { rows, next: null, fraction: 1, label: 'list of issues', standing: 'settled' }
}

async function askIssues(run: KrxRun, day: IsoDate): Promise<CanonicalRow[]> {
  const instruments: CanonicalRow[] = []
  for (const { board, issues } of KRX_SERVICES) {
    const read = (rows: readonly KrxRow[]): CanonicalRow[] => {
      refuseOtherBoard(rows, 'MKT_TP_NM', board)
      return rows.map((row) => instrumentOfRow(row, board))
    }
    instruments.push(...(await ask(run, { service: issues, day, read })))
  }
  return instruments
}

function refuseOtherBoard(rows: readonly KrxRow[], field: 'MKT_NM' | 'MKT_TP_NM', board: KrxBoard): void {
  const name = (row: KrxRow): string => String(row[field] ?? board)
  const stranger = rows.find((row) => KRX_BOARDS.some((other) => other !== board && name(row).startsWith(other)))
  if (stranger !== undefined) throw brokenAnswer(`rows of ${name(stranger)} where ${board} was asked`)
}

const chosen = ({ codes }: FetchRequest, rows: readonly CanonicalRow[]): readonly CanonicalRow[] =>
  codes === undefined ? rows : rows.filter((row) => codes.includes(String(row.code)))

interface Question {
  readonly service: string
  readonly day: IsoDate
  read(rows: readonly KrxRow[]): CanonicalRow[]
}

function ask({ connection }: KrxRun, { service, day, read }: Question): Promise<CanonicalRow[]> {
  const { baseUrl, http, key } = connection
  return http.ask({
    url: `${baseUrl}${KRX_PATH}/${service}?basDd=${compactDate(day)}`,
    headers: { AUTH_KEY: key ?? '' },
    refusal: krxRefusal,
    read: (answer) => read(readKrxRows(answer)),
  })
}

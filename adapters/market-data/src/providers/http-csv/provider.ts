import { type IsoDate, isoDate, parseIsoDate } from '@stocklab/domain'
import { brokenAnswer, ProviderFailure } from '../core/failure.js'
import type { HttpAnswer } from '../core/http-client.js'
import { failureOfMarkup } from '../core/markup.js'
import type {
  CanonicalRow,
  FetchPage,
  FetchPlan,
  FetchRequest,
  Provider,
  ProviderConnection,
} from '../core/provider.js'
import { wireNumber, wireText } from '../core/wire-cells.js'
import { csvTextOf, parseCsv } from './csv-text.js'
import { addressOf, type CsvMapping, type CsvOptions, readCsvOptions } from './options.js'

const MS_PER_DAY = 86_400_000

/** Any server that gives out CSV: an address with places for code and dates, and a mapping of column names. */
export const httpCsvProvider: Provider = {
  id: 'http-csv',
  title: 'HTTP CSV',
  delivers: 'daily bars from any address that answers with CSV, by a mapping of its column names (--columns)',
  key: {
    variable: 'STOCKLAB_HTTP_CSV_KEY',
    obtain: 'put {key} where the address wants it',
    presence: 'optional',
  },
  baseUrl: 'https://csv.invalid',
  baseUrlVariable: 'STOCKLAB_HTTP_CSV_URL',
  limits: { perSecond: 2, perDay: null, resetUtcOffsetHours: 0 },
  options: [
    {
      name: 'url',
      meaning: 'address with {code}, {from}, {to}, {from:compact}, {to:compact}, {key}',
      presence: 'required',
    },
    { name: 'market', meaning: 'KRX, US or CRYPTO', presence: 'required' },
    { name: 'prices', meaning: 'raw (default) or adjusted', presence: 'optional' },
    { name: 'ending', meaning: 'any: bodies may end without a line break, as truncated ones do', presence: 'optional' },
  ],
  codes: 'optional',
  newestDay: (nowMs) => isoDate(Math.floor(nowMs / MS_PER_DAY) - 1),
  delivery(request) {
    const { market, prices, mapping } = readCsvOptions(request)
    return { market, prices, values: mapping.value === undefined ? 'estimated' : 'given', statements: 'selected' }
  },
  open(request, connection): FetchPlan {
    const options = readCsvOptions(request)
    const run: CsvRun = { request, connection, options, last: undefined }
    return { first: '0', fetchPage: (cursor) => fetchPage(run, Number(cursor)) }
  },
}

interface CsvRun {
  readonly request: FetchRequest
  readonly connection: ProviderConnection
  readonly options: CsvOptions
  /** The last body and whose it was: a table need not name its code. */
  last: { readonly code: string | undefined; readonly text: string } | undefined
}

/** A page is the whole answer for one code, or for all where the address names none. */
async function fetchPage(run: CsvRun, at: number): Promise<FetchPage> {
  const { request, options } = run
  const codes = options.url.includes('{code}') ? (request.codes ?? []) : [undefined]
  const code = codes[at]
  const rows = await ask(run, code)
  const bars = rows.filter(
    (row) =>
      String(row.date) >= request.from &&
      String(row.date) <= request.to &&
      (request.codes === undefined || request.codes.includes(String(row.code))),
  )
  return {
    rows: { bars },
    next: at + 1 < codes.length ? String(at + 1) : null,
    fraction: (at + 1) / codes.length,
    label: code ?? 'all codes',
    standing: 'settled',
    ...(bars.length === 0 ? { notes: [`no rows of ${code ?? 'any code'} in this period`] } : {}),
  }
}

function ask(run: CsvRun, code: string | undefined): Promise<CanonicalRow[]> {
  const { connection, options, request } = run
  return connection.http.ask({
    url: addressOf(options, { request, code }, connection),
    refusal: (answer) => refusalOf(answer),
    read(answer) {
      const text = requireCsv(csvTextOf(answer.body), options)
      if (run.last !== undefined && run.last.code !== code && run.last.text === text) {
        throw brokenAnswer(`the table of ${run.last.code} where ${code} was asked`)
      }
      const rows = barsOf(parseCsv(text), options.mapping, code)
      run.last = { code, text }
      return rows
    },
  })
}

/** A page for people may come with any status. */
function refusalOf(answer: HttpAnswer): ProviderFailure | undefined {
  return answer.status === 200 ? failureOfMarkup(answer.text()) : undefined
}

function requireCsv(text: string, { ending }: CsvOptions): string {
  if (text.trim() === '') throw brokenAnswer('an empty body')
  if (/^\s*[{[]/.test(text)) throw brokenAnswer('JSON where CSV was asked')
  if (ending === 'newline' && !text.endsWith('\n')) {
    throw brokenAnswer('a table that does not end with a line break (--set ending=any takes it)')
  }
  return text
}

function barsOf([header = [], ...rows]: string[][], mapping: CsvMapping, code: string | undefined): CanonicalRow[] {
  const places = placesOf(header, mapping, code)
  const bars = rows.map((cells) => barOf(cells, places, code))
  const names = new Set(bars.map((bar) => `${bar.code} ${bar.date}`))
  if (names.size !== bars.length) throw brokenAnswer('a row of the same code and day twice')
  const other = code === undefined ? undefined : bars.find((bar) => bar.code !== code)
  if (other !== undefined) throw brokenAnswer(`rows of ${other.code} where ${code} was asked`)
  return bars
}

/** Where each of our columns stands. */
function placesOf(
  header: readonly string[],
  mapping: CsvMapping,
  code: string | undefined,
): ReadonlyMap<string, number> {
  const names = header.map((name) => name.trim().toLowerCase())
  const places = new Map<string, number>()
  for (const [ours, theirs = ''] of Object.entries(mapping)) {
    if (theirs === '') continue
    const at = names.indexOf(theirs.toLowerCase())
    if (at >= 0) places.set(ours, at)
    else if (!(ours === 'code' && code !== undefined)) {
      throw new ProviderFailure('answer', `a header without the column "${theirs}"`, { retry: 'safe' })
    }
  }
  return places
}

const TEXTS = new Set(['code', 'name', 'board'])

function barOf(cells: readonly string[], places: ReadonlyMap<string, number>, code: string | undefined): CanonicalRow {
  const row: Record<string, string | number | null> = code === undefined ? {} : { code }
  for (const [ours, at] of places) {
    const cell = cells[at]
    row[ours] = ours === 'date' ? dayOf(cell) : TEXTS.has(ours) ? wireText(cell) : wireNumber(cell, ours)
  }
  if (row.code === null || row.code === undefined) throw brokenAnswer('a row without a code')
  return row
}

function dayOf(cell: string | undefined): IsoDate {
  const digits = cell?.trim().replaceAll(/[-/.]/g, '') ?? ''
  const day = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`
  if (parseIsoDate(day) === undefined) throw brokenAnswer(`"${cell?.slice(0, 40) ?? ''}" for a date`)
  return day
}

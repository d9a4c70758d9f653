import { epochDay, type IsoDate, isoDate, StockLabError } from '@stocklab/domain'
import { brokenAnswer, ProviderFailure } from '../core/failure.js'
import type {
  CanonicalRow,
  FetchPage,
  FetchPlan,
  FetchRequest,
  Provider,
  ProviderConnection,
} from '../core/provider.js'
import { failureOfBody, failureOfCcxt } from './failures.js'
import { createExchange, type Exchange, OWN_ADDRESS } from './library.js'

const MS_PER_DAY = 86_400_000
const BARS_A_PAGE = 500

/** Daily bars of a crypto exchange from its public endpoints. A day is a UTC day; one that is not over is never taken. */
export const ccxtProvider: Provider = {
  id: 'ccxt',
  title: 'exchange through ccxt',
  delivers: 'daily bars of the spot pairs of a crypto exchange, UTC days, whole days only; values are estimated',
  key: undefined,
  baseUrl: OWN_ADDRESS,
  baseUrlVariable: 'STOCKLAB_CCXT_URL',
  limits: { perSecond: 5, perDay: null, resetUtcOffsetHours: 0 },
  options: [{ name: 'exchange', meaning: 'its name in ccxt, such as binance', presence: 'required' }],
  codes: 'required',
  newestDay: (nowMs) => isoDate(Math.floor(nowMs / MS_PER_DAY) - 1),
  delivery(request) {
    exchangeOf(request)
    return { market: 'CRYPTO', prices: 'raw', values: 'estimated', statements: 'selected' }
  },
  open: openPlan,
}

function exchangeOf({ options }: FetchRequest): string {
  if (options.exchange !== undefined) return options.exchange.toLowerCase()
  throw new StockLabError('input', 'PROVIDER_OPTION', 'expected the name of an exchange, received none', {
    hint: 'for example --set exchange=binance',
  })
}

interface CcxtRun {
  readonly exchange: Exchange
  readonly board: string
  readonly request: FetchRequest
  readonly connection: ProviderConnection
  /** The last body and what was asked: bars do not name their pair, so that an answer to another question may fit. */
  last: { readonly question: string; readonly body: unknown } | undefined
}

async function openPlan(request: FetchRequest, connection: ProviderConnection): Promise<FetchPlan> {
  const id = exchangeOf(request)
  const exchange = await createExchange(id, connection)
  const run: CcxtRun = { exchange, board: id.toUpperCase(), request, connection, last: undefined }
  await callExchange(run, 'markets', () => exchange.loadMarkets(true))
  requireDailyBars(run)
  return { first: `0 ${request.from}`, fetchPage: (cursor) => fetchPage(run, cursor) }
}

function requireDailyBars({ exchange, board, request }: CcxtRun): void {
  if (!exchange.has.fetchOHLCV || exchange.timeframes?.['1d'] === undefined) {
    throw new StockLabError('input', 'PROVIDER_OPTION', `expected an exchange with daily bars, ${board} has none`)
  }
  const unknown = request.codes?.find((code) => exchange.markets?.[code] === undefined)
  if (unknown === undefined) return
  throw new ProviderFailure('refused', `the code ${unknown}, which ${board} does not trade`, { retry: 'never' })
}

async function fetchPage(run: CcxtRun, cursor: string): Promise<FetchPage> {
  const { request } = run
  const codes = request.codes ?? []
  const [index = '0', since = request.from] = cursor.split(' ')
  const at = Number(index)
  const code = codes[at] ?? ''
  const candles = await askCandles(run, code, since)
  const kept = candles.filter((candle) => isoDate(candle.day) <= request.to && isOver(run, candle.day))
  const chunkEnd = epochDay(since) + BARS_A_PAGE - 1
  const nextDay = (candles.at(-1)?.day ?? chunkEnd) + 1
  const isDone = nextDay > epochDay(request.to)
  const gaps = gapsBetween(kept)
  return {
    rows:
      kept.length === 0
        ? {}
        : { bars: kept.map((candle) => barOf(run, code, candle)), instruments: [instrumentOf(run, code)] },
    next: !isDone ? `${at} ${isoDate(nextDay)}` : at + 1 < codes.length ? `${at + 1} ${request.from}` : null,
    fraction: (at + (isDone ? 1 : shareOf(request, nextDay))) / codes.length,
    label: `${code} ${since}`,
    standing: 'settled',
    ...(gaps === 0 ? {} : { notes: [`${code}: ${gaps} days without a bar between its bars`] }),
  }
}

interface Candle {
  readonly day: number
  readonly prices: readonly number[]
}

/** An empty answer is asked for once more: nothing in it says what it answers. */
async function askCandles(run: CcxtRun, code: string, since: IsoDate): Promise<Candle[]> {
  const ask = async (): Promise<Candle[]> =>
    callExchange(run, `${code} ${since}`, async () =>
      readCandles(await run.exchange.fetchOHLCV(code, '1d', Date.parse(since), BARS_A_PAGE), epochDay(since)),
    )
  const first = await ask()
  return first.length > 0 ? first : ask()
}

/** Retries by the rules of all providers; the library's errors are mapped here and nowhere else. */
function callExchange<T>(run: CcxtRun, question: string, work: () => Promise<T>): Promise<T> {
  const { connection, exchange } = run
  return connection.attempt(async () => {
    await connection.enter()
    exchange.last_http_response = undefined
    exchange.last_response_headers = undefined
    try {
      const result = await untilAborted(connection.signal, work())
      requireOwnBody(run, question)
      return result
    } catch (error) {
      connection.signal?.throwIfAborted()
      throw failureOfCcxt(error, exchange.last_http_response) ?? error
    } finally {
      const headers = new Headers((exchange.last_response_headers ?? {}) as Record<string, string>)
      connection.onAnswer({ headers })
    }
  })
}

/** The library takes no signal; what it still receives after an abort is thrown away. */
async function untilAborted<T>(signal: AbortSignal | undefined, work: Promise<T>): Promise<T> {
  if (signal === undefined) return work
  let stop: () => void = () => undefined
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason)
    signal.addEventListener('abort', stop, { once: true })
  })
  return Promise.race([work, aborted]).finally(() => signal.removeEventListener('abort', stop))
}

function requireOwnBody(run: CcxtRun, question: string): void {
  const body = run.exchange.last_http_response
  const broken = failureOfBody(body)
  if (broken !== undefined) throw broken
  const { last } = run
  if (last !== undefined && last.question !== question && last.body === body && body !== '[]') {
    throw brokenAnswer(`the answer to ${last.question} where ${question} was asked`)
  }
  run.last = { question, body }
}

function readCandles(answer: unknown, since: number): Candle[] {
  if (!Array.isArray(answer)) throw brokenAnswer('no list of bars')
  let before = since - 1
  return answer.map((row: unknown) => {
    const cells = Array.isArray(row) ? row.slice(0, 6).map(Number) : []
    if (cells.length < 6 || !cells.every(Number.isFinite)) throw brokenAnswer('a bar without its six numbers')
    const [ms = 0, ...prices] = cells
    if (ms % MS_PER_DAY !== 0) {
      throw new ProviderFailure('refused', 'daily bars that do not begin at 00:00 UTC', { retry: 'never' })
    }
    const day = ms / MS_PER_DAY
    if (day <= before) throw brokenAnswer(`a bar of ${isoDate(day)} out of order or from before the days asked for`)
    before = day
    return { day, prices }
  })
}

const isOver = ({ connection }: CcxtRun, day: number): boolean => (day + 1) * MS_PER_DAY <= connection.clock.nowMs()

const gapsBetween = (candles: readonly Candle[]): number =>
  candles.length === 0 ? 0 : candles.at(-1)!.day - candles[0]!.day + 1 - candles.length

const shareOf = ({ from, to }: FetchRequest, day: number): number =>
  (day - epochDay(from)) / (epochDay(to) - epochDay(from) + 1)

function barOf(run: CcxtRun, code: string, { day, prices }: Candle): CanonicalRow {
  const [open = null, high = null, low = null, close = null, volume = null] = prices
  return { code, date: isoDate(day), open, high, low, close, volume, board: run.board }
}

function instrumentOf({ exchange, board }: CcxtRun, code: string): CanonicalRow {
  const { base = code, quote = null } = exchange.markets?.[code] ?? {}
  return { code, name: base, market: board, kind: 'crypto', currency: quote }
}

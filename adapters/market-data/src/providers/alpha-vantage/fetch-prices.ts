import type { CanonicalRow, CanonicalRows, FetchRequest } from '../core/provider.js'
import { baseOfDays, readDividends, readSeries, readSplits, type VantageSeries } from './series.js'
import type { VantageService } from './vantage-service.js'

export type VantagePlanKind = 'free' | 'premium'

export interface Fetched {
  readonly rows: CanonicalRows
  readonly notes: readonly string[]
}

/** Days of a compact series. */
const COMPACT_ROWS = 100

/** Bars as traded, with the reference prices that splits make, and the splits and dividends as actions. */
export async function fetchPrices(
  service: VantageService,
  code: string,
  { from, to }: FetchRequest,
  plan: VantagePlanKind,
): Promise<Fetched> {
  const series = plan === 'premium' ? await askFull(service, code) : await askCompact(service, code)
  if (!series || series.bars.length === 0) return { rows: {}, notes: [`${code}: no prices`] }
  const base = baseOfDays(series.bars, series.splits)
  // Of a series that begins in the middle, the first day only tells the reference price of the second.
  const isCut = plan === 'free' && series.bars.length >= COMPACT_ROWS
  const inRange = (date: string): boolean => date >= from && date <= to
  const bars = series.bars.flatMap((bar, i): CanonicalRow[] =>
    inRange(bar.date) && (i > 0 || !isCut) ? [{ code, ...bar, base: base[i] ?? null }] : [],
  )
  const actions = actionsOf(code, series).filter((row) => inRange(String(row.ex_date)))
  return {
    rows: { bars, ...(actions.length === 0 ? {} : { actions }) },
    notes: [...series.doubts.map((doubt) => `${code} ${doubt}`), ...shortNote(code, from, isCut, series)],
  }
}

function shortNote(code: string, from: string, isCut: boolean, { bars }: VantageSeries): readonly string[] {
  const begins = bars[isCut ? 1 : 0]?.date
  if (!isCut || begins === undefined || begins <= from) return []
  return [`${code}: the free plan gives the last ${COMPACT_ROWS} days, so prices begin on ${begins} and not on ${from}`]
}

function actionsOf(code: string, { splits, dividends }: VantageSeries): CanonicalRow[] {
  return [
    ...splits.map((one) => ({ code, ex_date: one.date, kind: 'split', ratio: one.ratio })),
    ...dividends.map((one) => ({
      code,
      ex_date: one.exDate,
      kind: 'cash_dividend',
      amount: one.amount,
      record_date: one.recordDate,
      pay_date: one.payDate,
    })),
  ]
}

/** The series answers for a symbol: another symbol's is not taken. */
function readOwnSeries(code: string): (body: Readonly<Record<string, unknown>>) => VantageSeries | undefined {
  return (body) => {
    const meta = body['Meta Data'] as Readonly<Record<string, unknown>> | undefined
    return meta?.['2. Symbol'] === code ? readSeries(body) : undefined
  }
}

const ownList =
  <T>(code: string, read: (body: unknown) => T) =>
  (body: Readonly<Record<string, unknown>>): T | undefined =>
    body.symbol === code ? read(body) : undefined

function askFull(service: VantageService, code: string): Promise<VantageSeries | null> {
  const parameters = { function: 'TIME_SERIES_DAILY_ADJUSTED', symbol: code, outputsize: 'full' }
  return service.ask({ parameters, read: readOwnSeries(code) })
}

async function askCompact(service: VantageService, code: string): Promise<VantageSeries | null> {
  const parameters = { function: 'TIME_SERIES_DAILY', symbol: code, outputsize: 'compact' }
  const series = await service.ask({ parameters, read: readOwnSeries(code) })
  if (!series) return null
  const splits = await service.ask({
    parameters: { function: 'SPLITS', symbol: code },
    read: ownList(code, readSplits),
  })
  const dividends = await service.ask({
    parameters: { function: 'DIVIDENDS', symbol: code },
    read: ownList(code, readDividends),
  })
  return { ...series, splits: splits ?? [], dividends: dividends ?? [] }
}

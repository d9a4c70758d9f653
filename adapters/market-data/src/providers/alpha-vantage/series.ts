import { parseIsoDate } from '@stocklab/domain'
import { z } from 'zod'
import { parseVantageNumber } from './bodies.js'

/** A day as the service tells it; prices as traded. */
export interface VantageBar {
  readonly date: string
  readonly open: number
  readonly high: number
  readonly low: number
  readonly close: number
  readonly volume: number
}

export interface VantageSplit {
  readonly date: string
  /** Shares after per share before. */
  readonly ratio: number
}

export interface VantageDividend {
  readonly exDate: string
  readonly amount: number
  readonly recordDate: string | null
  readonly payDate: string | null
}

/** The daily series; `splits` and `dividends` only in the adjusted (paid) one. */
export interface VantageSeries {
  readonly bars: readonly VantageBar[]
  readonly splits: readonly VantageSplit[]
  readonly dividends: readonly VantageDividend[]
  readonly doubts: readonly string[]
}

const seriesSchema = z.object({ 'Time Series (Daily)': z.record(z.string(), z.record(z.string(), z.unknown())) })

/** Reads TIME_SERIES_DAILY or TIME_SERIES_DAILY_ADJUSTED, oldest day first. Throws ZodError on another shape. */
export function readSeries(body: unknown): VantageSeries {
  const days = Object.entries(seriesSchema.parse(body)['Time Series (Daily)']).sort(([a], [b]) => (a < b ? -1 : 1))
  const bars: VantageBar[] = []
  const splits: VantageSplit[] = []
  const dividends: VantageDividend[] = []
  const doubts: string[] = []
  for (const [date, cells] of days) {
    const cell = (name: string): number | null | undefined =>
      parseVantageNumber(Object.entries(cells).find(([key]) => key.replace(/^\d+\. /, '') === name)?.[1])
    const [open, high, low, close, volume] = ['open', 'high', 'low', 'close', 'volume'].map(cell)
    const values = [open, high, low, close, volume]
    if (parseIsoDate(date) === undefined || !values.every((value) => typeof value === 'number')) {
      doubts.push(`${date}: a price or the volume is missing`)
      continue
    }
    bars.push({ date, open: open!, high: high!, low: low!, close: close!, volume: volume! })
    const ratio = cell('split coefficient')
    if (ratio && ratio > 0 && ratio !== 1) splits.push({ date, ratio })
    const amount = cell('dividend amount')
    if (amount && amount > 0) dividends.push({ exDate: date, amount, recordDate: null, payDate: null })
  }
  return { bars, splits, dividends, doubts }
}

const splitsSchema = z.object({ data: z.array(z.object({ effective_date: z.string(), split_factor: z.unknown() })) })
const dividendsSchema = z.object({
  data: z.array(
    z.object({
      ex_dividend_date: z.string(),
      record_date: z.string().nullish(),
      payment_date: z.string().nullish(),
      amount: z.unknown(),
    }),
  ),
})

export function readSplits(body: unknown): readonly VantageSplit[] {
  return splitsSchema.parse(body).data.flatMap(({ effective_date: date, split_factor: factor }) => {
    const ratio = parseVantageNumber(factor)
    return ratio && ratio > 0 && parseIsoDate(date) !== undefined ? [{ date, ratio }] : []
  })
}

export function readDividends(body: unknown): readonly VantageDividend[] {
  return dividendsSchema.parse(body).data.flatMap((row) => {
    const amount = parseVantageNumber(row.amount)
    if (!amount || amount <= 0 || parseIsoDate(row.ex_dividend_date) === undefined) return []
    const dateOf = (text: string | null | undefined): string | null =>
      text && parseIsoDate(text) !== undefined ? text : null
    return [
      { exDate: row.ex_dividend_date, amount, recordDate: dateOf(row.record_date), payDate: dateOf(row.payment_date) },
    ]
  })
}

/**
 * The reference price of each day: the close before, divided by a split that takes effect. Null on the first day, whose
 * close before is not known. A split on a day without a bar takes effect on the next bar.
 */
export function baseOfDays(bars: readonly VantageBar[], splits: readonly VantageSplit[]): readonly (number | null)[] {
  return bars.map((bar, i) => {
    const before = bars[i - 1]
    if (!before) return null
    const ratio = splits
      .filter(({ date }) => date > before.date && date <= bar.date)
      .reduce((product, split) => product * split.ratio, 1)
    return before.close / ratio
  })
}

import { type EpochDay, isoDate, type MarketCalendar, parseIsoDate } from '@stocklab/domain'
import { parseAmount } from './amounts.js'
import type { DividendRow } from './answers.js'

/** Dividends per common share since the start of the fiscal year, as one report tells them. */
export interface DividendsSoFar {
  readonly code: string
  /** Names the fiscal year. */
  readonly year: string
  readonly settledOn: string
  readonly perShare: number
}

export interface DividendAction {
  readonly code: string
  readonly exDate: string
  readonly amount: number
  readonly recordDate: string
}

const PER_SHARE = /^주당현금배당금\(원\)$/

/** The cash dividend per common share of alotMatter; undefined where none is told. Other kinds of shares are passed over. */
export function readDividend(
  rows: readonly DividendRow[],
): { readonly perShare: number; readonly settledOn: string } | undefined {
  const own = rows.filter(
    (row) => PER_SHARE.test(row.se.replaceAll(/\s/g, '')) && /^(보통주식?|-?)$/.test(row.stock_knd.trim()),
  )
  const row = own.find((one) => one.stock_knd.startsWith('보통주')) ?? own[0]
  const perShare = parseAmount(row?.thstrm)
  const settledOn = row?.stlm_dt.trim().replace(/^(\d{4})[.]?(\d{2})[.]?(\d{2})$/, '$1-$2-$3') ?? ''
  if (!row || typeof perShare !== 'number' || parseIsoDate(settledOn) === undefined) return undefined
  return { perShare, settledOn }
}

/**
 * Payments of each part of a year: what a report tells beyond the one before it. The record day is taken to be the last
 * day of the reported period and the ex-date the session before the last one that settles by then: OpenDART tells
 * neither, and since 2023 companies may set a later record day.
 */
export function dividendActions(told: readonly DividendsSoFar[], calendar: MarketCalendar): readonly DividendAction[] {
  const ordered = [...told].sort((a, b) => (a.settledOn < b.settledOn ? -1 : 1))
  return ordered.flatMap((one) => {
    const before = ordered.findLast((other) => isSameYear(other, one) && other.settledOn < one.settledOn)
    const amount = one.perShare - (before?.perShare ?? 0)
    if (amount <= 0) return []
    const exDate = isoDate(exDateOf(parseIsoDate(one.settledOn)!, calendar))
    return [{ code: one.code, exDate, amount, recordDate: one.settledOn }]
  })
}

const isSameYear = (a: DividendsSoFar, b: DividendsSoFar): boolean => a.code === b.code && a.year === b.year

/** Trades settle on the second session after; the holder of the record day bought two sessions before the last one. */
function exDateOf(recordDay: EpochDay, calendar: MarketCalendar): EpochDay {
  const lastSession = sessionNotAfter(recordDay, calendar)
  return sessionNotAfter(lastSession - 1, calendar)
}

function sessionNotAfter(day: EpochDay, calendar: MarketCalendar): EpochDay {
  let session = day
  while (!calendar.isSession(session)) session--
  return session
}

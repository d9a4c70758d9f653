import { type EpochDay, epochDay, isoDate, type MarketCalendar } from '@stocklab/domain'
import type { Member } from './cast.js'
import type { Quarter } from './company-books.js'
import { createRandom, type Random } from './random.js'
import { STATEMENT_ITEMS, STATEMENT_SPANS, type StatementColumns, type StatementSpan } from './tables.js'

/** Legal limits in days after the end of a quarter and of a year. */
const QUARTER_LIMIT = 45
const YEAR_LIMIT = 90
const LATE = 0.01
const RESTATED = 0.03
/** Lines that a statement leaves out where they are nothing. */
const LEFT_OUT_WHEN_ZERO = new Set([
  'rd_expense',
  'dividends_paid',
  'share_buybacks',
  'share_issuance',
  'noncontrolling_interest',
])

export interface FilingFrame {
  readonly calendar: MarketCalendar
  readonly listedOn: EpochDay
  /** Day after which nothing is filed any more. */
  readonly lastDay: EpochDay
}

interface Filing {
  readonly quarter: number
  readonly receivedOn: EpochDay
  readonly number: string
  readonly income: Readonly<Record<string, number>>
  readonly cashFlow: Readonly<Record<string, number>>
  readonly balance: Readonly<Record<string, number>>
}

/**
 * Files a company's books as Korean companies do: three quarters with their own income and cumulative cash flow, then
 * the whole year; within the legal limits but for a few, and some of them again with other figures months later. Rows
 * are added to `out`.
 */
export function fileStatements(
  seed: number,
  member: Member,
  books: readonly Quarter[],
  frame: FilingFrame,
  out: StatementColumns,
): void {
  const random = createRandom(seed, 'filings', member.index)
  const consolidated = (books[0]?.balance.noncontrolling_interest ?? 0) !== 0 || random.chance(0.6)
  for (const [n, quarter] of books.entries()) {
    const sinceYearStart = quarter.quarter % 4
    if (n < sinceYearStart) continue
    const filing = draftFiling(random, member, quarter, books.slice(n - sinceYearStart, n + 1), frame)
    addRows(member, filing, consolidated, frame, out)
    const restated = restatementOf(random, filing, frame)
    if (restated) addRows(member, restated, consolidated, frame, out)
  }
}

function draftFiling(
  random: Random,
  member: Member,
  quarter: Quarter,
  sameYear: readonly Quarter[],
  frame: FilingFrame,
): Filing {
  const isAnnual = quarter.quarter % 4 === 3
  const limit = endOf(quarter.quarter) + (isAnnual ? YEAR_LIMIT : QUARTER_LIMIT)
  const early = Math.floor(random.between(0, isAnnual ? 5 : 4) ** 2)
  const day = random.chance(LATE) ? limit + random.integer(3, 40) : limit - early
  const receivedOn = sessionNotAfter(frame.calendar, day)
  return {
    quarter: quarter.quarter,
    receivedOn,
    number: receipt(member, receivedOn),
    income: isAnnual ? sumOf(sameYear.map((q) => q.income)) : quarter.income,
    cashFlow: sumOf(sameYear.map((q) => q.cashFlow)),
    balance: quarter.balance,
  }
}

/** The same filing with another operating income, and with what follows from it. */
function restatementOf(random: Random, filing: Filing, frame: FilingFrame): Filing | null {
  if (!random.chance(RESTATED)) return null
  const receivedOn = sessionNotAfter(frame.calendar, filing.receivedOn + random.integer(40, 300))
  const change = Math.round(Math.abs(filing.income.operating_income!) * random.between(-0.15, 0.08))
  const rise = (sheet: Readonly<Record<string, number>>, names: readonly string[], by: number) =>
    Object.fromEntries(Object.entries(sheet).map(([name, value]) => [name, names.includes(name) ? value + by : value]))
  const profits = ['operating_income', 'pretax_income', 'net_income', 'net_income_parent']
  const holdings = [
    'receivables',
    'current_assets',
    'total_assets',
    'total_equity',
    'equity_parent',
    'retained_earnings',
  ]
  return {
    ...filing,
    receivedOn,
    number: filing.number.replace(/^\d{8}/, compactDate(receivedOn)),
    income: rise(rise(filing.income, profits, change), ['sga'], -change),
    balance: rise(filing.balance, 'receivables' in filing.balance ? holdings : [...holdings, 'cash'], change),
  }
}

function addRows(
  member: Member,
  filing: Filing,
  consolidated: boolean,
  frame: FilingFrame,
  out: StatementColumns,
): void {
  const availableFrom = Math.max(frame.calendar.nextSession(filing.receivedOn), frame.listedOn)
  if (availableFrom > frame.lastDay) return
  const isAnnual = filing.quarter % 4 === 3
  const number = out.filings.push(filing.number) - 1
  const add = (span: StatementSpan, items: Readonly<Record<string, number>>) => {
    for (const [item, value] of Object.entries(items)) {
      if (value === 0 && LEFT_OUT_WHEN_ZERO.has(item)) continue
      out.code.push(member.index)
      out.quarter.push(filing.quarter)
      out.span.push(STATEMENT_SPANS.indexOf(span))
      out.item.push(itemIndex(item))
      out.value.push(value + 0)
      out.consolidated.push(consolidated ? 1 : 0)
      out.availableFrom.push(availableFrom)
      out.filing.push(number)
    }
  }
  add(isAnnual ? 'FY' : 'Q', filing.income)
  add(isAnnual ? 'FY' : 'YTD', filing.cashFlow)
  add('AT', filing.balance)
}

const itemIndices: ReadonlyMap<string, number> = new Map(STATEMENT_ITEMS.map((item, i) => [item, i]))

function itemIndex(item: string): number {
  const index = itemIndices.get(item)
  if (index === undefined) throw new RangeError(`expected a statement item of the glossary, received "${item}"`)
  return index
}

function sumOf(parts: readonly Readonly<Record<string, number>>[]): Record<string, number> {
  const sum: Record<string, number> = {}
  for (const part of parts) for (const [name, value] of Object.entries(part)) sum[name] = (sum[name] ?? 0) + value
  return sum
}

/** Quarters are counted from year 0: 4 * year + quarter - 1. */
export function quarterOf(day: EpochDay): number {
  const [year, month] = isoDate(day).split('-').map(Number) as [number, number]
  return 4 * year + Math.floor((month - 1) / 3)
}

/** Last calendar day of a quarter. */
export function endOf(quarter: number): EpochDay {
  const next = quarter + 1
  return epochDay(`${Math.floor(next / 4)}-${String((next % 4) * 3 + 1).padStart(2, '0')}-01`) - 1
}

export function periodOf(quarter: number): string {
  return `${Math.floor(quarter / 4)}Q${(quarter % 4) + 1}`
}

function sessionNotAfter(calendar: MarketCalendar, day: EpochDay): EpochDay {
  let session = day
  while (!calendar.isSession(session)) session--
  return session
}

function receipt(member: Member, receivedOn: EpochDay): string {
  return `${compactDate(receivedOn)}9${String(member.index).padStart(5, '0')}`
}

function compactDate(day: EpochDay): string {
  return isoDate(day).replaceAll('-', '')
}

import { type EpochDay, epochDay, type IsoDate, isoDate, type MarketCalendar, marketRules } from '@stocklab/domain'
import { z } from 'zod'
import type { CanonicalRow, FetchPage, FetchPlan, FetchRequest } from '../core/provider.js'
import type { CorpCode } from './corp-codes.js'
import type { DartService } from './dart-service.js'
import { dividendRows } from './dividends-of-year.js'
import { type CompanyFacts, type FetchedReport, fetchReports } from './fetch-reports.js'
import { type FilingList, listFilings, WINDOW_DAYS } from './list-filings.js'
import { REPORT_CODES } from './report-name.js'
import { notesOf } from './report-notes.js'
import { fiscalMonthsOf, lastReceipt, type ReportTarget, reportTargets, targetKey } from './targets.js'

/** Reports of one page: as many as one question can be asked about. */
const PAGE_REPORTS = 100

export interface DartPlanParts {
  readonly service: DartService
  readonly request: FetchRequest
  /** The day it is in Korea: filings of this day may still come in. */
  readonly today: EpochDay
}

/** Where a fetch stands: at the reports received from a day on, after a receipt. */
const cursorSchema = z.object({ from: z.string(), after: z.string() })
type Cursor = z.infer<typeof cursorSchema>

interface Window {
  readonly from: EpochDay
  readonly to: EpochDay
}

/** What one run remembers. */
interface Memory {
  readonly facts: CompanyFacts
  readonly lists: Map<EpochDay, Promise<FilingList>>
  /** Receipt of the numbers that a report has; another filing of it may only have been listed later. */
  readonly answered: Map<string, string>
  register?: Promise<readonly CorpCode[]>
}

/** Reports by day of receipt, a quarter of a year after the other, a hundred reports a page. */
export function openDartPlan(parts: DartPlanParts): FetchPlan {
  const memory: Memory = {
    facts: { fiscalMonths: new Map(), yearShifts: new Map() },
    lists: new Map(),
    answered: new Map(),
  }
  return {
    first: JSON.stringify({ from: parts.request.from, after: '' } satisfies Cursor),
    fetchPage: (cursor) => fetchPage(parts, memory, cursorSchema.parse(JSON.parse(cursor))),
  }
}

async function fetchPage(parts: DartPlanParts, memory: Memory, cursor: Cursor): Promise<FetchPage> {
  const { service, request, today } = parts
  const last = epochDay(request.to)
  memory.register ??= service.register()
  const register = await memory.register
  const window = windowOf(request, epochDay(cursor.from))
  const companies = request.codes && register.filter((one) => request.codes?.includes(one.stockCode))
  const list = await remembered(memory.lists, window.from, () =>
    listFilings(
      service,
      window,
      companies?.map((one) => one.corpCode),
    ),
  )
  const pending = pendingTargets(register, memory, list).filter((target) => lastReceipt(target) > cursor.after)
  const batch = pending.slice(0, PAGE_REPORTS)
  const calendar = marketRules('KRX').calendar
  const reports: FetchedReport[] = []
  for await (const report of fetchReports(service, batch, memory.facts, calendar)) {
    if (report.receipt !== null) memory.answered.set(targetKey(report.target), report.receipt)
    reports.push(withinRange(report, request.to))
  }
  const actions = request.options.dividends === 'yes' ? await dividendsOf(service, reports, calendar) : []
  const isWindowDone = pending.length <= PAGE_REPORTS
  return {
    rows: { fundamentals: reports.flatMap(rowsOf), ...(actions.length === 0 ? {} : { actions }) },
    next: nextCursor({ cursor, window, last, isWindowDone }, batch.at(-1)),
    fraction: fractionOf(request, window, isWindowDone ? 1 : batch.length / pending.length),
    label: labelOf(window, batch.length),
    standing: window.to >= today && isWindowDone ? 'provisional' : 'settled',
    notes: notesOf(reports, cursor.after === '' ? list.withdrawn : 0),
  }
}

/** Numbers of a filing after the last day belong to the fetch of that day, whose list has it. */
const withinRange = (report: FetchedReport, to: IsoDate): FetchedReport =>
  report.receipt !== null && report.receipt.slice(0, 8) > to.replaceAll('-', '')
    ? { ...report, rows: [], notes: [], doubts: [AMENDED_LATER] }
    : report

const AMENDED_LATER = 'reports amended after the last day asked for, whose numbers come with the fetch of those days'

/** A quarter of a year of the whole market, or all days of chosen companies, whose lists are short. */
function windowOf({ to, codes }: FetchRequest, from: EpochDay): Window {
  const last = epochDay(to)
  return { from, to: codes === undefined ? Math.min(last, from + WINDOW_DAYS - 1) : last }
}

function pendingTargets(register: readonly CorpCode[], memory: Memory, { filings }: FilingList) {
  for (const [corpCode, month] of fiscalMonthsOf(filings)) memory.facts.fiscalMonths.set(corpCode, month)
  const stockCodes = new Map(register.map((one) => [one.corpCode, one.stockCode]))
  return reportTargets(filings, { stockCodes, handled: Object.fromEntries(memory.answered) })
}

interface Step {
  readonly cursor: Cursor
  readonly window: Window
  readonly last: EpochDay
  readonly isWindowDone: boolean
}

function nextCursor({ cursor, window, last, isWindowDone }: Step, newest: ReportTarget | undefined): string | null {
  if (!isWindowDone && newest) {
    return JSON.stringify({ from: cursor.from, after: lastReceipt(newest) } satisfies Cursor)
  }
  return window.to >= last ? null : JSON.stringify({ from: isoDate(window.to + 1), after: '' } satisfies Cursor)
}

function fractionOf(request: FetchRequest, window: Window, share: number): number {
  const first = epochDay(request.from)
  const days = epochDay(request.to) - first + 1
  return (window.from - first + share * (window.to - window.from + 1)) / days
}

const labelOf = (window: Window, reports: number): string =>
  `filings of ${isoDate(window.from)} to ${isoDate(window.to)}, ${reports} reports`

const rowsOf = ({ rows }: FetchedReport): CanonicalRow[] =>
  rows.map(({ availableFrom, ...row }) => ({ ...row, available_from: availableFrom }))

/** Dividends are asked for with the annual report, which is the one that tells the whole year. */
async function dividendsOf(
  service: DartService,
  reports: readonly FetchedReport[],
  calendar: MarketCalendar,
): Promise<readonly CanonicalRow[]> {
  const rows: CanonicalRow[] = []
  for (const { target, asked } of reports) {
    if (asked?.report === REPORT_CODES.FY)
      rows.push(...(await dividendRows(service, target.stockCode, asked, calendar)))
  }
  return rows
}

function remembered<K, V>(map: Map<K, Promise<V>>, key: K, make: () => Promise<V>): Promise<V> {
  const known = map.get(key)
  if (known) return known
  const made = make()
  map.set(key, made)
  made.catch(() => map.delete(key))
  return made
}

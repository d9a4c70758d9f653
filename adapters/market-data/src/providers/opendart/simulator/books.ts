import { epochDay, isoDate } from '@stocklab/domain'
import type { StatementItem } from '@stocklab/engine'
import { REPORT_CODES, type ReportCode } from '../report-name.js'

export type ItemAmounts = Readonly<Partial<Record<StatementItem, number>>>
export type FiledSpan = 'Q' | 'YTD' | 'FY' | 'AT'

/** One periodic filing with what its statements say, in canonical items. */
export interface SimulatedFiling {
  readonly receipt: string
  readonly year: number
  readonly report: ReportCode
  readonly isAmended: boolean
  readonly isConsolidated: boolean
  /** Spans that the filing prints: Q and YTD or FY for flows, AT for balances. */
  readonly spans: Readonly<Partial<Record<FiledSpan, ItemAmounts>>>
}

export interface SimulatedCompany {
  readonly corpCode: string
  readonly stockCode: string
  readonly name: string
  /** Month in which the fiscal year ends. */
  readonly fiscalMonth: number
  readonly currency: string
  /** How the company prints its statements; see `print-statements.ts`. */
  readonly style: number
  readonly filings: readonly SimulatedFiling[]
  /** Cash dividends per common share, by fiscal year. */
  readonly dividends: Readonly<Record<number, number>>
}

/** A row of the canonical fundamentals table. */
export interface FiledRow {
  readonly code: string
  readonly period: string
  readonly span: FiledSpan
  readonly item: string
  readonly value: number
  readonly consolidated: boolean
  readonly available_from: string
  readonly filing: string
}

export interface FiledDividend {
  readonly code: string
  readonly ex_date: string
  readonly amount: number
}

const CODES = [REPORT_CODES.Q1, REPORT_CODES.H1, REPORT_CODES.Q3, REPORT_CODES.FY] as const
const STYLES = 4

/** The companies behind rows of statements, as if their fiscal years all ended in December. */
export function booksOf(
  rows: readonly FiledRow[],
  others: { readonly names: ReadonlyMap<string, string>; readonly dividends: readonly FiledDividend[] },
): readonly SimulatedCompany[] {
  const byCode = new Map<string, FiledRow[]>()
  for (const row of rows) {
    const own = byCode.get(row.code)
    if (own) own.push(row)
    else byCode.set(row.code, [row])
  }
  return [...byCode.keys()].sort().map((stockCode, i): SimulatedCompany => {
    const paid = others.dividends.filter((one) => one.code === stockCode)
    return {
      corpCode: String(100_000 + 7 * i).padStart(8, '0'),
      stockCode,
      name: others.names.get(stockCode) ?? stockCode,
      fiscalMonth: 12,
      currency: 'KRW',
      style: i % STYLES,
      filings: inOrder(i, draftsOf(byCode.get(stockCode) ?? [])),
      dividends: Object.fromEntries(paid.map((one) => [yearOfDividend(one.ex_date), one.amount])),
    }
  })
}

interface Draft {
  /** Day of receipt, `YYYYMMDD`. */
  readonly day: string
  /** 4 * year + quarter - 1. */
  readonly quarter: number
  readonly isConsolidated: boolean
  readonly spans: Partial<Record<FiledSpan, ItemAmounts>>
}

function draftsOf(rows: readonly FiledRow[]): readonly Draft[] {
  const drafts = new Map<string, Draft>()
  for (const row of rows) {
    const key = `${row.period} ${row.filing} ${row.available_from}`
    const draft = drafts.get(key) ?? newDraft(row)
    draft.spans[row.span] = { ...draft.spans[row.span], [row.item]: row.value }
    drafts.set(key, draft)
  }
  return [...drafts.values()]
}

function newDraft({ period, filing, consolidated, available_from: from }: FiledRow): Draft {
  const isReceipt = /^\d{14}$/.test(filing)
  const day = isReceipt ? filing.slice(0, 8) : isoDate(epochDay(from) - 1).replaceAll('-', '')
  const quarter = 4 * Number(period.slice(0, 4)) + Number(period.slice(5)) - 1
  return { day, quarter, isConsolidated: consolidated, spans: {} }
}

/** Receipt numbers are made of the day, the company and a count, because two filings of one day need two. */
function inOrder(company: number, drafts: readonly Draft[]): readonly SimulatedFiling[] {
  const sorted = [...drafts].sort((a, b) => (a.day === b.day ? a.quarter - b.quarter : a.day < b.day ? -1 : 1))
  const seen = new Set<number>()
  return sorted.map(({ day, quarter, isConsolidated, spans }, n) => {
    const receipt = `${day}${String(10 * company + (n % 10)).padStart(6, '0')}`
    const isAmended = seen.has(quarter)
    seen.add(quarter)
    const year = Math.floor(quarter / 4)
    const report = CODES[quarter % 4]!
    const income = spans.Q && { ...cumulativeIncome(sorted, quarter), ...spans.YTD }
    return { receipt, year, report, isAmended, isConsolidated, spans: income ? { ...spans, YTD: income } : spans }
  })
}

/** Income since the start of the year, from the first filing of each quarter. */
function cumulativeIncome(drafts: readonly Draft[], quarter: number): ItemAmounts {
  const sum: Partial<Record<StatementItem, number>> = {}
  for (let q = quarter - (quarter % 4); q <= quarter; q++) {
    const income = drafts.find((draft) => draft.quarter === q)?.spans.Q ?? {}
    for (const [item, value] of Object.entries(income)) {
      sum[item as StatementItem] = (sum[item as StatementItem] ?? 0) + value
    }
  }
  return sum
}

/** A dividend that goes ex in the first months belongs to the year before. */
function yearOfDividend(exDate: string): number {
  const year = Number(exDate.slice(0, 4))
  return Number(exDate.slice(5, 7)) <= 6 ? year - 1 : year
}

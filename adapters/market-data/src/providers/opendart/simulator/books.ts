import type { StatementItem } from '@stocklab/engine'
import { createKrxMarket } from '../../../demo/krx-market.js'
import { STATEMENT_ITEMS, STATEMENT_SPANS, type StatementSpan } from '../../../demo/tables.js'
import { REPORT_CODES, type ReportCode } from '../report-name.js'

export type ItemAmounts = Readonly<Partial<Record<StatementItem, number>>>

/** One periodic filing with what its statements say, in canonical items. */
export interface SimulatedFiling {
  readonly receipt: string
  readonly year: number
  readonly report: ReportCode
  readonly isAmended: boolean
  readonly isConsolidated: boolean
  /** Spans that the filing prints: Q and YTD or FY for flows, AT for balances. */
  readonly spans: Readonly<Partial<Record<StatementSpan, ItemAmounts>>>
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
  readonly shares: number
}

const CODES = [REPORT_CODES.Q1, REPORT_CODES.H1, REPORT_CODES.Q3, REPORT_CODES.FY] as const

/** The companies of a made-up Korean market, with the statements that its own lake holds. */
export function booksOfDemo(size: { readonly seed: number; readonly instruments: number; readonly years: number }) {
  const { instruments, statements, actions, bars } = createKrxMarket(size)
  const companies = new Map<number, Map<number, Draft>>()
  for (const [row, code] of statements.code.entries()) {
    const filings = getOrMake(companies, code, () => new Map<number, Draft>())
    const draft = getOrMake(
      filings,
      statements.filing[row]!,
      (): Draft => ({
        receipt: statements.filings[statements.filing[row]!]!,
        quarter: statements.quarter[row]!,
        isConsolidated: statements.consolidated[row] === 1,
        spans: {},
      }),
    )
    const span = STATEMENT_SPANS[statements.span[row]!]!
    const item = STATEMENT_ITEMS[statements.item[row]!] as StatementItem
    draft.spans[span] = { ...draft.spans[span], [item]: statements.value[row]! }
  }
  return [...companies].map(([code, drafts], i): SimulatedCompany => {
    const { code: stockCode, name } = instruments[code]!
    const paid = actions.filter((one) => one.code === stockCode && one.kind === 'cash_dividend')
    return {
      corpCode: String(100_000 + 7 * code).padStart(8, '0'),
      stockCode,
      name,
      fiscalMonth: 12,
      currency: 'KRW',
      style: i % 4,
      filings: inOrder(code, [...drafts.values()]),
      dividends: Object.fromEntries(paid.map((one) => [yearOfDividend(one.exDate), one.amount ?? 0])),
      shares: bars[code]!.shares.findLast((count) => !Number.isNaN(count)) ?? 0,
    }
  })
}

interface Draft {
  readonly receipt: string
  readonly quarter: number
  readonly isConsolidated: boolean
  readonly spans: Partial<Record<StatementSpan, ItemAmounts>>
}

/** Receipt numbers of the made-up market are those of a day and a company; two filings of one day need two. */
function inOrder(code: number, drafts: readonly Draft[]): readonly SimulatedFiling[] {
  const sorted = [...drafts].sort((a, b) => (a.receipt < b.receipt ? -1 : 1))
  const seen = new Set<number>()
  return sorted.map(({ receipt: dayAndCode, quarter, isConsolidated, spans }, n) => {
    const receipt = `${dayAndCode.slice(0, 8)}${String(10 * code + (n % 10)).padStart(6, '0')}`
    const isAmended = seen.has(quarter)
    seen.add(quarter)
    const year = Math.floor(quarter / 4)
    const report = CODES[quarter % 4]!
    const income = spans.Q && { ...spans.YTD, ...cumulativeIncome(sorted, quarter) }
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
function yearOfDividend(day: number): number {
  const date = new Date(day * 86_400_000)
  return date.getUTCMonth() < 6 ? date.getUTCFullYear() - 1 : date.getUTCFullYear()
}

function getOrMake<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key)
  if (known !== undefined) return known
  const made = make()
  map.set(key, made)
  return made
}

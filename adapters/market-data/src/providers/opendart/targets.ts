import type { PeriodicFiling } from './list-filings.js'
import { fiscalMonthOf, type PeriodicReport } from './report-name.js'

/** One report of one company that was filed, and perhaps filed again. */
export interface ReportTarget {
  readonly corpCode: string
  readonly stockCode: string
  readonly report: PeriodicReport
  /** Receipts in the list, oldest first. */
  readonly receipts: readonly string[]
}

/** The newest filing of a report in the list. */
export const lastReceipt = ({ receipts }: Pick<ReportTarget, 'receipts'>): string => receipts.at(-1)!

/** Names one report of one company: `00126380 2023-12 annual`. */
export const targetKey = ({ corpCode, report }: Pick<ReportTarget, 'corpCode' | 'report'>): string =>
  `${corpCode} ${report.year}-${String(report.month).padStart(2, '0')} ${report.kind}`

/**
 * The reports worth asking for: of companies with an exchange code (as the register knows it, which keeps the codes of
 * companies that died) and with a receipt that was not handled yet. Ordered by their last receipt.
 */
export function reportTargets(
  filings: readonly PeriodicFiling[],
  known: {
    readonly stockCodes: ReadonlyMap<string, string>
    readonly handled: Readonly<Record<string, string>>
  },
): readonly ReportTarget[] {
  const targets = new Map<string, ReportTarget>()
  for (const filing of [...filings].sort((a, b) => (a.receipt < b.receipt ? -1 : 1))) {
    const stockCode = known.stockCodes.get(filing.corpCode) ?? filing.stockCode
    if (!/^[0-9A-Z]{6}$/.test(stockCode)) continue
    const key = targetKey(filing)
    const { corpCode, report } = filing
    const receipts = [...(targets.get(key)?.receipts ?? []), filing.receipt]
    targets.set(key, { corpCode, stockCode, report: { ...report, isAmended: false }, receipts })
  }
  const open = [...targets.values()].filter((target) => {
    const last = known.handled[targetKey(target)]
    return last === undefined || last < lastReceipt(target)
  })
  return open.sort((a, b) => (lastReceipt(a) < lastReceipt(b) ? -1 : 1))
}

/** Months in which fiscal years end, as far as annual and half-year reports of the list tell them. */
export function fiscalMonthsOf(filings: readonly PeriodicFiling[]): ReadonlyMap<string, number> {
  const months = new Map<string, number>()
  for (const { corpCode, report } of filings) {
    const month = fiscalMonthOf(report)
    if (month !== undefined) months.set(corpCode, month)
  }
  return months
}

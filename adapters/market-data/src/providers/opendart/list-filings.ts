import { type EpochDay, isoDate } from '@stocklab/domain'
import { brokenAnswer } from '../core/failure.js'
import { type FilingRow, filingRowSchema } from './answers.js'
import type { DartService } from './dart-service.js'
import { type PeriodicReport, readReportName } from './report-name.js'

/** A periodic report that was received in the range asked for. */
export interface PeriodicFiling {
  readonly corpCode: string
  /** Exchange code as the list gives it; empty where the list has none. */
  readonly stockCode: string
  readonly receipt: string
  readonly report: PeriodicReport
}

export interface FilingList {
  readonly filings: readonly PeriodicFiling[]
  /** Withdrawn by the company or struck by the authority; their numbers are not taken. */
  readonly withdrawn: number
}

/** Without a company the service takes ranges of three months at most. */
export const WINDOW_DAYS = 85
const PAGE_ROWS = '100'
/** More than three months of filings can have. */
const MOST_PAGES = 400

const compact = (day: EpochDay): string => isoDate(day).replaceAll('-', '')

/**
 * Periodic reports by day of receipt: of the companies named, or of every company, whatever it is today, so that those
 * that died since are still there; then the range is of WINDOW_DAYS at most. Amended and original reports are both
 * listed (`last_reprt_at=N`).
 */
export async function listFilings(
  service: DartService,
  range: { readonly from: EpochDay; readonly to: EpochDay },
  corpCodes?: readonly string[],
): Promise<FilingList> {
  const window = { bgn_de: compact(range.from), end_de: compact(range.to) }
  const rows: FilingRow[] = []
  if (corpCodes === undefined) rows.push(...(await listWindow(service, window)))
  for (const corp_code of corpCodes ?? []) rows.push(...(await listWindow(service, { ...window, corp_code })))
  return sortOut([...new Map(rows.map((row) => [row.rcept_no, row])).values()])
}

const ORDER = { pblntf_ty: 'A', last_reprt_at: 'N', sort: 'date', sort_mth: 'asc' }

/** Rows move from page to page while filings come in, so pages are joined by receipt number. */
async function listWindow(service: DartService, window: Readonly<Record<string, string>>): Promise<FilingRow[]> {
  const rows: FilingRow[] = []
  let pages = 1
  let count = 0
  for (let page = 1; page <= Math.min(pages, MOST_PAGES); page++) {
    const parameters = { ...window, ...ORDER, page_no: String(page), page_count: PAGE_ROWS }
    const answer = await service.ask({ endpoint: 'list', parameters, row: filingRowSchema })
    if (answer.kind === 'none') break
    pages = answer.totalPages
    count = answer.totalCount
    rows.push(...answer.rows)
  }
  const different = new Set(rows.map((row) => row.rcept_no)).size
  if (different < count) throw brokenAnswer(`${different} filings where ${count} were announced`)
  return rows
}

function sortOut(rows: readonly FilingRow[]): FilingList {
  const filings: PeriodicFiling[] = []
  let withdrawn = 0
  for (const row of rows) {
    const report = readReportName(row.report_nm)
    if (!report) continue
    if (row.rm.includes('철')) {
      withdrawn++
      continue
    }
    filings.push({ corpCode: row.corp_code, stockCode: row.stock_code.trim(), receipt: row.rcept_no, report })
  }
  return { filings, withdrawn }
}

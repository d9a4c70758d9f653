import { type EpochDay, isoDate } from '@stocklab/domain'
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
const WINDOW_DAYS = 85
const PAGE_ROWS = '100'
/** Pages that may come back the same before the service is taken for stuck. */
const MOST_PAGES = 400

const compact = (day: EpochDay): string => isoDate(day).replaceAll('-', '')

/**
 * Periodic reports by day of receipt, of every company, whatever it is today: companies that died since are still there.
 * Amended and original reports are both listed (`last_reprt_at=N`).
 */
export async function listFilings(
  service: DartService,
  range: { readonly from: EpochDay; readonly to: EpochDay },
  corpCode?: string,
): Promise<FilingList> {
  const rows = new Map<string, FilingRow>()
  const step = corpCode === undefined ? WINDOW_DAYS : range.to - range.from + 1
  for (let start = range.from; start <= range.to; start += step) {
    const end = Math.min(range.to, start + step - 1)
    const window = {
      bgn_de: compact(start),
      end_de: compact(end),
      ...(corpCode === undefined ? {} : { corp_code: corpCode }),
    }
    for (const row of await listWindow(service, window)) rows.set(row.rcept_no, row)
  }
  return sortOut([...rows.values()])
}

/** Rows move from page to page while filings come in, so pages are joined by receipt number. */
async function listWindow(service: DartService, window: Readonly<Record<string, string>>): Promise<FilingRow[]> {
  const rows: FilingRow[] = []
  let pages = 1
  for (let page = 1; page <= Math.min(pages, MOST_PAGES); page++) {
    const answer = await service.ask('list', {
      ...window,
      pblntf_ty: 'A',
      last_reprt_at: 'N',
      sort: 'date',
      sort_mth: 'asc',
      page_no: String(page),
      page_count: PAGE_ROWS,
    })
    if (answer.kind === 'none') break
    pages = answer.totalPages
    rows.push(...answer.rows.map((row) => filingRowSchema.parse(row)))
  }
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

import type { ReportCode } from './report-name.js'

/** How the service calls a report. */
export interface ReportQuestion {
  readonly corpCode: string
  readonly stockCode: string
  readonly year: number
  readonly report: ReportCode
}

/** Parameters that name a report in every question about one. */
export const parametersOf = ({ corpCode, year, report }: ReportQuestion): Readonly<Record<string, string>> => ({
  corp_code: corpCode,
  bsns_year: String(year),
  reprt_code: report,
})

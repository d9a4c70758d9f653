/** A periodic report as its name tells it: `[기재정정]분기보고서 (2023.09)`. */
export interface PeriodicReport {
  readonly kind: 'annual' | 'half' | 'quarter'
  /** The month in which the reported period ends. */
  readonly year: number
  readonly month: number
  /** Its text was corrected; attachments that were added or corrected later do not count. */
  readonly isAmended: boolean
}

const KINDS = { 사업: 'annual', 반기: 'half', 분기: 'quarter' } as const
const NAME = /^(?<marks>(?:\[[^\]]*\])*)\s*(?<kind>사업|반기|분기)보고서\s*\((?<year>\d{4})\.(?<month>\d{2})\)/

/** Undefined for filings that carry no statements of a period. */
export function readReportName(name: string): PeriodicReport | undefined {
  const parts = NAME.exec(name.trim())?.groups
  if (!parts) return undefined
  const month = Number(parts.month)
  if (month < 1 || month > 12) return undefined
  return {
    kind: KINDS[parts.kind as keyof typeof KINDS],
    year: Number(parts.year),
    month,
    isAmended: parts.marks!.includes('기재정정'),
  }
}

export const REPORT_CODES = { Q1: '11013', H1: '11012', Q3: '11014', FY: '11011' } as const
export type ReportCode = (typeof REPORT_CODES)[keyof typeof REPORT_CODES]

/** Which report of the fiscal year it is, for a company whose year ends in `fiscalMonth`; undefined where that cannot be. */
export function reportCodeOf(report: PeriodicReport, fiscalMonth: number): ReportCode | undefined {
  const elapsed = ((((report.month - fiscalMonth) % 12) + 11) % 12) + 1
  if (report.kind === 'annual') return elapsed === 12 ? REPORT_CODES.FY : undefined
  if (report.kind === 'half') return elapsed === 6 ? REPORT_CODES.H1 : undefined
  return elapsed === 3 ? REPORT_CODES.Q1 : elapsed === 9 ? REPORT_CODES.Q3 : undefined
}

/** The month in which the fiscal year ends, where the report's name alone tells it. */
export function fiscalMonthOf(report: PeriodicReport): number | undefined {
  if (report.kind === 'annual') return report.month
  if (report.kind === 'half') return ((report.month + 5) % 12) + 1
  return undefined
}

/** Calendar year in which the fiscal year of the report ends. */
export function fiscalYearEnd(report: PeriodicReport, fiscalMonth: number): number {
  return report.month <= fiscalMonth ? report.year : report.year + 1
}

/** The calendar quarter in which the period ends: `2023Q3`. */
export const periodOf = (report: PeriodicReport): string => `${report.year}Q${Math.ceil(report.month / 3)}`

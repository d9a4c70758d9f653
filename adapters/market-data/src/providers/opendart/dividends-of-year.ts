import type { MarketCalendar } from '@stocklab/domain'
import type { CanonicalRow } from '../core/provider.js'
import { dividendRowSchema } from './answers.js'
import type { DartService } from './dart-service.js'
import { type DividendsSoFar, dividendActions, readDividend } from './dividends.js'
import { REPORT_CODES } from './report-name.js'
import { parametersOf, type ReportQuestion } from './report-question.js'

const INTERIM = [REPORT_CODES.Q1, REPORT_CODES.H1, REPORT_CODES.Q3] as const

/** Cash dividends of one fiscal year, payment by payment, as rows of actions. */
export async function dividendRows(
  service: DartService,
  code: string,
  annual: ReportQuestion,
  calendar: MarketCalendar,
): Promise<readonly CanonicalRow[]> {
  const year = await dividendsSoFar(service, code, annual)
  if (!year || year.perShare <= 0) return []
  const told: DividendsSoFar[] = [year]
  for (const report of INTERIM) {
    const part = await dividendsSoFar(service, code, { ...annual, report })
    if (part) told.push(part)
  }
  return dividendActions(told, calendar).map((one) => ({
    code: one.code,
    ex_date: one.exDate,
    kind: 'cash_dividend',
    amount: one.amount,
    record_date: one.recordDate,
  }))
}

async function dividendsSoFar(
  service: DartService,
  code: string,
  question: ReportQuestion,
): Promise<DividendsSoFar | undefined> {
  const answer = await service.ask({
    endpoint: 'alotMatter',
    parameters: parametersOf(question),
    row: dividendRowSchema,
  })
  const read = answer.kind === 'none' ? undefined : readDividend(answer.rows)
  return read && { code, year: String(question.year), ...read }
}

import { epochDay, isoDate, type MarketCalendar } from '@stocklab/domain'
import type { StatementItem } from '@stocklab/engine'
import { companySchema, type StatementRow, statementRowSchema } from './answers.js'
import type { DartService } from './dart-service.js'
import { fiscalMonthOf, fiscalYearEnd, type PeriodicReport, periodOf, reportCodeOf } from './report-name.js'
import { parametersOf, type ReportQuestion } from './report-question.js'
import { readStatementItems, type Span } from './statement-items.js'
import { type Availability, statementsAtHand } from './statements-at-hand.js'
import type { ReportTarget } from './targets.js'

/** A row of the canonical fundamentals table. */
export interface FundamentalsRow {
  readonly code: string
  readonly period: string
  readonly span: Span
  readonly item: StatementItem
  readonly value: number
  readonly consolidated: boolean
  readonly availableFrom: string
  readonly filing: string
}

/** What one report gave. */
export interface FetchedReport {
  readonly target: ReportTarget
  readonly rows: readonly FundamentalsRow[]
  /** Receipt of the filing the numbers come from; null where the service has no statements of this report. */
  readonly receipt: string | null
  readonly asked: ReportQuestion | null
  /** A kind, and after a colon what it is about. */
  readonly doubts: readonly string[]
  readonly notes: readonly string[]
}

/** What is known of companies; added to as it is learned. */
export interface CompanyFacts {
  readonly fiscalMonths: Map<string, number>
  /** Years by which `bsns_year` lies before the end of the fiscal year, for years that do not end in December. */
  readonly yearShifts: Map<string, number>
}

/** Quarters that end in March or September belong to nearly all companies to years that end in December. */
const USUAL_MONTH = 12
/** First fiscal year with structured statements. */
const FIRST_YEAR = 2015

/**
 * Fetches the statements of each report, consolidated where there are any. One question about a hundred companies tells
 * beforehand which of the two bases is there, which saves a question for every company without subsidiaries.
 */
export async function* fetchReports(
  service: DartService,
  targets: readonly ReportTarget[],
  facts: CompanyFacts,
  calendar: MarketCalendar,
): AsyncGenerator<FetchedReport> {
  for (const batch of batchesOf(targets, facts)) {
    const questions = await Promise.all(batch.map((target) => questionOf(service, target, facts)))
    const askable = questions.filter((question) => question !== undefined && question.year >= FIRST_YEAR)
    const atHand = await statementsAtHand(service, askable as readonly ReportQuestion[])
    for (const [i, target] of batch.entries()) {
      const question = questions[i]
      if (!question) yield nothing(target, null, [NO_SUCH_REPORT])
      else if (question.year < FIRST_YEAR) yield nothing(target, question, [])
      else yield await fetchReport(service, { target, question, atHand, facts, calendar })
    }
  }
}

const NO_SUCH_REPORT = 'a report that its fiscal year does not have, left out'
const BATCH = 100

/** Reports of one quarter beside each other, so that one question tells of many. */
function batchesOf(targets: readonly ReportTarget[], facts: CompanyFacts): readonly (readonly ReportTarget[])[] {
  const groups = new Map<string, ReportTarget[]>()
  for (const target of targets) {
    const month = monthOf(target, facts) ?? USUAL_MONTH
    const key = `${periodOf(target.report)} ${target.report.kind} ${month}`
    const group = groups.get(key)
    if (group) group.push(target)
    else groups.set(key, [target])
  }
  return [...groups.values()].flatMap((group) =>
    Array.from({ length: Math.ceil(group.length / BATCH) }, (_, n) => group.slice(n * BATCH, (n + 1) * BATCH)),
  )
}

async function questionOf(
  service: DartService,
  target: ReportTarget,
  facts: CompanyFacts,
): Promise<ReportQuestion | undefined> {
  const { corpCode, stockCode, report } = target
  const guess = monthOf(target, facts) ?? USUAL_MONTH
  const code = reportCodeOf(report, guess)
  if (code)
    return { corpCode, stockCode, year: bsnsYear(report, guess, facts.yearShifts.get(corpCode) ?? 0), report: code }
  const month = await askFiscalMonth(service, corpCode, facts)
  const asked = month === undefined ? undefined : reportCodeOf(report, month)
  if (month === undefined || !asked) return undefined
  return { corpCode, stockCode, year: bsnsYear(report, month, facts.yearShifts.get(corpCode) ?? 0), report: asked }
}

/** A company may have moved the end of its year, so that a report's own name comes first. */
const monthOf = ({ corpCode, report }: ReportTarget, facts: CompanyFacts): number | undefined =>
  fiscalMonthOf(report) ?? facts.fiscalMonths.get(corpCode)

const bsnsYear = (report: PeriodicReport, fiscalMonth: number, shift: number): number =>
  fiscalYearEnd(report, fiscalMonth) - (fiscalMonth === 12 ? 0 : shift)

async function askFiscalMonth(
  service: DartService,
  corpCode: string,
  facts: CompanyFacts,
): Promise<number | undefined> {
  const answer = await service.ask({ endpoint: 'company', parameters: { corp_code: corpCode }, row: companySchema })
  const company = answer.kind === 'rows' ? answer.rows[0] : undefined
  if (!company) return undefined
  const month = Number(company.acc_mt)
  facts.fiscalMonths.set(corpCode, month)
  return month
}

interface ReportStep {
  readonly target: ReportTarget
  readonly question: ReportQuestion
  readonly atHand: ReadonlyMap<string, Availability>
  readonly facts: CompanyFacts
  readonly calendar: MarketCalendar
}

async function fetchReport(service: DartService, step: ReportStep): Promise<FetchedReport> {
  const { target, question, facts } = step
  const first = await askStatements(service, question, step.atHand.get(question.corpCode))
  if (first && isOfReport(first.receipt, target, facts)) return readReport(step, first)
  const month = monthOf(target, facts)
  if (month === undefined && first) return fetchKnowingMonth(service, step)
  if (month === undefined || month === 12) return first ? strange(step, first) : nothing(target, question, [])
  const shift = 1 - (facts.yearShifts.get(target.corpCode) ?? 0)
  const other = { ...question, year: bsnsYear(target.report, month, shift) }
  const second = await askStatements(service, other, undefined)
  if (!second || !isOfReport(second.receipt, target, facts))
    return first ? strange(step, first) : nothing(target, question, [])
  facts.yearShifts.set(target.corpCode, shift)
  return readReport({ ...step, question: other }, second)
}

/** The numbers are of a filing that the list does not have under this report: perhaps the fiscal year is an unusual one. */
async function fetchKnowingMonth(service: DartService, step: ReportStep): Promise<FetchedReport> {
  const month = await askFiscalMonth(service, step.target.corpCode, step.facts)
  const question = await questionOf(service, step.target, step.facts)
  if (month === undefined || !question) return nothing(step.target, step.question, [])
  return fetchReport(service, { ...step, question })
}

function strange({ target, question }: ReportStep, { receipt }: Statements): FetchedReport {
  return nothing(target, question, [`numbers of a filing that is none of this report, left out: ${receipt}`])
}

const nothing = (target: ReportTarget, asked: ReportQuestion | null, doubts: readonly string[]): FetchedReport => ({
  target,
  rows: [],
  receipt: null,
  asked,
  doubts,
  notes: [],
})

interface Statements {
  readonly receipt: string
  readonly basis: 'consolidated' | 'separate'
  readonly rows: readonly StatementRow[]
}

const BASES = { CFS: 'consolidated', OFS: 'separate' } as const

async function askStatements(
  service: DartService,
  question: ReportQuestion,
  atHand: Availability | undefined,
): Promise<Statements | undefined> {
  for (const basis of atHand?.bases ?? (['CFS', 'OFS'] as const)) {
    const parameters = { ...parametersOf(question), fs_div: basis }
    const answer = await service.ask({ endpoint: 'fnlttSinglAcntAll', parameters, row: statementRowSchema })
    const [first] = answer.kind === 'none' ? [] : answer.rows
    if (answer.kind === 'rows' && first) return { receipt: first.rcept_no, basis: BASES[basis], rows: answer.rows }
  }
  // What was announced and did not come is asked for once more, both ways.
  return atHand ? askStatements(service, question, undefined) : undefined
}

/**
 * Whether a receipt is one of this report: it is in the list, or came in after the period while no other report that the
 * question may have meant did. Where the fiscal month is only assumed, that is the time within which quarters are filed.
 */
function isOfReport(receipt: string, target: ReportTarget, facts: CompanyFacts): boolean {
  const { receipts, report } = target
  if (receipts.includes(receipt)) return true
  const month = monthOf(target, facts)
  const months = 12 * (Number(receipt.slice(0, 4)) - report.year) + Number(receipt.slice(4, 6)) - report.month
  const most = month === undefined ? 3 : month === 12 ? Number.POSITIVE_INFINITY : 11
  return months >= 1 && months <= most
}

function readReport({ target, question, calendar }: ReportStep, statements: Statements): FetchedReport {
  const { values, doubts, notes } = readStatementItems(statements.rows, question.report, statements.basis)
  const { receipt } = statements
  const dated = {
    code: target.stockCode,
    period: periodOf(target.report),
    consolidated: statements.basis === 'consolidated',
    availableFrom: availableFrom(receipt, calendar),
    filing: receipt,
  }
  const mixed = statements.rows.some((row) => row.rcept_no !== receipt)
  if (mixed) return { ...nothing(target, question, ['rows of several filings in one answer, left out']), receipt }
  return {
    target,
    rows: values.map((one) => ({ ...dated, ...one })),
    receipt,
    asked: question,
    doubts,
    notes,
  }
}

/** Filings come in until the evening: what was received on a day is used from the next trading day on. */
export function availableFrom(receipt: string, calendar: MarketCalendar): string {
  const day = `${receipt.slice(0, 4)}-${receipt.slice(4, 6)}-${receipt.slice(6, 8)}`
  return isoDate(calendar.nextSession(epochDay(day)))
}

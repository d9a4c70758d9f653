import { type EpochDay, isoDate, type MarketCalendar, parseIsoDate } from '@stocklab/domain'
import type { StatementItem } from '@stocklab/engine'
import { z } from 'zod'
import { parseVantageNumber } from './bodies.js'

export interface VantageStatementRow {
  readonly period: string
  readonly span: 'Q' | 'FY' | 'AT'
  readonly item: StatementItem
  readonly value: number
  /** Null where the service tells no day on which the quarter was reported: the importer assumes the deadline. */
  readonly availableFrom: string | null
  readonly filing: string
}

export interface VantageStatements {
  readonly rows: readonly VantageStatementRow[]
  readonly doubts: readonly string[]
}

type Fields = Readonly<Record<string, unknown>>
/** Fields that add up to the item; the first set whose fields are all there is taken. */
type Ways = readonly (readonly string[])[]

const INCOME: Readonly<Partial<Record<StatementItem, Ways>>> = {
  revenue: [['totalRevenue']],
  cogs: [['costOfRevenue'], ['costofGoodsAndServicesSold']],
  gross_profit: [['grossProfit']],
  sga: [['sellingGeneralAndAdministrative']],
  rd_expense: [['researchAndDevelopment']],
  operating_income: [['operatingIncome']],
  interest_expense: [['interestExpense'], ['interestAndDebtExpense']],
  pretax_income: [['incomeBeforeTax']],
  income_tax: [['incomeTaxExpense']],
  // The service tells one net income and one equity, without minorities.
  net_income: [['netIncome']],
  net_income_parent: [['netIncome']],
}
const BALANCE: Readonly<Partial<Record<StatementItem, Ways>>> = {
  total_assets: [['totalAssets']],
  current_assets: [['totalCurrentAssets']],
  cash: [['cashAndCashEquivalentsAtCarryingValue']],
  short_term_investments: [['shortTermInvestments']],
  receivables: [['currentNetReceivables']],
  inventory: [['inventory']],
  ppe: [['propertyPlantEquipment']],
  intangible_assets: [['intangibleAssetsExcludingGoodwill', 'goodwill'], ['intangibleAssets']],
  total_liabilities: [['totalLiabilities']],
  current_liabilities: [['totalCurrentLiabilities']],
  payables: [['currentAccountsPayable']],
  short_term_debt: [['shortTermDebt'], ['currentDebt']],
  long_term_debt: [['longTermDebtNoncurrent'], ['longTermDebt']],
  total_equity: [['totalShareholderEquity']],
  equity_parent: [['totalShareholderEquity']],
  paid_in_capital: [['commonStock']],
  retained_earnings: [['retainedEarnings']],
}
const CASH: Readonly<Partial<Record<StatementItem, Ways>>> = {
  depreciation_amortization: [['depreciationDepletionAndAmortization']],
  cfo: [['operatingCashflow']],
  capex: [['capitalExpenditures']],
  dividends_paid: [['dividendPayout'], ['dividendPayoutCommonStock']],
  share_buybacks: [['paymentsForRepurchaseOfCommonStock']],
  share_issuance: [
    ['proceedsFromIssuanceOfCommonStock', 'proceedsFromSaleOfTreasuryStock'],
    ['proceedsFromIssuanceOfCommonStock'],
  ],
}
/** Filed with either sign, stored positive. */
const MAGNITUDES = new Set<StatementItem>([
  'capex',
  'dividends_paid',
  'share_buybacks',
  'share_issuance',
  'depreciation_amortization',
])

const STATEMENTS = {
  INCOME_STATEMENT: { items: INCOME, quarter: 'Q', year: 'FY' },
  BALANCE_SHEET: { items: BALANCE, quarter: 'AT', year: 'AT' },
  CASH_FLOW: { items: CASH, quarter: 'Q', year: 'FY' },
} as const
export type StatementFunction = keyof typeof STATEMENTS
export const STATEMENT_FUNCTIONS = Object.keys(STATEMENTS) as readonly StatementFunction[]

const reportsSchema = z.object({
  annualReports: z.array(z.record(z.string(), z.unknown())).default([]),
  quarterlyReports: z.array(z.record(z.string(), z.unknown())).default([]),
})
const earningsSchema = z.object({
  quarterlyEarnings: z
    .array(z.object({ fiscalDateEnding: z.string(), reportedDate: z.string().nullish() }))
    .default([]),
})

export interface StatementContext {
  /** Day on which the quarter that ends on a date was reported. */
  readonly reportedOn: ReadonlyMap<string, EpochDay>
  readonly calendar: MarketCalendar
}

/** Days of the quarterly results, by fiscal date; from EARNINGS, because the statements themselves tell none. */
export function readReportDays(body: unknown): ReadonlyMap<string, EpochDay> {
  const days = new Map<string, EpochDay>()
  for (const { fiscalDateEnding, reportedDate } of earningsSchema.parse(body).quarterlyEarnings) {
    const ended = parseIsoDate(fiscalDateEnding)
    const reported = parseIsoDate(reportedDate ?? '')
    if (ended !== undefined && reported !== undefined && reported > ended) days.set(fiscalDateEnding, reported)
  }
  return days
}

/** Canonical rows of one statement function. Statements in another currency than the dollar are kept out and said. */
export function readVantageStatements(
  name: StatementFunction,
  body: unknown,
  context: StatementContext,
): VantageStatements {
  const { annualReports, quarterlyReports } = reportsSchema.parse(body)
  const { items, quarter, year } = STATEMENTS[name]
  const doubts: string[] = []
  const rows: VantageStatementRow[] = []
  const yearEnds = new Set(annualReports.map((report) => String(report.fiscalDateEnding)))
  const add = (report: Fields, span: 'Q' | 'FY' | 'AT'): void => {
    const ends = String(report.fiscalDateEnding)
    if (parseIsoDate(ends) === undefined) return void doubts.push(`expected a fiscal date, received "${ends}"`)
    const currency = String(report.reportedCurrency ?? 'USD')
    if (currency !== 'USD') return void doubts.push(`${ends}: statements in ${currency}, expected USD`)
    rows.push(...rowsOf(report, { ends, span, items, context, doubts }))
    if (name === 'BALANCE_SHEET') checkBalance(report, ends, doubts)
  }
  for (const report of annualReports) add(report, year)
  // A balance at the end of the year is in both lists.
  for (const report of quarterlyReports) {
    if (name !== 'BALANCE_SHEET' || !yearEnds.has(String(report.fiscalDateEnding))) add(report, quarter)
  }
  return { rows: oneOfEach(rows, doubts), doubts }
}

interface ReportPart {
  readonly ends: string
  readonly span: 'Q' | 'FY' | 'AT'
  readonly items: Readonly<Partial<Record<StatementItem, Ways>>>
  readonly context: StatementContext
  readonly doubts: string[]
}

function rowsOf(report: Fields, { ends, span, items, context, doubts }: ReportPart): VantageStatementRow[] {
  const reported = context.reportedOn.get(ends)
  const dated = {
    period: `${ends.slice(0, 4)}Q${Math.ceil(Number(ends.slice(5, 7)) / 3)}`,
    span,
    availableFrom: reported === undefined ? null : isoDate(context.calendar.nextSession(reported)),
    filing: reported === undefined ? `alpha-vantage ${ends}` : `alpha-vantage ${ends} reported ${isoDate(reported)}`,
  }
  return (Object.entries(items) as [StatementItem, Ways][]).flatMap(([item, ways]) => {
    const value = firstSum(report, ways, (field) =>
      doubts.push(`${ends}: ${field} is no number: "${String(report[field])}"`),
    )
    if (value === undefined) return []
    return [{ ...dated, item, value: MAGNITUDES.has(item) ? Math.abs(value) : value }]
  })
}

function firstSum(report: Fields, ways: Ways, doubt: (field: string) => void): number | undefined {
  for (const fields of ways) {
    const values = fields.map((field) => {
      const value = parseVantageNumber(report[field])
      if (value === undefined) doubt(field)
      return value
    })
    if (values.every((value) => typeof value === 'number')) return values.reduce((a, b) => a + b, 0)
  }
  return undefined
}

function checkBalance(report: Fields, ends: string, doubts: string[]): void {
  const [assets, debts, equity] = ['totalAssets', 'totalLiabilities', 'totalShareholderEquity'].map((field) =>
    parseVantageNumber(report[field]),
  )
  if (typeof assets !== 'number' || typeof debts !== 'number' || typeof equity !== 'number') return
  const difference = assets - debts - equity
  if (Math.abs(difference) > 1e-6 * Math.abs(assets) + 3e6) {
    doubts.push(`${ends}: assets are not liabilities plus equity (minorities are not told): difference ${difference}`)
  }
}

/** Two fiscal dates in one calendar quarter would hide each other: both stay out. */
function oneOfEach(rows: readonly VantageStatementRow[], doubts: string[]): readonly VantageStatementRow[] {
  const filings = new Map<string, Set<string>>()
  const keyOf = (row: VantageStatementRow): string => `${row.period} ${row.span}`
  for (const row of rows) filings.set(keyOf(row), (filings.get(keyOf(row)) ?? new Set()).add(row.filing))
  const torn = [...filings].filter(([, names]) => names.size > 1).map(([key]) => key)
  for (const key of torn) doubts.push(`${key}: two fiscal dates end in one calendar quarter, both are left out`)
  return rows.filter((row) => !torn.includes(keyOf(row)))
}

import type { VantageBar, VantageDividend, VantageSplit } from '../series.js'
import type { SimulatedSymbol } from './answer-vantage.js'

/** What is known of a symbol before its statements are made up. */
export interface SymbolHistory {
  readonly code: string
  readonly name: string
  readonly exchange: string
  readonly delistedOn: string | null
  readonly sector: string
  /** Oldest first. */
  readonly bars: readonly VantageBar[]
  readonly splits: readonly VantageSplit[]
  readonly dividends: readonly VantageDividend[]
}

/** A symbol with statements made of its prices, so that every field has a value; results come out on the 25th. */
export function symbolOf(history: SymbolHistory): SimulatedSymbol {
  const first = history.bars[0]?.date ?? ''
  return { ...history, listedOn: first, ...statementsOf(history.bars) }
}

type Amounts = Readonly<Record<string, number>>

interface Quarter {
  readonly ends: string
  readonly income: Amounts
  readonly balance: Amounts
  readonly cash: Amounts
}

const QUARTER_ENDS = ['03-31', '06-30', '09-30', '12-31'] as const

function statementsOf(bars: readonly VantageBar[]): Pick<SimulatedSymbol, 'statements' | 'earnings'> {
  const quarters = quarterEnds(bars).map((ends) => quarterOf(ends, bars.findLast(({ date }) => date <= ends)!.close))
  return {
    statements: {
      INCOME_STATEMENT: reportsOf(quarters, (quarter) => quarter.income, 'flow'),
      BALANCE_SHEET: reportsOf(quarters, (quarter) => quarter.balance, 'balance'),
      CASH_FLOW: reportsOf(quarters, (quarter) => quarter.cash, 'flow'),
    },
    earnings: quarters.map(({ ends }) => ({ fiscalDateEnding: ends, reportedDate: reportDay(ends) })).reverse(),
  }
}

function quarterEnds(bars: readonly VantageBar[]): readonly string[] {
  const [first, last] = [bars[0]?.date, bars.at(-1)?.date]
  if (first === undefined || last === undefined) return []
  const years = [...new Set(bars.map(({ date }) => date.slice(0, 4)))]
  return years
    .flatMap((year) => QUARTER_ENDS.map((end) => `${year}-${end}`))
    .filter((end) => end >= first && end <= last)
}

/** A company that sells a tenth of what it is worth in a quarter and keeps a tenth of that. */
function quarterOf(ends: string, price: number): Quarter {
  const revenue = Math.round(price * 1e5)
  const cost = Math.round(revenue / 2)
  const net = Math.round(revenue / 10)
  const assets = revenue * 5
  const debts = Math.round(assets / 3)
  return {
    ends,
    income: {
      totalRevenue: revenue,
      costOfRevenue: cost,
      grossProfit: revenue - cost,
      operatingIncome: net * 2,
      incomeBeforeTax: net * 2,
      incomeTaxExpense: net,
      netIncome: net,
    },
    balance: {
      totalAssets: assets,
      totalLiabilities: debts,
      totalShareholderEquity: assets - debts,
      shortTermDebt: Math.round(debts / 4),
      longTermDebtNoncurrent: Math.round(debts / 4),
    },
    cash: {
      operatingCashflow: net * 2,
      capitalExpenditures: net,
      dividendPayout: Math.round(net / 3),
      paymentsForRepurchaseOfCommonStock: -Math.round(net / 5),
    },
  }
}

function reportsOf(quarters: readonly Quarter[], pick: (quarter: Quarter) => Amounts, kind: 'flow' | 'balance') {
  const annual = quarters
    .filter(({ ends }) => ends.endsWith('12-31'))
    .map((last) => {
      const year = quarters.filter(({ ends }) => ends.slice(0, 4) === last.ends.slice(0, 4)).map(pick)
      return fieldsOf(last.ends, kind === 'flow' ? sumOf(year) : pick(last))
    })
  const quarterly = quarters.map((quarter) => fieldsOf(quarter.ends, pick(quarter)))
  return { annualReports: annual.reverse(), quarterlyReports: quarterly.reverse() }
}

function sumOf(parts: readonly Amounts[]): Amounts {
  const sum: Record<string, number> = {}
  for (const part of parts) for (const [field, value] of Object.entries(part)) sum[field] = (sum[field] ?? 0) + value
  return sum
}

/** Every number a text; what the company does not say is `None`. */
const fieldsOf = (ends: string, amounts: Amounts): Readonly<Record<string, string>> => ({
  fiscalDateEnding: ends,
  reportedCurrency: 'USD',
  researchAndDevelopment: 'None',
  ...Object.fromEntries(Object.entries(amounts).map(([field, value]) => [field, String(value)])),
})

/** The 25th of the month after the quarter. */
function reportDay(ends: string): string {
  const [year, month] = [Number(ends.slice(0, 4)), Number(ends.slice(5, 7))]
  return month === 12 ? `${year + 1}-01-25` : `${year}-${String(month + 1).padStart(2, '0')}-25`
}

import { isoDate } from '@stocklab/domain'
import { createUsMarket } from '../../../demo/us-market.js'
import type { SimulatedSymbol } from './answer-vantage.js'

/** Symbols of the made-up American market, with statements made of their prices so that every field has a value. */
export function symbolsOfDemo(size: {
  readonly seed: number
  readonly years: number
  readonly count: number
}): readonly SimulatedSymbol[] {
  const { instruments, sessions, bars, actions } = createUsMarket(size.seed, size.years)
  return instruments.slice(0, size.count).map((instrument, i): SimulatedSymbol => {
    const own = bars[i]!
    const days = sessions.flatMap((day, t) => (Number.isNaN(own.close[t]!) ? [] : [{ day, t }]))
    const of = actions.filter((one) => one.code === instrument.code)
    return {
      code: instrument.code,
      name: instrument.name,
      exchange: instrument.board,
      listedOn: isoDate(days[0]!.day),
      delistedOn: null,
      sector: (instrument.sector ?? 'NONE').toUpperCase(),
      bars: days.map(({ day, t }) => ({
        date: isoDate(day),
        open: own.open[t]!,
        high: own.high[t]!,
        low: own.low[t]!,
        close: own.close[t]!,
        volume: own.volume[t]!,
      })),
      splits: of.flatMap((one) =>
        one.kind === 'split' && one.ratio ? [{ date: isoDate(one.exDate), ratio: one.ratio }] : [],
      ),
      dividends: of.flatMap((one) =>
        one.kind === 'cash_dividend' && one.amount
          ? [
              {
                exDate: isoDate(one.exDate),
                amount: one.amount,
                recordDate: dateOf(one.recordDate),
                payDate: dateOf(one.payDate),
              },
            ]
          : [],
      ),
      ...statementsOf(days.map(({ day, t }) => ({ date: isoDate(day), worth: own.close[t]! * own.shares[t]! }))),
    }
  })
}

const dateOf = (day: number | null): string | null => (day === null ? null : isoDate(day))

const QUARTER_ENDS = ['03-31', '06-30', '09-30', '12-31'] as const

/** A company that sells a tenth of its worth a quarter and keeps a tenth of that. */
function statementsOf(
  days: readonly { readonly date: string; readonly worth: number }[],
): Pick<SimulatedSymbol, 'statements' | 'earnings'> {
  const years = [...new Set(days.map(({ date }) => Number(date.slice(0, 4))))]
  const quarters = years
    .flatMap((year) => QUARTER_ENDS.map((end) => `${year}-${end}`))
    .filter((end) => end >= days[0]!.date && end <= days.at(-1)!.date)
  const reports = quarters.map((fiscalDateEnding) =>
    quarterOf(fiscalDateEnding, days.findLast(({ date }) => date <= fiscalDateEnding)!.worth),
  )
  const build = (pick: (report: (typeof reports)[number]) => Record<string, number>, isFlow: boolean) => {
    const rows = reports.map((report) => ({ ends: report.fiscalDateEnding, values: pick(report) }))
    const annual = rows
      .filter(({ ends }) => ends.endsWith('12-31'))
      .map(({ ends, values }) => {
        const year = rows.filter((row) => row.ends.slice(0, 4) === ends.slice(0, 4))
        const sums = Object.keys(values).map(
          (field) => [field, year.reduce((sum, row) => sum + row.values[field]!, 0)] as const,
        )
        return { ends, values: isFlow ? Object.fromEntries(sums) : values }
      })
    return { annualReports: annual.map(fieldsOf).reverse(), quarterlyReports: rows.map(fieldsOf).reverse() }
  }
  return {
    statements: {
      INCOME_STATEMENT: build((report) => report.income, true),
      BALANCE_SHEET: build((report) => report.balance, false),
      CASH_FLOW: build((report) => report.cash, true),
    },
    earnings: quarters
      .map((fiscalDateEnding) => ({ fiscalDateEnding, reportedDate: reportDay(fiscalDateEnding), reportedEPS: '1' }))
      .reverse(),
  }
}

function quarterOf(fiscalDateEnding: string, worth: number) {
  const revenue = Math.round(worth / 10)
  const net = Math.round(revenue / 10)
  const assets = Math.round(worth / 2)
  const debts = Math.round(assets / 3)
  return {
    fiscalDateEnding,
    income: {
      totalRevenue: revenue,
      costOfRevenue: Math.round(revenue / 2),
      grossProfit: revenue - Math.round(revenue / 2),
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

/** Every number a text; what the company does not say is `None`. */
const fieldsOf = ({ ends, values }: { readonly ends: string; readonly values: Readonly<Record<string, number>> }) => ({
  fiscalDateEnding: ends,
  reportedCurrency: 'USD',
  researchAndDevelopment: 'None',
  ...Object.fromEntries(Object.entries(values).map(([field, value]) => [field, String(value)])),
})

/** Results come out on the 25th of the month after the quarter. */
function reportDay(ends: string): string {
  const [year, month] = [Number(ends.slice(0, 4)), Number(ends.slice(5, 7))]
  return month === 12 ? `${year + 1}-01-25` : `${year}-${String(month + 1).padStart(2, '0')}-25`
}

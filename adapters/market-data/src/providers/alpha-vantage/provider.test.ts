import { describeProvider } from '../core/provider.contract.js'
import { alphaVantageProvider } from './provider.js'
import type { SimulatedSymbol } from './simulator/answer-vantage.js'
import { simulatedVantage } from './simulator/vantage-simulator.js'

const KEY = 'KEY+16/SIGNS=ABC'
const bar = (date: string, close: number) => ({ date, open: close, high: close + 1, low: close - 1, close, volume: 10 })
const report = (fields: Readonly<Record<string, string>>) => ({
  annualReports: [],
  quarterlyReports: [{ fiscalDateEnding: '2023-12-31', reportedCurrency: 'USD', ...fields }],
})

function symbolOf(close: number): SimulatedSymbol {
  return {
    code: 'AAA',
    name: 'Triple A',
    exchange: 'NYSE',
    listedOn: '1999-11-18',
    delistedOn: null,
    sector: 'TECHNOLOGY',
    bars: [bar('2024-03-01', 100), bar('2024-03-04', close), bar('2024-03-05', 51)],
    splits: [{ date: '2024-03-04', ratio: 2 }],
    dividends: [{ exDate: '2024-03-05', amount: 0.5, recordDate: null, payDate: '2024-03-20' }],
    statements: {
      INCOME_STATEMENT: report({ totalRevenue: '90', netIncome: '9' }),
      BALANCE_SHEET: report({ totalAssets: '70', totalLiabilities: '30', totalShareholderEquity: '40' }),
      CASH_FLOW: report({ operatingCashflow: '12', netIncome: '9' }),
    },
    earnings: [{ fiscalDateEnding: '2023-12-31', reportedDate: '2024-02-01' }],
  }
}

describeProvider('alpha-vantage', {
  provider: alphaVantageProvider,
  service() {
    const symbols = [symbolOf(50)]
    return {
      service: simulatedVantage({ key: KEY, symbols, plan: 'free' }),
      correct: () =>
        void symbols.splice(0, 1, {
          ...symbolOf(50),
          bars: [bar('2024-03-01', 100), bar('2024-03-04', 50), { ...bar('2024-03-05', 51), volume: 11 }],
        }),
    }
  },
  wish: { from: '2024-03-01', to: '2024-03-05', codes: ['AAA'] },
  key: KEY,
  now: '2024-03-06T03:00:00Z',
  columns: ['code', 'date', 'open', 'high', 'low', 'close', 'base', 'volume'],
  bars: [
    ['AAA', '2024-03-01', 100, 101, 99, 100, null, 10],
    ['AAA', '2024-03-04', 50, 51, 49, 50, 50, 10],
    ['AAA', '2024-03-05', 51, 52, 50, 51, 50, 10],
  ],
  correction: { row: 'AAA 2024-03-05', column: 'volume', before: 10, after: 11 },
})

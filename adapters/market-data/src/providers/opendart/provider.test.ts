import type { StatementItem } from '@stocklab/engine'
import { describeProvider } from '../core/provider.contract.js'
import type { FetchPage, Provider } from '../core/provider.js'
import { opendartProvider } from './provider.js'
import type { SimulatedCompany } from './simulator/books.js'
import { simulatedDart } from './simulator/dart-simulator.js'

const KEY = 'key+with/signs='.padEnd(40, '0')
const CODES = ['000010', '000020']

/** A lake has prices before it has statements: a bar of each company comes with the first page. */
function withPrices(provider: Provider): Provider {
  const bars = CODES.map((code) => ({ code, date: '2024-01-02', open: 9, high: 9, low: 9, close: 9, volume: 1 }))
  return {
    ...provider,
    async open(request, connection) {
      const plan = await provider.open(request, connection)
      return {
        first: plan.first,
        async fetchPage(cursor): Promise<FetchPage> {
          const page = await plan.fetchPage(cursor)
          return cursor === plan.first ? { ...page, rows: { ...page.rows, bars } } : page
        },
      }
    },
  }
}

const sheet = (total_assets: number): Partial<Record<StatementItem, number>> => ({
  total_assets,
  current_liabilities: 1,
  total_liabilities: 40,
  total_equity: total_assets - 40,
})

function companies(assets: number): SimulatedCompany[] {
  return CODES.map((stockCode, i) => ({
    corpCode: `0000000${i + 1}`,
    stockCode,
    name: `회사 ${i}`,
    fiscalMonth: 12,
    currency: 'KRW',
    style: 0,
    dividends: {},
    filings: [
      {
        receipt: `2024032000000${i + 1}`,
        year: 2023,
        report: '11011',
        isAmended: false,
        isConsolidated: i === 0,
        spans: { AT: sheet(i === 0 ? assets : 90) },
      },
    ],
  }))
}

const row = (code: string, item: string, value: number, filing: string) => [
  code,
  '2023Q4',
  item,
  value,
  '2024-03-21',
  filing,
]
const rowsOfCompany = (code: string, assets: number, filing: string, isSeparate: boolean) =>
  [
    ['current_liabilities', 1],
    ...(isSeparate ? [['equity_parent', assets - 40]] : []),
    ['long_term_debt', 0],
    ...(isSeparate ? [['noncontrolling_interest', 0]] : []),
    ['short_term_debt', 0],
    ['total_assets', assets],
    ['total_equity', assets - 40],
    ['total_liabilities', 40],
  ].map(([item, value]) => row(code, String(item), Number(value), filing))

describeProvider('opendart', {
  provider: withPrices(opendartProvider),
  service() {
    const books = companies(100)
    return {
      service: simulatedDart({ key: KEY, companies: books }),
      // The company's assets and liabilities were mistyped by the vendor; one number changes.
      correct: () => {
        const { filings, ...company } = books[0]!
        const [filing] = filings
        books[0] = { ...company, filings: [{ ...filing!, spans: { AT: { ...sheet(100), current_liabilities: 3 } } }] }
      },
    }
  },
  wish: { from: '2024-03-01', to: '2024-03-31' },
  key: KEY,
  now: '2024-04-02T03:00:00Z',
  table: 'fundamentals',
  columns: ['code', 'period', 'item', 'value', 'available_from', 'filing'],
  bars: [
    ...rowsOfCompany('000010', 100, '20240320000001', false),
    ...rowsOfCompany('000020', 90, '20240320000002', true),
  ],
  correction: {
    row: '000010 2023Q4 AT current_liabilities true 2024-03-21',
    column: 'value',
    before: 1,
    after: 3,
  },
})

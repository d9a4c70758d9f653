/** Examples of companies, of the demo market, shown in the description of the API. */

export const COMPANY = {
  instrument: {
    code: '960100',
    name: '데모금융 011',
    nameEn: 'Demo Financial 011',
    market: 'KRX',
    board: 'KOSPI',
    kind: 'common',
    sector: '금융',
    currency: 'KRW',
    isListed: true,
    listedOn: '2010-06-07',
    delistedOn: null,
    madeUp: true,
    industry: '증권',
  },
  listings: [{ from: '2010-06-07', to: null, board: 'KOSPI', sector: '금융', status: 'normal' }],
  quote: {
    code: '960100',
    name: '데모금융 011',
    nameEn: 'Demo Financial 011',
    market: 'KRX',
    board: 'KOSPI',
    currency: 'KRW',
    status: 'normal',
    date: '2025-12-30',
    open: 5450,
    high: 5510,
    low: 5410,
    close: 5430,
    base: 5440,
    change: -10,
    changeRatio: -0.0018,
    volume: 1612549,
    value: 8788392050,
    marketCap: 1423496220000,
    nextSession: { date: '2026-01-02', limits: { lower: 3810, upper: 7050 } },
    dataVersion: '904b9d711e6869e9e3cbf3d20dd7471b73e48adadefef89b323710683da36815',
    madeUp: true,
  },
  sharesOutstanding: 262154000,
  statements: {
    code: '960100',
    asOf: '2025-12-30',
    newest: [{ statement: 'income', period: '2025Q3', basis: 'consolidated', age: 91, isStale: false }],
    figures: [
      {
        period: '2025Q3',
        span: 'YTD',
        item: 'capex',
        basis: 'consolidated',
        value: 137828721072,
        availableFrom: '2025-11-17',
        filing: '20251114900010',
        supersedes: null,
      },
    ],
    dataVersion: '904b9d711e6869e9e3cbf3d20dd7471b73e48adadefef89b323710683da36815',
    madeUp: true,
  },
  factors: {
    state: 'ready',
    date: '2025-12-30',
    values: [{ id: 'revenue_ttm', value: 1427680576680, inMarket: 0.8421, inSector: 1 }],
  },
  dataVersion: '904b9d711e6869e9e3cbf3d20dd7471b73e48adadefef89b323710683da36815',
  madeUp: true,
}

export const STATEMENTS = {
  code: '960000',
  asOf: '2024-03-28',
  newest: [{ statement: 'income', period: '2023Q3', basis: 'consolidated', age: 180, isStale: false }],
  figures: [
    {
      period: '2023Q3',
      span: 'YTD',
      item: 'capex',
      basis: 'consolidated',
      value: 9609013543,
      availableFrom: '2024-01-02',
      filing: '20231110900000',
      supersedes: null,
    },
  ],
  dataVersion: '904b9d711e6869e9e3cbf3d20dd7471b73e48adadefef89b323710683da36815',
  madeUp: true,
}

export const FILINGS = {
  items: [
    {
      availableFrom: '2024-01-02',
      filing: '20230802900000',
      figures: [
        {
          period: '2023Q2',
          span: 'YTD',
          item: 'capex',
          basis: 'consolidated',
          value: 5986062095,
          availableFrom: '2024-01-02',
          filing: '20230802900000',
          supersedes: null,
        },
      ],
    },
  ],
  nextCursor: null,
}

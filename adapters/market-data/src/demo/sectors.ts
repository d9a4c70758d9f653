/** What sets the companies of a made-up sector apart. Rates are ratios, volatilities a year. */
export interface Sector {
  readonly name: string
  readonly nameEn: string
  /** Words the made-up company names are built from. */
  readonly word: string
  readonly wordEn: string
  readonly industry: string
  readonly beta: number
  readonly idioVolatility: number
  /** Share of a board's companies. */
  readonly kospiShare: number
  readonly kosdaqShare: number
  readonly grossMargin: number
  readonly operatingMargin: number
  readonly researchRate: number
  /** Normal earnings over fair market value. */
  readonly earningsYield: number
  /** Fair price to book. */
  readonly priceToBook: number
  readonly payout: number
  /** Debt over equity at the start. */
  readonly leverage: number
  readonly financial: boolean
}

const columns = [
  // name, nameEn, word, wordEn, industry, beta, vol, kospi, kosdaq, gross, operating, research, ey, pb, payout, leverage
  ['전기전자', 'Technology', '전자', 'Electronics', '반도체', 1.15, 0.36, 14, 22, 0.3, 0.1, 0.06, 0.07, 1.5, 0.2, 0.3],
  ['소프트웨어', 'Software', '소프트', 'Software', '서비스', 1.1, 0.4, 5, 14, 0.55, 0.13, 0.09, 0.045, 2.4, 0.15, 0.1],
  ['제약바이오', 'Biotech', '바이오', 'Biotech', '제약', 1.0, 0.5, 7, 16, 0.5, 0.05, 0.14, 0.025, 2.8, 0.1, 0.2],
  ['조선', 'Shipbuilding', '조선', 'Shipbuilding', '조선', 1.25, 0.4, 5, 3, 0.12, 0.03, 0.01, 0.07, 0.8, 0.15, 0.8],
  ['철강금속', 'Steel', '철강', 'Steel', '철강', 1.05, 0.32, 8, 5, 0.13, 0.06, 0.005, 0.1, 0.55, 0.25, 0.6],
  ['화학', 'Chemicals', '화학', 'Chemicals', '화학', 1.05, 0.33, 12, 7, 0.2, 0.08, 0.02, 0.08, 0.9, 0.25, 0.5],
  ['자동차', 'Automobiles', '모터스', 'Motors', '부품', 1.1, 0.33, 9, 6, 0.16, 0.05, 0.02, 0.1, 0.7, 0.22, 0.5],
  ['기계', 'Machinery', '기계', 'Machinery', '기계', 1.1, 0.36, 8, 11, 0.2, 0.06, 0.02, 0.07, 1.0, 0.2, 0.4],
  ['유통', 'Retail', '유통', 'Retail', '도소매', 0.8, 0.29, 8, 4, 0.3, 0.04, 0.0, 0.08, 0.7, 0.25, 0.5],
  ['음식료', 'Food', '식품', 'Foods', '식품', 0.65, 0.26, 8, 4, 0.28, 0.06, 0.01, 0.075, 0.9, 0.25, 0.4],
  ['건설', 'Construction', '건설', 'Construction', '건설', 1.1, 0.34, 7, 3, 0.12, 0.05, 0.0, 0.11, 0.6, 0.2, 0.7],
  ['금융', 'Financials', '금융', 'Financial', '증권', 0.9, 0.26, 9, 2, 0, 0.12, 0.0, 0.11, 0.5, 0.3, 9],
] as const

export const SECTORS: readonly Sector[] = columns.map((row) => ({
  name: row[0],
  nameEn: row[1],
  word: row[2],
  wordEn: row[3],
  industry: row[4],
  beta: row[5],
  idioVolatility: row[6],
  kospiShare: row[7],
  kosdaqShare: row[8],
  grossMargin: row[9],
  operatingMargin: row[10],
  researchRate: row[11],
  earningsYield: row[12],
  priceToBook: row[13],
  payout: row[14],
  leverage: row[15],
  financial: row[1] === 'Financials',
}))

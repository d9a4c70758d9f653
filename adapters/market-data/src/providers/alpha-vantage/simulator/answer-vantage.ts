import type { VantageBar, VantageDividend, VantageSplit } from '../series.js'

/** What the simulated service knows of one symbol; statements in its own field names, newest first. */
export interface SimulatedSymbol {
  readonly code: string
  readonly name: string
  readonly exchange: string
  readonly listedOn: string
  readonly delistedOn: string | null
  readonly sector: string
  readonly bars: readonly VantageBar[]
  readonly splits: readonly VantageSplit[]
  readonly dividends: readonly VantageDividend[]
  readonly statements: Readonly<
    Record<string, { readonly annualReports: readonly Fields[]; readonly quarterlyReports: readonly Fields[] }>
  >
  readonly earnings: readonly { readonly fiscalDateEnding: string; readonly reportedDate: string }[]
}

type Fields = Readonly<Record<string, string>>
type Query = Readonly<Record<string, string>>

export interface VantageSimulation {
  readonly key: string
  readonly symbols: readonly SimulatedSymbol[]
  /** Whether the key may use paid functions and options. */
  readonly isPremium: boolean
  /** Questions a day. */
  readonly quota: number
  asked: number
}

export interface SimulatedBody {
  readonly type: string
  readonly body: string
}

const json = (body: unknown): SimulatedBody => ({ type: 'application/json', body: JSON.stringify(body) })

/** The bodies that stand in for an answer; the daily one repeats the caller's key, as the service does. */
export const VANTAGE_REFUSALS = {
  key: () => json({ 'Error Message': 'the parameter apikey is invalid or missing. Please claim your free API key.' }),
  unknown: () =>
    json({ 'Error Message': 'Invalid API call. Please retry or visit the documentation for TIME_SERIES_DAILY.' }),
  day: (key: string) =>
    json({
      Information: `We have detected your API key as ${key} and our standard API rate limit is 25 requests per day. Please subscribe to any of the premium plans to instantly remove all daily rate limits.`,
    }),
  second: () =>
    json({
      Information: 'Please consider spreading out your free API requests more sparingly (1 request per second).',
    }),
  minute: () =>
    json({ Note: 'Thank you for using Alpha Vantage! Our standard API call frequency is 5 calls per minute.' }),
  premium: () =>
    json({
      Information:
        'Thank you for using Alpha Vantage! This is a premium endpoint. You may subscribe to any of the premium plans.',
    }),
} as const

/** Answers a question as the service does: HTTP 200 whatever happens. */
export function answerVantage(simulation: VantageSimulation, query: Query): SimulatedBody {
  if (query.apikey !== simulation.key) return VANTAGE_REFUSALS.key()
  simulation.asked++
  if (simulation.asked > simulation.quota) return VANTAGE_REFUSALS.day(simulation.key)
  if (query.function === 'LISTING_STATUS') return listing(simulation, query)
  const symbol = simulation.symbols.find((one) => one.code === query.symbol)
  switch (query.function) {
    case 'TIME_SERIES_DAILY':
      if (query.outputsize === 'full' && !simulation.isPremium) return VANTAGE_REFUSALS.premium()
      return symbol ? json(series(symbol, query)) : VANTAGE_REFUSALS.unknown()
    case 'TIME_SERIES_DAILY_ADJUSTED':
      if (!simulation.isPremium) return VANTAGE_REFUSALS.premium()
      return symbol ? json(series(symbol, query)) : VANTAGE_REFUSALS.unknown()
    case 'SPLITS':
      return json({
        symbol: query.symbol,
        data:
          symbol?.splits.map((one) => ({ effective_date: one.date, split_factor: one.ratio.toFixed(4) })).reverse() ??
          [],
      })
    case 'DIVIDENDS':
      return json({ symbol: query.symbol, data: symbol?.dividends.map(dividendRow).reverse() ?? [] })
    case 'INCOME_STATEMENT':
    case 'BALANCE_SHEET':
    case 'CASH_FLOW':
      return json(symbol ? { symbol: symbol.code, ...symbol.statements[query.function] } : {})
    case 'EARNINGS':
      return json(symbol ? { symbol: symbol.code, annualEarnings: [], quarterlyEarnings: symbol.earnings } : {})
    case 'OVERVIEW':
      return json(symbol ? overview(symbol) : {})
    default:
      return VANTAGE_REFUSALS.unknown()
  }
}

function series(symbol: SimulatedSymbol, { function: name, outputsize }: Query): unknown {
  const isAdjusted = name === 'TIME_SERIES_DAILY_ADJUSTED'
  const shown = [...symbol.bars].reverse().slice(0, outputsize === 'full' ? undefined : 100)
  return {
    'Meta Data': {
      '1. Information': 'Daily Prices',
      '2. Symbol': symbol.code,
      '3. Last Refreshed': shown[0]?.date ?? '',
      '4. Output Size': outputsize === 'full' ? 'Full size' : 'Compact',
      '5. Time Zone': 'US/Eastern',
    },
    'Time Series (Daily)': Object.fromEntries(
      shown.map((bar) => [bar.date, isAdjusted ? adjustedDay(symbol, bar) : plainDay(bar)]),
    ),
  }
}

const price = (value: number): string => value.toFixed(4)

const plainDay = (bar: VantageBar): Fields => ({
  '1. open': price(bar.open),
  '2. high': price(bar.high),
  '3. low': price(bar.low),
  '4. close': price(bar.close),
  '5. volume': String(bar.volume),
})

function adjustedDay(symbol: SimulatedSymbol, bar: VantageBar): Fields {
  const { '5. volume': volume, ...prices } = plainDay(bar)
  return {
    ...prices,
    '5. adjusted close': prices['4. close']!,
    '6. volume': volume!,
    '7. dividend amount': price(symbol.dividends.find((one) => one.exDate === bar.date)?.amount ?? 0),
    '8. split coefficient': (symbol.splits.find((one) => one.date === bar.date)?.ratio ?? 1).toFixed(1),
  }
}

const dividendRow = (one: VantageDividend): Fields => ({
  ex_dividend_date: one.exDate,
  declaration_date: 'None',
  record_date: one.recordDate ?? 'None',
  payment_date: one.payDate ?? 'None',
  amount: String(one.amount),
})

function overview(symbol: SimulatedSymbol): Fields {
  return {
    Symbol: symbol.code,
    AssetType: 'Common Stock',
    Name: symbol.name,
    Exchange: symbol.exchange,
    Currency: 'USD',
    Country: 'USA',
    Sector: symbol.sector,
    Industry: 'NONE',
    // Of today: of no use to a backtest, and not taken.
    MarketCapitalization: '123456789',
    PERatio: '12.3',
    SharesOutstanding: '1000000',
  }
}

function listing({ symbols }: VantageSimulation, { state }: Query): SimulatedBody {
  const isDelisted = state === 'delisted'
  const rows = symbols
    .filter((one) => (one.delistedOn !== null) === isDelisted)
    .map((one) =>
      [
        one.code,
        `"${one.name}"`,
        one.exchange,
        'Stock',
        one.listedOn,
        one.delistedOn ?? 'null',
        isDelisted ? 'Delisted' : 'Active',
      ].join(','),
    )
  return {
    type: 'application/x-download',
    body: `symbol,name,exchange,assetType,ipoDate,delistingDate,status\r\n${rows.join('\r\n')}\r\n`,
  }
}

import { type Instrument, type MarketRules, marketRules } from '@stocklab/domain'
import { createCommonFactors } from './factors-path.js'
import { tradePlainListing } from './plain-listing.js'
import { createRandom, type Random } from './random.js'
import { sessionsOf } from './session-list.js'
import { emptyStatements, type MadeUpMarket } from './tables.js'

const COUNT = 20
const DAYS = 365
/** Venues print about five digits of a price; the market's rules know no tick. */
const RULES: MarketRules = { ...marketRules('CRYPTO'), tick: (price) => 10 ** (Math.floor(Math.log10(price)) - 4) }

/** Twenty made-up coins against USDT, every calendar day, wilder than stocks; no shares, listings from the first bar. */
export function createCryptoMarket(seed: number, years: number): MadeUpMarket {
  const sessions = sessionsOf(RULES.calendar, years).days
  const shape = { length: sessions.length, sectorCount: 0, growth: 0.2, volatility: 0.62, sessionsPerYear: DAYS }
  const { market } = createCommonFactors(seed, 'CRYPTO', shape)
  const traded = Array.from({ length: COUNT }, (_, index) => {
    const random = createRandom(seed, 'CRYPTO', 'pair', index)
    const from = index < 4 ? 0 : Math.floor(sessions.length * random.between(0.02, 0.7))
    const instrument = describe(index, sessions[from]!)
    const startPrice = Number(Math.exp(random.between(Math.log(0.02), Math.log(900))).toPrecision(5))
    const path = drawPath(random, market, from)
    const life = { instrument, rules: RULES, sessions, from, to: sessions.length - 1, startPrice, startShares: null }
    const usualVolume = (2e7 * Math.exp(1.2 * random.normal())) / startPrice
    const habits = { usualVolume, volumeStep: 1e-4, splitAbove: 0, dividendYield: 0 }
    return { instrument, ...tradePlainListing(random, { ...life, ...path, ...habits }) }
  })
  return {
    sessions,
    instruments: traded.map((one) => one.instrument),
    bars: traded.map((one) => one.bars),
    listings: traded.map(({ instrument: { code, listedOn, board } }) => {
      return { code, from: listedOn!, to: null, board, sector: null, status: 'normal' as const }
    }),
    actions: [],
    statements: emptyStatements(),
    indices: [],
  }
}

function drawPath(random: Random, market: Float64Array, from: number) {
  const volatility = random.between(0.35, 0.75)
  const beta = random.between(0.7, 1.3)
  const returns = new Float64Array(market.length)
  const noise = new Float64Array(market.length).fill((volatility + 0.5 * beta) / Math.sqrt(DAYS))
  for (let t = from; t < market.length; t++) {
    const own = (volatility / Math.sqrt(DAYS)) * random.fatTailed(4)
    returns[t] = beta * market[t]! + own - (0.5 * volatility * volatility) / DAYS
  }
  return { returns, noise }
}

function describe(index: number, listedOn: number): Instrument {
  const symbol = `DM${String.fromCharCode(65 + index)}`
  const name = `Demo Coin ${String.fromCharCode(65 + index)}`
  return {
    code: `${symbol}/USDT`,
    name,
    nameEn: name,
    board: 'BINANCE',
    kind: 'crypto',
    sector: null,
    industry: null,
    currency: 'USDT',
    listedOn,
    delistedOn: null,
  }
}

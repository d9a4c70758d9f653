import { isoDate } from '@stocklab/domain'
import type { SimulatedAnswer, SimulatedService } from '../core/simulator/server.js'
import type { SimulatedBar, SimulatedMarket } from '../core/simulator/simulated-market.js'

const MS_PER_DAY = 86_400_000

const refusal = (status: number, code: number, msg: string): SimulatedAnswer => ({
  status,
  body: JSON.stringify({ code, msg }),
})

export interface ExchangeSimulation {
  /** The pairs it trades, such as BTC/USDT. */
  readonly codes: readonly string[]
  /** Milliseconds of now: the day of now has an unfinished bar, as on the real exchange. */
  nowMs(): number
  /** The most bars of one answer. */
  readonly mostBars?: number
}

/** Exchange information and daily klines of Binance spot as documented. */
export function simulateExchange(market: SimulatedMarket, simulation: ExchangeSimulation): SimulatedService {
  return {
    key: undefined,
    wrongKey: refusal(401, -2014, 'API-key format invalid.'),
    quota: refusal(418, -1003, 'Way too many requests; IP banned.'),
    xmlError: {
      status: 502,
      headers: { 'content-type': 'text/html' },
      body: '<html><head><title>502 Bad Gateway</title></head><body></body></html>',
    },
    async answer({ pathname, searchParams }) {
      if (pathname.endsWith('/exchangeInfo')) return { body: JSON.stringify(exchangeInfo(simulation)) }
      const code = simulation.codes.find((pair) => pair.replace('/', '') === searchParams.get('symbol'))
      if (code === undefined) return refusal(400, -1121, 'Invalid symbol.')
      const from = isoDate(Math.ceil(Number(searchParams.get('startTime') ?? 0) / MS_PER_DAY))
      const to = isoDate(Math.floor(simulation.nowMs() / MS_PER_DAY))
      const bars = await market.barsOfCode(code, from, to)
      const limit = Math.min(Number(searchParams.get('limit') ?? 500), simulation.mostBars ?? 1_000)
      return { body: JSON.stringify(bars.slice(0, limit).map(kline)) }
    },
  }
}

function exchangeInfo({ codes, nowMs }: ExchangeSimulation): object {
  const symbols = codes.map((pair) => {
    const [baseAsset = '', quoteAsset = ''] = pair.split('/')
    return {
      symbol: `${baseAsset}${quoteAsset}`,
      status: 'TRADING',
      baseAsset,
      quoteAsset,
      baseAssetPrecision: 8,
      quotePrecision: 8,
      orderTypes: ['LIMIT', 'MARKET'],
      isSpotTradingAllowed: true,
      permissionSets: [['SPOT']],
      filters: [
        { filterType: 'PRICE_FILTER', minPrice: '0.01', maxPrice: '1000000', tickSize: '0.01' },
        { filterType: 'LOT_SIZE', minQty: '0.00001', maxQty: '9000', stepSize: '0.00001' },
      ],
    }
  })
  return { timezone: 'UTC', serverTime: nowMs(), rateLimits: [], exchangeFilters: [], symbols }
}

function kline(bar: SimulatedBar): (string | number)[] {
  const openTime = Date.parse(bar.date)
  const { open, high, low, close, volume } = bar
  const texts = [open, high, low, close, volume].map(String)
  return [openTime, ...texts, openTime + MS_PER_DAY - 1, String(close * volume), 10, '0', '0', '0']
}

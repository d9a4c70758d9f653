import { type MarketId, StockLabError } from '@stocklab/domain'
import { simulateVantage } from './alpha-vantage/simulator/simulate-vantage.js'
import { simulateExchange } from './ccxt/simulator.js'
import type { SimulatedService } from './core/simulator/server.js'
import type { SimulatedMarket } from './core/simulator/simulated-market.js'
import { simulateDatago } from './datago/simulator.js'
import { simulateCsv } from './http-csv/simulator.js'
import { simulateKrx } from './krx/simulator.js'
import { simulateDart } from './opendart/simulator/simulate-dart.js'

/** The key that simulated services accept. */
export const SIMULATED_KEY = 'simulated-key'

/** A service that can be simulated from a market of a lake. */
export interface Simulation {
  readonly market: MarketId
  /** Options that `data fetch` needs to ask it. */
  readonly settings?: string
  service(market: SimulatedMarket, codes: readonly string[]): SimulatedService
}

const SIMULATIONS: Readonly<Record<string, Simulation>> = {
  datago: { market: 'KRX', service: (market) => simulateDatago(market, { key: SIMULATED_KEY }) },
  krx: { market: 'KRX', service: (market) => simulateKrx(market, { key: SIMULATED_KEY }) },
  opendart: { market: 'KRX', service: (market) => simulateDart(market, SIMULATED_KEY) },
  'alpha-vantage': { market: 'US', service: (market) => simulateVantage(market, SIMULATED_KEY) },
  ccxt: {
    market: 'CRYPTO',
    settings: '--set exchange=binance',
    service: (market, codes) => simulateExchange(market, { codes, nowMs: () => Date.now() }),
  },
  'http-csv': {
    market: 'US',
    settings: '--set market=US --set "url=/bars.csv?code={code}&from={from}&to={to}&token={key}"',
    service: (market) => simulateCsv(market, { key: SIMULATED_KEY }),
  },
}

/** Throws `input` for a service without a simulation. */
export function simulationOf(id: string): Simulation {
  const found = SIMULATIONS[id]
  if (found !== undefined) return found
  const known = Object.keys(SIMULATIONS).join(', ')
  throw new StockLabError('input', 'PROVIDER_OPTION', `expected a simulated service of ${known}, received "${id}"`)
}

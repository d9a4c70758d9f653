import { listedMarket, type SimulatedBar, type SimulatedMarket } from './simulator/simulated-market.js'

export const CRYPTO_DAYS = ['2024-03-01', '2024-03-02', '2024-03-03', '2024-03-04', '2024-03-05'] as const

/** Two pairs over five days; the second is listed on the third day. */
export function cryptoDays(): { bars: SimulatedBar[]; market: SimulatedMarket } {
  const bars = [
    ...CRYPTO_DAYS.map((date, i) => barOf('BTC/USDT', date, 62_000.5 + i)),
    ...CRYPTO_DAYS.slice(2).map((date, i) => barOf('ETH/USDT', date, 3_400.25 + i)),
  ]
  return { bars, market: listedMarket({ bars, indices: [] }) }
}

function barOf(code: string, date: string, close: number): SimulatedBar {
  return {
    code,
    name: code,
    board: 'BINANCE',
    date,
    open: close - 1,
    high: close + 2,
    low: close - 2,
    close,
    base: close,
    volume: 12.5,
    value: close * 12.5,
    shares: 1,
    status: 'normal',
  }
}

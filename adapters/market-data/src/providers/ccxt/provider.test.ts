import { describe, expect, it } from 'vitest'
import { readManifest } from '../../lake/lake.js'
import { CRYPTO_DAYS, cryptoDays } from '../core/crypto-days.fixture.js'
import { fetchInto } from '../core/fetch-into.js'
import { describeProvider, type ProviderCase, settingsFor } from '../core/provider.contract.js'
import { startSimulator } from '../core/simulator/server.js'
import { ccxtProvider } from './provider.js'
import { simulateExchange } from './simulator.js'

const CODES = ['BTC/USDT', 'ETH/USDT']
const NOW = '2024-03-05T15:00:00Z'
const COLUMNS = ['code', 'date', 'open', 'high', 'low', 'close', 'base', 'volume', 'value'] as const
/** The bar of the fifth is not over at 15:00. */
const WHOLE_DAYS = CRYPTO_DAYS.slice(0, 4)

const play: ProviderCase = {
  provider: ccxtProvider,
  service() {
    const { bars, market } = cryptoDays()
    return {
      service: simulateExchange(market, { codes: CODES, nowMs: () => Date.parse(NOW), mostBars: 2 }),
      correct() {
        bars[1] = { ...bars[1]!, high: 62_100 }
      },
    }
  },
  wish: { from: '2024-03-01', to: '2024-03-04', codes: CODES, options: { exchange: 'binance' } },
  key: undefined,
  now: NOW,
  columns: COLUMNS,
  bars: cryptoDays()
    .bars.filter(({ date }) => WHOLE_DAYS.some((day) => day === date))
    .map((bar) => COLUMNS.map((column) => (column === 'base' ? null : bar[column]))),
  correction: { row: 'BTC/USDT 2024-03-02', column: 'high', before: 62_003.5, after: 62_100 },
}

describeProvider('ccxt, two bars an answer', play)

describe('ccxt beside the bars', () => {
  it('never stores the day that is not over, whatever is asked for, and marks values as estimated', async () => {
    const simulator = await startSimulator(play.service().service)
    try {
      const settings = settingsFor(play, simulator)
      const result = await fetchInto(ccxtProvider, { ...play.wish, to: '2024-03-31' }, settings)
      expect(result.to).toBe('2024-03-04')
      expect(result.received.bars).toBe(play.bars.length)
      expect(readManifest(settings.dataDir)?.markets.CRYPTO).toMatchObject({ valuesEstimated: true, prices: 'raw' })
    } finally {
      await simulator.close()
    }
  })

  it('names a pair that the exchange does not trade, and an exchange that nobody knows', async () => {
    const simulator = await startSimulator(play.service().service)
    try {
      const settings = settingsFor(play, simulator)
      await expect(fetchInto(ccxtProvider, { ...play.wish, codes: ['XYZ/USDT'] }, settings)).rejects.toMatchObject({
        code: 'PROVIDER_REFUSED',
      })
      const wish = { ...play.wish, options: { exchange: 'nowhere' } }
      await expect(fetchInto(ccxtProvider, wish, settings)).rejects.toMatchObject({ code: 'PROVIDER_OPTION' })
    } finally {
      await simulator.close()
    }
  })
})

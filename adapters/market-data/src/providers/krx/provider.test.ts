import { describe, expect, it } from 'vitest'
import { rowsOf } from '../../importers/import-fixture.js'
import { fetchInto } from '../core/fetch-into.js'
import { BAR_COLUMNS, expectedBars, KOREAN_DAYS, koreanDays } from '../core/korean-days.fixture.js'
import { describeProvider, type ProviderCase, settingsFor } from '../core/provider.contract.js'
import { startSimulator } from '../core/simulator/server.js'
import { krxProvider } from './provider.js'
import { simulateKrx } from './simulator.js'

const KEY = '0123456789ABCDEF0123456789ABCDEF01234567'

const play: ProviderCase = {
  provider: krxProvider,
  service() {
    const { bars, market } = koreanDays()
    return {
      service: simulateKrx(market, { key: KEY }),
      correct() {
        bars[0] = { ...bars[0]!, volume: 1_234 }
      },
    }
  },
  wish: { from: KOREAN_DAYS[0], to: KOREAN_DAYS[2] },
  key: KEY,
  now: '2024-03-05T12:00:00Z',
  columns: BAR_COLUMNS,
  bars: expectedBars(koreanDays().bars),
  correction: { row: '000010 2024-02-29', column: 'volume', before: 1_000, after: 1_234 },
}

describeProvider('krx', play)

describe('krx beside the bars', () => {
  it('brings status by day, index closes and the list of issues', async () => {
    const simulator = await startSimulator(simulateKrx(koreanDays().market, { key: KEY }))
    try {
      const settings = settingsFor(play, simulator)
      await fetchInto(krxProvider, play.wish, settings)
      const listings = await rowsOf(settings.dataDir, 'listings', 'code, "from", market, status')
      expect(listings).toContainEqual({
        code: '900110',
        from: '2024-02-29',
        market: 'KOSDAQ',
        status: 'administrative',
      })
      expect(listings).toContainEqual({ code: '0001A0', from: '2024-03-04', market: 'KOSDAQ', status: 'normal' })
      expect(await rowsOf(settings.dataDir, 'indices')).toHaveLength(9)
      const instruments = await rowsOf(settings.dataDir, 'instruments', 'code, name, kind, market, listed_on')
      expect(instruments).toContainEqual({
        code: '000015',
        name: '가나전자우',
        kind: 'preferred',
        market: 'KOSPI',
        listed_on: '2010-01-04',
      })
    } finally {
      await simulator.close()
    }
  })

  it('leaves a day out of which only one board is published yet, and says so', async () => {
    const { bars, market } = koreanDays()
    const kept = bars.filter((bar) => bar.date !== KOREAN_DAYS[2] || bar.board !== 'KOSDAQ')
    bars.splice(0, bars.length, ...kept)
    const simulator = await startSimulator(simulateKrx(market, { key: KEY }))
    try {
      const settings = settingsFor(play, simulator)
      const result = await fetchInto(krxProvider, play.wish, settings)
      expect(result.notes.join()).toContain('2024-03-05 was left out')
      const dates = await rowsOf(settings.dataDir, 'bars', 'DISTINCT date')
      expect(dates.map(({ date }) => date).sort()).toEqual(['2024-02-29', '2024-03-04'])
    } finally {
      await simulator.close()
    }
  })
})

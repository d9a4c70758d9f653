import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { folderOf, newFolder, rowsOf, THREE_BARS } from '../../importers/import-fixture.js'
import { importInto } from '../../importers/import-into.js'
import { fetchInto } from '../core/fetch-into.js'
import { BAR_COLUMNS, expectedBars, KOREAN_DAYS, koreanDays } from '../core/korean-days.fixture.js'
import { describeProvider, type ProviderCase, settingsFor } from '../core/provider.contract.js'
import { startSimulator } from '../core/simulator/server.js'
import { datagoProvider } from './provider.js'
import { simulateDatago } from './simulator.js'

const KEY = 'abc+DEF/ghi=='

const byDay: ProviderCase = {
  provider: datagoProvider,
  service() {
    const { bars, market } = koreanDays()
    return {
      service: simulateDatago(market, { key: KEY, mostRows: 2 }),
      correct() {
        bars[0] = { ...bars[0]!, close: 70_990, base: 71_000 }
      },
    }
  },
  wish: { from: KOREAN_DAYS[0], to: KOREAN_DAYS[2] },
  key: KEY,
  now: '2024-03-08T09:00:00Z',
  columns: BAR_COLUMNS,
  bars: expectedBars(koreanDays().bars),
  correction: { row: '000010 2024-02-29', column: 'close', before: 71_000, after: 70_990 },
}

describeProvider('datago, day by day, two rows a page', byDay)
describeProvider('datago, code by code', {
  ...byDay,
  wish: { ...byDay.wish, codes: ['000010', '0001A0'] },
  bars: expectedBars(koreanDays().bars.filter(({ code }) => code === '000010' || code === '0001A0')),
})

describe('datago and the import of its files', () => {
  it('gives the same rows as an import of the saved answers', async () => {
    const { market } = koreanDays()
    const simulator = await startSimulator(simulateDatago(market, { key: KEY }))
    try {
      const settings = settingsFor(byDay, simulator)
      await fetchInto(datagoProvider, byDay.wish, settings)
      const folder = newFolder()
      for (const path of simulator.calls.filter((call) => call.includes('basDt'))) {
        const body = await (await fetch(`${simulator.baseUrl}${path}`)).text()
        if (body.includes('"items":{'))
          writeFileSync(join(folder, `${path.slice(-20).replaceAll(/\W/g, '-')}.json`), body)
      }
      const imported = newFolder()
      await importInto(imported, { kind: 'datago', paths: [folder] })
      for (const table of ['bars', 'listings', 'instruments'] as const) {
        expect(await rowsOf(settings.dataDir, table)).toEqual(await rowsOf(imported, table))
      }
    } finally {
      await simulator.close()
    }
  })

  it('refuses at the first page to stand beside recorded prices, when a simulator answers', async () => {
    const folder = folderOf({ 'bars.csv': THREE_BARS })
    const simulator = await startSimulator(simulateDatago(koreanDays().market, { key: KEY }))
    try {
      const settings = settingsFor(byDay, simulator)
      await importInto(settings.dataDir, { kind: 'canonical', paths: [folder] })
      await expect(fetchInto(datagoProvider, byDay.wish, settings)).rejects.toMatchObject({
        code: 'SOURCE_ORIGIN_MIXED',
      })
      expect(simulator.calls).toHaveLength(1)
    } finally {
      await simulator.close()
    }
  })
})

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { importInto } from '../importers/import-into.js'
import { showBars } from '../queries/show-bars.js'

const folder = mkdtempSync(join(tmpdir(), 'stocklab-rounding-'))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** A close 0.04 % above the high, as rounding of an adjusted price makes it, and one 2 % above, which nothing explains. */
const BARS = `code,date,open,high,low,close,volume
000010,2024-03-04,7283,7398.39,7107.07,7401.28,1000
000010,2024-03-05,7300,7350,7250,7500,1000
000010,2024-03-06,7300,7350,7250,7300,1000
`

async function importAs(prices: 'raw' | 'adjusted') {
  const source = join(folder, `source-${prices}`)
  mkdirSync(source, { recursive: true })
  writeFileSync(join(source, 'bars.csv'), BARS)
  writeFileSync(
    join(source, 'instruments.csv'),
    'code,name,market,kind,sector,currency\n000010,Ten,KOSPI,common,tech,KRW\n',
  )
  writeFileSync(join(source, 'market.json'), JSON.stringify({ market: 'KRX', prices }))
  const data = join(folder, prices)
  const { report } = await importInto(data, { kind: 'canonical', paths: [source] })
  return { gates: report.gates, bars: (await showBars(data, '000010')).bars }
}

test('a vendor rounding widens the bar and is counted; what rounding cannot explain is quarantined', async () => {
  const { gates, bars } = await importAs('adjusted')
  expect(gates).toMatchObject({ rowsKept: 2, roundingRepaired: 1, quarantined: 1, outsideRange: 1 })
  expect(bars[0]).toMatchObject({ date: '2024-03-04', high: 7401.28, low: 7107.07, close: 7401.28 })
})

test('prices as traded are never widened', async () => {
  const { gates } = await importAs('raw')
  expect(gates).toMatchObject({ rowsKept: 1, roundingRepaired: 0, quarantined: 2 })
})

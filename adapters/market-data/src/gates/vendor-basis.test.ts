import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { importInto } from '../importers/import-into.js'
import { loadPanel } from '../panel/load-panel.js'

const folder = mkdtempSync(join(tmpdir(), 'stocklab-basis-'))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** A base of half the previous close: a split where prices are as traded, a leftover where they are adjusted already. */
const BARS = `code,date,open,high,low,close,base,volume,shares
000010,2024-03-04,100,100,100,100,100,1000,500
000010,2024-03-05,100,100,100,100,50,1000,500
`

async function panelOf(prices: 'raw' | 'adjusted') {
  const source = join(folder, `source-${prices}`)
  mkdirSync(source, { recursive: true })
  writeFileSync(join(source, 'bars.csv'), BARS)
  writeFileSync(join(source, 'market.json'), JSON.stringify({ market: 'KRX', prices }))
  const data = join(folder, prices)
  await importInto(data, { kind: 'canonical', paths: [source] })
  const { columns } = await loadPanel(data, { market: 'KRX', columns: ['shares'], from: null, to: null, warmup: 0 })
  return { base: [...columns.base], shares: [...columns.shares!] }
}

test('the base of vendor-adjusted prices is the previous close, and shares are missing, whatever the source says', async () => {
  expect(await panelOf('adjusted')).toEqual({ base: [Number.NaN, 100], shares: [Number.NaN, Number.NaN] })
})

test('the base of prices as traded is what the source says', async () => {
  expect(await panelOf('raw')).toEqual({ base: [100, 50], shares: [500, 500] })
})

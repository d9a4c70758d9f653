import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { importInto } from '../importers/import-into.js'
import { loadPanel } from '../panel/load-panel.js'
import { checkLake } from './check-lake.js'

const folder = mkdtempSync(join(tmpdir(), 'stocklab-listed-'))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const BARS = `code,date,open,high,low,close,volume
000010,2024-03-04,100,100,100,100,1000
000020,2024-03-04,100,100,100,100,1000
`

async function imported(listings: string | null) {
  const name = listings === null ? 'bare' : 'listed'
  const source = join(folder, `source-${name}`)
  mkdirSync(source, { recursive: true })
  writeFileSync(join(source, 'bars.csv'), BARS)
  if (listings !== null) writeFileSync(join(source, 'listings.csv'), listings)
  const data = join(folder, name)
  await importInto(data, { kind: 'canonical', paths: [source] })
  const { listing } = await loadPanel(data, { market: 'KRX', columns: [], from: null, to: null, warmup: 0 })
  const findings = (await checkLake(data)).findings.map(({ code }) => code)
  return { status: [...listing.status], isTold: findings.includes('NEVER_LISTED') }
}

test('a code that the listing table leaves out is never listed, and the check says so', async () => {
  const listings = 'code,from,to,market,sector,status\n000010,2020-01-02,,KOSPI,,normal\n'
  expect(await imported(listings)).toEqual({ status: [1, 0], isTold: true })
})

test('without a listing table the bars are the listing', async () => {
  expect(await imported(null)).toEqual({ status: [1, 1], isTold: false })
})

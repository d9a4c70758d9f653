import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isoDate } from '@stocklab/domain'
import { BAR_COLUMNS, type BarColumn, type Panel } from '@stocklab/engine'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createDemoMarket } from '../demo/create-demo.js'
import { openLake } from '../lake/lake.js'
import { loadPanel } from '../panel/load-panel.js'
import { cutInstrument, cutSessions } from './cut-panel.js'
import { openLakeReader } from './lake-reader.js'

const directory = mkdtempSync(join(tmpdir(), 'cut-panel-'))
const request = { market: 'KRX', columns: BAR_COLUMNS, warmup: 0, statements: true } as const
let whole: Panel
beforeAll(async () => {
  await createDemoMarket(directory, { seed: 5, instruments: 20, years: 2 })
  whole = await loadPanel(directory, { ...request, from: null, to: null })
})
afterAll(() => rmSync(directory, { recursive: true, force: true }))

it('cuts to days what the loader gives for these days', async () => {
  const [start, end] = [40, 120]
  const days = { from: whole.sessions[start] as number, to: whole.sessions[end - 1] as number }
  const loaded = await loadPanel(directory, { ...request, ...days })
  const cut = cutSessions(whole, { start, end })
  expect([...cut.sessions]).toEqual([...loaded.sessions])
  // The loader leaves out who had nothing to do with these days.
  for (const [row, { code }] of loaded.instruments.entries()) {
    const own = cut.instruments.findIndex((instrument) => instrument.code === code)
    for (const name of BAR_COLUMNS) expect(cells(cut, name, own)).toEqual(cells(loaded, name, row))
    expect([cut.firstBar[own], cut.lastBar[own]]).toEqual([loaded.firstBar[row], loaded.lastBar[row]])
    expect(statementsOf(cut, own)).toEqual(statementsOf(loaded, row))
  }
  expect(cut.actions).toEqual(loaded.actions)
  expect(cut.indices.KOSPI?.slice()).toEqual(loaded.indices.KOSPI?.slice())
})

it('cuts to one instrument without a copy', () => {
  const row = 7
  const cut = cutInstrument(whole, row)
  expect(cut.instruments).toEqual([whole.instruments[row]])
  expect(cut.columns.close.buffer).toBe(whole.columns.close.buffer)
  expect(cells(cut, 'close', 0)).toEqual(cells(whole, 'close', row))
  expect(statementsOf(cut, 0)).toEqual(statementsOf(whole, row))
})

it('reads of one company what was known on a day', async () => {
  const reader = await openLakeReader(openLake(directory))
  const whose = { market: 'KRX', code: whole.instruments[0]?.code ?? '' } as const
  const filings = await reader.filingsOf(whose)
  const day = filings[2]?.availableFrom ?? ''
  const { figures } = await reader.knownOn(whose, day)
  expect(figures.every(({ availableFrom }) => availableFrom <= day)).toBe(true)
  expect(figures.some(({ availableFrom }) => availableFrom === day)).toBe(true)
  expect(await reader.knownOn({ ...whose, code: "x' OR 1=1 --" }, day)).toEqual({ newest: [], figures: [] })
  const all = await reader.instruments()
  const listed = all.filter(({ market, isListed }) => market === 'KRX' && isListed).length
  const last = whole.sessions.length - 1
  const open = whole.instruments.filter((_, i) => whole.listing.status[i * whole.sessions.length + last] !== 0).length
  expect(listed, isoDate(whole.sessions[last] as number)).toBe(open)
  reader.close()
})

function cells(panel: Panel, name: BarColumn, row: number): Float64Array | undefined {
  const length = panel.sessions.length
  return panel.columns[name]?.slice(row * length, (row + 1) * length)
}

function statementsOf({ statements }: Panel, row: number) {
  if (statements === null) return []
  const { start, value, period, availableFrom } = statements
  return Array.from(value.slice(start[row], start[row + 1]), (figure, k) => {
    const at = (start[row] as number) + k
    return [figure, period[at], availableFrom[at]]
  })
}

import { existsSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { epochDay, isoDate } from '@stocklab/domain'
import type { Panel, PanelRequest } from '@stocklab/engine'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openLake } from '../lake/lake.js'
import { panelsDir } from '../lake/layout.js'
import { loadPanel } from './load-panel.js'
import { createTinyLake, type TinyTables } from './tiny-lake.fixture.js'

const DAYS = ['2024-01-02', '2024-01-03', '2024-01-04', '2024-01-05', '2024-01-08']

function bar(code: string, date: string, close: number, base: number | null, value: number | null = 1): string {
  return `('${code}','${date}',${close},${close},${close},${close},${base ?? 'NULL'},10,${value ?? 'NULL'},100,50)`
}

/** A: all days, a split on the fourth; B: a hole on the third and no bases; C: two days, no listing row. */
const TABLES: TinyTables = {
  bars: [
    bar('B', DAYS[0]!, 20, null),
    bar('B', DAYS[1]!, 22, null, null),
    bar('B', DAYS[3]!, 24, null),
    bar('B', DAYS[4]!, 26, 25),
    ...DAYS.map((day, t) => bar('A', day, t < 3 ? 100 + t : 51, t === 3 ? 51 : 99 + t)),
    bar('C', DAYS[1]!, 7, 7),
    bar('C', DAYS[2]!, 8, 7),
  ],
  instruments: [
    "('A','Alpha','Alpha','KOSPI','common','전자',NULL,'KRW','2000-01-04',NULL)",
    "('B','Beta',NULL,'KOSDAQ','common','화학',NULL,'KRW',NULL,NULL)",
  ],
  listings: [
    `('A','2000-01-04','2024-01-03','KOSDAQ','전자','normal')`,
    `('A','2024-01-04',NULL,'KOSPI',NULL,'administrative')`,
    `('B','2024-01-01','2024-01-05','KOSDAQ','화학','normal')`,
  ],
  actions: ["('B','2024-01-05','cash_dividend',NULL,3,NULL,NULL)", "('A','2024-01-05','split',2,NULL,NULL,NULL)"],
  indices: [`('KOSPI','${DAYS[0]}',2600)`, `('KOSPI','${DAYS[3]}',2650)`],
}

const WHOLE: PanelRequest = { market: 'KRX', columns: ['close', 'value'], from: null, to: null, warmup: 0 }

let dataDir: string
beforeEach(async () => {
  dataDir = await createTinyLake(TABLES)
})
afterEach(() => rmSync(dataDir, { recursive: true, force: true }))

const row = (panel: Panel, column: Float64Array | Uint8Array | Uint16Array, code: string): number[] => {
  const i = panel.instruments.findIndex((instrument) => instrument.code === code)
  return [...column.subarray(i * panel.sessions.length, (i + 1) * panel.sessions.length)]
}
const columnPath = (column: string) => join(panelsDir(dataDir), 'KRX', openLake(dataDir).version, `${column}.f64`)

describe('a loaded panel', () => {
  it('holds every session and code, with holes as NaN, in shared memory', async () => {
    const panel = await loadPanel(dataDir, WHOLE)
    expect([...panel.sessions].map(isoDate)).toEqual(DAYS)
    expect(panel.instruments.map((i) => i.code)).toEqual(['A', 'B', 'C'])
    expect(row(panel, panel.columns.close, 'B')).toEqual([20, 22, Number.NaN, 24, 26])
    expect(row(panel, panel.columns.value!, 'B')).toEqual([1, Number.NaN, Number.NaN, 1, 1])
    expect(Object.keys(panel.columns).sort()).toEqual(['base', 'close', 'value', 'volume'])
    expect(panel.columns.close.buffer).toBeInstanceOf(SharedArrayBuffer)
    expect([panel.madeUp, panel.prices, panel.hasSplitActions]).toEqual([true, 'raw', true])
  })

  it('fills a missing base with the previous close and leaves it missing on the first bar', async () => {
    const panel = await loadPanel(dataDir, WHOLE)
    expect(row(panel, panel.columns.base, 'B')).toEqual([Number.NaN, 20, Number.NaN, 22, 25])
    expect(row(panel, panel.columns.base, 'A')).toEqual([99, 100, 101, 51, 103])
  })

  it('expands listings to days; a code that the listing table leaves out was never listed', async () => {
    const panel = await loadPanel(dataDir, WHOLE)
    const { listing } = panel
    expect(row(panel, listing.status, 'A')).toEqual([1, 1, 2, 2, 2])
    expect(row(panel, listing.board, 'A').map((b) => listing.boards[b - 1])).toEqual([
      'KOSDAQ',
      'KOSDAQ',
      'KOSPI',
      'KOSPI',
      'KOSPI',
    ])
    expect(row(panel, listing.sector, 'A').map((s) => listing.sectors[s - 1])).toEqual(Array(5).fill('전자'))
    expect(row(panel, listing.status, 'B')).toEqual([1, 1, 1, 1, 0])
    expect(row(panel, listing.status, 'C')).toEqual([0, 0, 0, 0, 0])
    expect([...listing.listedThrough]).toEqual([2 ** 31 - 1, epochDay('2024-01-05'), 1 - 2 ** 31])
  })

  it('aligns indices to sessions and keeps actions by code and day', async () => {
    const panel = await loadPanel(dataDir, WHOLE)
    expect([...panel.indices.KOSPI!]).toEqual([2600, Number.NaN, Number.NaN, 2650, Number.NaN])
    expect(Object.keys(panel.indices)).toEqual(['KOSPI'])
    expect(panel.actions.map((a) => [a.code, a.kind, a.ratio, a.amount])).toEqual([
      ['A', 'split', 2, null],
      ['B', 'cash_dividend', null, 3],
    ])
  })

  it('of a range equals the same cells of the whole, with bases from before it', async () => {
    const request = { ...WHOLE, from: epochDay('2024-01-05'), to: epochDay('2024-01-07'), warmup: 1 }
    const panel = await loadPanel(dataDir, request)
    expect([...panel.sessions].map(isoDate)).toEqual(DAYS.slice(2, 4))
    expect(row(panel, panel.columns.close, 'B')).toEqual([Number.NaN, 24])
    expect(row(panel, panel.columns.base, 'B')).toEqual([Number.NaN, 22])
    expect(row(panel, panel.listing.status, 'A')).toEqual([2, 2])
    expect([...panel.firstBar]).toEqual([-2, -2, -1])
    expect([...panel.lastBar]).toEqual([2, 2, 0])
    expect([...panel.indices.KOSPI!]).toEqual([Number.NaN, 2650])
  })

  it('leaves out codes without bar or listing in the range', async () => {
    const panel = await loadPanel(dataDir, { ...WHOLE, from: epochDay('2024-01-08') })
    expect(panel.instruments.map((i) => i.code)).toEqual(['A', 'B'])
  })

  it('refuses a range without sessions', async () => {
    const request = { ...WHOLE, from: epochDay('2024-01-06'), to: epochDay('2024-01-07') }
    await expect(loadPanel(dataDir, request)).rejects.toMatchObject({ family: 'input', code: 'PANEL_RANGE_EMPTY' })
    const sunday = epochDay('2024-01-07')
    await expect(loadPanel(dataDir, { ...WHOLE, from: sunday, to: sunday })).rejects.toMatchObject({
      code: 'PANEL_RANGE_EMPTY',
      hint: 'the session before is 2024-01-05, the one after 2024-01-08',
    })
  })
})

describe('the column cache', () => {
  it('gives the same panel as Parquet', async () => {
    const cold = await loadPanel(dataDir, WHOLE)
    expect(existsSync(columnPath('close'))).toBe(true)
    expect(await loadPanel(dataDir, WHOLE)).toEqual(cold)
  })

  it('is what a warm load reads: its Parquet files may be away', async () => {
    const cold = await loadPanel(dataDir, WHOLE)
    for (const file of openLake(dataDir).filesOf('bars')) rmSync(file)
    expect(await loadPanel(dataDir, WHOLE)).toEqual(cold)
  })

  it.each([
    ['cut short', (path: string) => truncateSync(path, statSync(path).size - 8)],
    ['with one changed byte', (path: string) => flipByte(path, statSync(path).size - 5)],
    ['with a damaged header', (path: string) => flipByte(path, 9)],
    ['with a damaged byte that pads its header', (path: string) => flipByte(path, 63)],
  ])('rebuilds a column file %s', async (_, damage) => {
    const cold = await loadPanel(dataDir, WHOLE)
    const sound = readFileSync(columnPath('close'))
    damage(columnPath('close'))
    expect(await loadPanel(dataDir, WHOLE)).toEqual(cold)
    expect(readFileSync(columnPath('close'))).toEqual(sound)
  })

  it('rebuilds a damaged frame with the columns beside it', async () => {
    const cold = await loadPanel(dataDir, WHOLE)
    flipByte(join(columnPath('close'), '..', 'frame.json'), 200)
    expect(await loadPanel(dataDir, WHOLE)).toEqual(cold)
  })

  it('follows a new version of the lake and removes the old one', async () => {
    await loadPanel(dataDir, WHOLE)
    await createTinyLake({ ...TABLES, bars: [...TABLES.bars!, bar('D', DAYS[0]!, 5, 5)] }, dataDir)
    const panel = await loadPanel(dataDir, WHOLE)
    expect(panel.instruments.map((i) => i.code)).toEqual(['A', 'B', 'C', 'D'])
    expect(readdirSync(join(panelsDir(dataDir), 'KRX'))).toEqual([panel.dataVersion])
  })

  it('that cannot be written costs a warning, not the panel', async () => {
    const cold = await loadPanel(dataDir, WHOLE)
    rmSync(panelsDir(dataDir), { recursive: true })
    writeFileSync(panelsDir(dataDir), 'a file where the directory should be')
    const warnings: string[] = []
    expect(await loadPanel(dataDir, WHOLE, { warning: (message) => warnings.push(message) })).toEqual(cold)
    expect(warnings).toHaveLength(1)
    expect(warnings[0]).toContain('could not be written')
  })

  it('serves loads at the same time', async () => {
    const panels = await Promise.all([1, 2, 3].map(() => loadPanel(dataDir, WHOLE)))
    expect(panels[1]).toEqual(panels[0])
    expect(panels[2]).toEqual(panels[0])
    expect(readdirSync(join(columnPath('close'), '..')).filter((name) => name.endsWith('.tmp'))).toEqual([])
  })
})

function flipByte(path: string, at: number): void {
  const bytes = readFileSync(path)
  bytes[at]! ^= 0x10
  writeFileSync(path, bytes)
}

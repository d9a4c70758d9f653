import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isoDate } from '@stocklab/domain'
import { basisEvents } from '@stocklab/engine'
import { afterAll, describe, expect, it } from 'vitest'
import { openLake } from '../lake/lake.js'
import { loadPanel } from '../panel/load-panel.js'
import { createDemoMarket } from './create-demo.js'

const SIZE = { seed: 3, instruments: 48, years: 3 }
const directories: string[] = []
const directory = () => {
  const path = mkdtempSync(join(tmpdir(), 'demo-'))
  directories.push(path)
  return path
}
const whole = { columns: ['open', 'value', 'shares'], from: null, to: null, warmup: 'all' } as const

afterAll(() => {
  for (const path of directories) rmSync(path, { recursive: true, force: true })
})

describe('the made-up lake', () => {
  const dataDir = directory()

  it('passes the strict gates in every market and is marked as made up', async () => {
    const results = await createDemoMarket(dataDir, SIZE)
    expect(results.map(({ report }) => [report.market, report.gates.quarantined, report.gates.calendarGaps])).toEqual([
      ['KRX', 0, 0],
      ['US', 0, 0],
      ['CRYPTO', 0, 0],
    ])
    const { markets } = openLake(dataDir).manifest
    expect(Object.values(markets).map((facts) => [facts.madeUp, facts.prices])).toEqual(Array(3).fill([true, 'raw']))
    expect(readdirSync(dataDir).filter((name) => name.startsWith('demo-'))).toEqual([])
  })

  it('is the same lake a second time, elsewhere and in place', async () => {
    const elsewhere = directory()
    await createDemoMarket(elsewhere, SIZE)
    expect(openLake(elsewhere).version).toBe(openLake(dataDir).version)
    const again = await createDemoMarket(dataDir, SIZE)
    expect(again.map((result) => result.outcome)).toEqual(['unchanged', 'unchanged', 'unchanged'])
  })

  it('does not mix two seeds', async () => {
    const { version } = openLake(dataDir)
    await expect(createDemoMarket(dataDir, { ...SIZE, seed: 4 })).rejects.toMatchObject({ code: 'DEMO_OTHER_EXISTS' })
    expect(openLake(dataDir).version).toBe(version)
  })

  it('refuses sizes out of range', async () => {
    await expect(createDemoMarket(dataDir, { ...SIZE, years: 40 })).rejects.toMatchObject({ family: 'input' })
  })

  it('loads as panels whose basis events are the share events of the actions', async () => {
    const panel = await loadPanel(dataDir, { market: 'KRX', ...whole })
    expect([panel.instruments.length, panel.madeUp, isoDate(panel.sessions.at(-1)!)]).toEqual([48, true, '2025-12-30'])
    expect(Object.keys(panel.indices).sort()).toEqual(['KOSDAQ', 'KOSPI', 'KOSPI200'])
    const events = panel.instruments.flatMap(({ code }, i) =>
      basisEvents(panel, i).map(({ t }) => `${code} ${panel.sessions[t]}`),
    )
    const actions = panel.actions.filter((action) => action.kind !== 'cash_dividend')
    expect(events).toEqual(actions.map(({ code, exDate }) => `${code} ${exDate}`))
    expect(events.length).toBeGreaterThan(0)
  })

  it('has every calendar day of its coins and fractions of units', async () => {
    const panel = await loadPanel(dataDir, { market: 'CRYPTO', ...whole })
    expect(panel.sessions.at(-1)! - panel.sessions[0]! + 1).toBe(panel.sessions.length)
    expect(panel.columns.volume.some((units) => units % 1 !== 0)).toBe(true)
    expect(panel.columns.shares!.every((shares) => Number.isNaN(shares))).toBe(true)
  })
})

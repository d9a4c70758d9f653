import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Panel } from './panel.js'
import { basisEvents, basisRatio, buildBasisTable, eventsInTable } from './price-basis.js'

/** Only what `basisEvents` looks at. */
function panelOf(close: readonly number[], base: readonly number[], prices: Panel['prices'] = 'raw'): Panel {
  const columns = {
    close: Float64Array.from(close),
    base: Float64Array.from(base),
    volume: new Float64Array(close.length),
  }
  return { prices, sessions: new Int32Array(close.length), columns } as unknown as Panel
}

const { NaN: missing } = Number

describe('the ratio of base to previous close', () => {
  it('counts as 1 where it is tick noise, from 0.0005 on as it is', () => {
    expect(basisRatio(10_004, 10_000)).toBe(1)
    expect(basisRatio(10_006, 10_000)).toBe(1.0006)
    expect(basisRatio(9_996, 10_000)).toBe(1)
    expect(basisRatio(9_994, 10_000)).toBe(0.9994)
  })

  it('counts as 1 where either price is missing', () => {
    expect([basisRatio(missing, 10), basisRatio(10, missing), basisRatio(10, 0), basisRatio(0, 10)]).toEqual([
      1, 1, 1, 1,
    ])
  })
})

describe('basis events', () => {
  it('compare with the last earlier bar across days without one', () => {
    expect(basisEvents(panelOf([100, missing, missing, 51], [100, missing, missing, 50]), 0)).toEqual([
      { t: 3, k: 0.5 },
    ])
  })

  it('do not exist on the first bar or with vendor-adjusted prices', () => {
    expect(basisEvents(panelOf([missing, 100], [missing, 50]), 0)).toEqual([])
    expect(basisEvents(panelOf([100, 50], [100, 50], 'adjusted'), 0)).toEqual([])
  })
})

describe('the table of a panel', () => {
  it('holds the events of every instrument', () => {
    const prices = [100, 50, 50, 10, missing, 30, 7, 7, 7, 20, 40, 10]
    const base = [missing, 50, 50, missing, missing, 30, missing, 7, 7, missing, 40, 10]
    const panel = { ...panelOf(prices, base), sessions: new Int32Array(3), firstBar: new Int32Array(4) }
    const table = buildBasisTable(panel)
    const instruments = [0, 1, 2, 3]
    expect(instruments.map((i) => eventsInTable(table, i))).toEqual(instruments.map((i) => basisEvents(panel, i)))
    expect([...table.start]).toEqual([0, 1, 2, 2, 4])
  })
})

const golden = resolve(import.meta.dirname, '../../../../../shared/spec/golden/golden-values.csv')

if (!existsSync(golden)) console.warn(`skipped: the golden adjustment cases, there is no ${golden}`)

describe.skipIf(!existsSync(golden))('the golden adjustment cases', () => {
  it('follow from the basis events', () => {
    const lines = readFileSync(golden, 'utf8').split('\n')
    const cases = lines.filter((line) => line.startsWith('case,') && line.split(',')[2] === 'rule:adjustment')
    expect(cases.length).toBeGreaterThan(0)
    for (const line of cases) {
      const cells = [...line.matchAll(/"((?:[^"]|"")*)"/g)].map((match) => match[1]!.replaceAll('""', '"'))
      const { close, split_ratio } = JSON.parse(cells[1]!) as { close: number[]; split_ratio: number[] }
      const base = close.map((_, t) => (t === 0 ? close[0]! : close[t - 1]! / split_ratio[t]!))
      const events = basisEvents(panelOf(close, base), 0)
      const adjusted = close.map((price, t) =>
        events.filter((e) => e.t > t).reduce((product, e) => product * e.k, price),
      )
      const expected = JSON.parse(cells[2]!) as number[]
      for (const [t, price] of adjusted.entries()) expect(price).toBeCloseTo(expected[t]!, 8)
    }
  })
})

import { describe, expect, it } from 'vitest'
import type { Panel } from '../panel/panel.js'
import { benchmarkLevels, rebasedBenchmark } from './benchmark.js'

const gap = Number.NaN

/** Three codes over four sessions: two on board A, one on board B. */
function panel(): Panel {
  const columns = {
    close: Float64Array.of(100, 110, 121, 121, 50, 40, gap, 44, 10, 20, 20, 30),
    base: Float64Array.of(gap, 100, 110, 121, gap, 50, gap, 40, gap, 10, 20, 20),
    shares: Float64Array.of(3, 3, 3, 3, 2, 2, 2, 2, 1, 1, 1, 1),
    volume: new Float64Array(12).fill(1),
  }
  return {
    market: 'KRX',
    prices: 'raw',
    dataVersion: 'unit',
    valuesEstimated: false,
    madeUp: true,
    sessions: Int32Array.of(1, 2, 3, 4),
    instruments: ['A1', 'A2', 'B1'].map((code) => ({ code }) as Panel['instruments'][number]),
    columns,
    listing: {
      status: Uint8Array.of(1, 1, 1, 0, 1, 1, 1, 1, 1, 1, 1, 1),
      board: Uint8Array.of(1, 1, 1, 0, 1, 1, 1, 1, 2, 2, 2, 2),
      sector: new Uint16Array(12),
      boards: ['A', 'B'],
      sectors: [],
      listedThrough: new Int32Array(3).fill(99),
    },
    firstBar: new Int32Array(3),
    lastBar: new Int32Array(3).fill(3),
    indices: { INDEX: Float64Array.of(gap, 10, gap, 15) },
    actions: [],
    hasSplitActions: false,
    statements: null,
  }
}

describe('benchmarkLevels', () => {
  it('compounds the mean return of the listed codes with a bar', () => {
    const levels = benchmarkLevels(panel(), 'equal:A')
    expect([...(levels ?? [])].map((level) => Math.round(level * 1e9) / 1e9)).toEqual([1, 0.95, 1.045, 1.1495])
  })

  it('weights by the capitalisation of the session before', () => {
    const levels = benchmarkLevels(panel(), 'cap:A')
    const first = 1 + (300 * 0.1 - 100 * 0.2) / 400
    expect(levels?.[1]).toBeCloseTo(first, 12)
    expect(levels?.[2]).toBeCloseTo(first * 1.1, 12)
    expect(levels?.[3]).toBeNaN()
  })

  it('takes a whole market by its name, an index as it is, and nothing for what is unknown', () => {
    expect(benchmarkLevels(panel(), 'equal:KRX')?.[1]).toBeCloseTo(1 + (0.1 - 0.2 + 1) / 3, 12)
    expect(benchmarkLevels(panel(), 'INDEX')?.[1]).toBe(10)
    expect(benchmarkLevels(panel(), 'KOSPI')).toBeNull()
    expect(benchmarkLevels(panel(), 'mean:A')).toBeNull()
  })
})

describe('rebasedBenchmark', () => {
  it('starts at the capital on its first row and is null where there is none', () => {
    const levels = benchmarkLevels(panel(), 'INDEX')
    expect(rebasedBenchmark(levels, 1000, { first: 1, last: 3 })).toEqual([1000, null, 1500])
    expect(rebasedBenchmark(levels, 1000, { first: 0, last: 1 })).toEqual([null, 1000])
    expect(rebasedBenchmark(null, 1000, { first: 0, last: 1 })).toEqual([null, null])
  })
})

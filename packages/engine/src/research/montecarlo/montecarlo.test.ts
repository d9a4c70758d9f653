import { describe, expect, it } from 'vitest'
import { bandOf, bootstrapPaths, figuresOf } from './bootstrap-paths.js'
import { missedEntries } from './missed-entries.js'
import { resampleTrades, tradeContributions } from './resample-trades.js'

const returns = Float64Array.from(
  { length: 500 },
  (_, t) => 0.0005 + 0.01 * Math.sin(t * 1.3) + 0.004 * Math.cos(t / 9),
)
const question = { returns, annualisation: 252, blockDays: 20, paths: 400, seed: 7, marks: Int32Array.of(250, 500) }

describe('the block bootstrap', () => {
  it('gives the same paths for the same seed and others for another', () => {
    expect(bootstrapPaths(question)).toEqual(bootstrapPaths(question))
    expect(bootstrapPaths({ ...question, seed: 8 }).figures[0]).not.toEqual(bootstrapPaths(question).figures[0])
  })

  it('centres on the growth of the run itself', () => {
    const { figures } = bootstrapPaths({ ...question, paths: 4000 })
    const growth = figures.reduce((sum, { total_return }) => sum + Math.log(1 + total_return), 0) / figures.length
    expect(growth).toBeCloseTo(Math.log(1 + figuresOf(returns, 252).total_return), 1)
  })

  it('is the run itself, turned around, where blocks never end', () => {
    const { figures } = bootstrapPaths({ ...question, blockDays: Infinity, paths: 5 })
    for (const { total_return } of figures) expect(total_return).toBeCloseTo(figuresOf(returns, 252).total_return, 10)
  })

  it('has bands in order, the last one over the final values', () => {
    const { figures, bands } = bootstrapPaths(question)
    for (const { p5, p25, p50, p75, p95 } of bands)
      expect([p5, p25, p50, p75, p95]).toEqual([p5, p25, p50, p75, p95].sort((a, b) => a - b))
    expect(bands[1]!.p50).toBeCloseTo(1 + bandOf(figures.map((one) => one.total_return)).p50, 12)
  })
})

it('figures of a row of returns are those of its curve', () => {
  const { total_return, max_drawdown, sharpe } = figuresOf(Float64Array.of(0.1, -0.5, 0.2), 252)
  expect(total_return).toBeCloseTo(1.1 * 0.5 * 1.2 - 1, 12)
  expect(max_drawdown).toBeCloseTo(-0.5, 12)
  expect(sharpe).toBeCloseTo(
    (-0.2 / 3 / Math.sqrt((0.1 + 0.2 / 3) ** 2 / 2 + (-0.5 + 0.2 / 3) ** 2 / 2 + (0.2 + 0.2 / 3) ** 2 / 2)) *
      Math.sqrt(252),
    10,
  )
  expect(figuresOf(new Float64Array(3), 252).sharpe).toBeNull()
})

describe('resampled trades', () => {
  const day = (date: string, total_value: number) => ({ date, total_value })
  it('count each trade against the account on the evening before it', () => {
    const daily = [day('2020-01-02', 100), day('2020-01-03', 200), day('2020-01-06', 400)]
    const trades = [{ entry_date: '2020-01-06', net: 20 }]
    expect([...tradeContributions(trades as never, daily as never)]).toEqual([0.1])
  })

  it('always fall into the range of the best and the worst alone', () => {
    const paths = resampleTrades(Float64Array.of(0.1, -0.1), 200, 1)
    for (const { total_return } of paths) expect(total_return).toBeGreaterThanOrEqual(0.81 - 1 - 1e-12)
    expect(new Set(paths.map(({ total_return }) => total_return.toFixed(6))).size).toBe(3)
    expect(resampleTrades(new Float64Array(), 10, 1)).toEqual([])
  })
})

it('entries are missed at the rate asked for, the same ones for the same seed', () => {
  const misses = missedEntries(0.2, 42)
  let missed = 0
  for (let day = 0; day < 200; day++) for (let i = 0; i < 100; i++) if (misses(day, i)) missed++
  expect(missed / 20_000).toBeGreaterThan(0.18)
  expect(missed / 20_000).toBeLessThan(0.22)
  expect(misses(3, 4)).toBe(missedEntries(0.2, 42)(3, 4))
})

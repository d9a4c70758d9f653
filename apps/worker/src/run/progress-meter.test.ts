import { expect, it } from 'vitest'
import { ProgressMeter } from './progress-meter.js'
import { ThinCurve } from './thin-curve.js'

const ESTIMATE = {
  size: { cells: 1_000, columns: 1, factors: 1, sessions: 1, decisions: 1 },
  expected: { load: 100, signals: 300, simulate: 500, finish: 100 },
}
const news = (phase: string, fraction: number | null = null) => ({ phase, fraction, detail: null })

it('tells percent by what phases usually take, rows, rate and remaining time', () => {
  const meter = new ProgressMeter(ESTIMATE)
  expect(meter.read(news('loading market data'), 0)).toMatchObject({ ratio: 0, rows: null, remainingMs: 1_000 })
  expect(meter.read(news('computing factors', 0), 200)).toMatchObject({ ratio: 0.1, rows: 0, remainingMs: 900 })
  expect(meter.read(news('computing factors', 0.5), 300)).toMatchObject({
    phaseRatio: 0.5,
    ratio: 0.25,
    rows: 500,
    rowsTotal: 1_000,
    rowsPerSecond: 5_000,
    // As long again in this phase, and what the later ones take.
    remainingMs: 100 + 600,
  })
  expect(meter.timesAt(400)).toEqual({ load: 200, signals: 200, simulate: 0, finish: 0 })
})

it('measures a simulation that goes on from a checkpoint by what it did itself', () => {
  const meter = new ProgressMeter(ESTIMATE)
  meter.read(news('simulating', 0.5), 0)
  expect(meter.read(news('simulating', 0.75), 100)).toMatchObject({ rowsPerSecond: 2_500, remainingMs: 200 })
})

it('never goes back', () => {
  const meter = new ProgressMeter(ESTIMATE)
  const ratios = [news('simulating', 0.9), news('simulating', 0.2), news('counting trials')].map(
    (one, k) => meter.read(one, k).ratio,
  )
  expect(ratios).toEqual([...ratios].sort((a, b) => a - b))
})

it('keeps the form of a curve in some hundred points', () => {
  const curve = new ThinCurve()
  for (let day = 0; day < 5_000; day++) curve.add([[String(day), day]])
  const values = curve.points.map(([, value]) => value)
  expect(values.length).toBeGreaterThan(150)
  expect(values.length).toBeLessThanOrEqual(400)
  expect(values[0]).toBe(0)
  expect(values).toEqual([...values].sort((a, b) => a - b))
})

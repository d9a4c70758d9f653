import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { maxDrawdown, ulcer } from './drawdown.kernel.js'
import { downsideBeta } from './market.kernel.js'
import { meanBelow } from './tail.kernel.js'

type Rows = readonly (readonly number[])[]

/** What a kernel gives, and a formula applied to each complete window by itself. */
function both(
  kernel: typeof ulcer,
  rows: Rows,
  { params, formula }: { params: number[]; formula: (windows: Rows) => number },
) {
  const out = new Float64Array(rows[0]!.length)
  kernel.run(
    rows.map((row) => Float64Array.from(row)),
    params,
    out,
  )
  const n = params[0]!
  const slow = rows[0]!.map((_, t) => {
    const windows = rows.map((row) => row.slice(Math.max(0, t - n + 1), t + 1))
    return windows[0]!.length < n || windows.some((window) => window.some(Number.isNaN)) ? Number.NaN : formula(windows)
  })
  return { out: [...out], slow }
}

const series = (value: fc.Arbitrary<number>) =>
  fc.array(fc.oneof({ weight: 40, arbitrary: value }, fc.constant(Number.NaN)), { minLength: 1, maxLength: 160 })
const price = series(fc.oneof(fc.integer({ min: 1, max: 12 }), fc.double({ min: 0.5, max: 20, noNaN: true })))
const n = fc.integer({ min: 1, max: 50 })

function fallsOf(window: readonly number[]): number[] {
  return window.map((x, k) => x / Math.max(...window.slice(0, k + 1)) - 1)
}

function slowBeta([y, x]: Rows, minimum: number): number {
  const mean = x!.reduce((sum, value) => sum + value / x!.length, 0)
  const days = [...x!.keys()].filter((k) => x![k]! < mean)
  if (days.length < Math.max(2, minimum)) return Number.NaN
  const meanOf = (row: readonly number[]) => days.reduce((sum, k) => sum + row[k]! / days.length, 0)
  const [meanX, meanY] = [meanOf(x!), meanOf(y!)]
  const xx = days.reduce((sum, k) => sum + (x![k]! - meanX) ** 2, 0)
  const size = Math.max(...days.map((k) => Math.abs(x![k]!)))
  if (!(Math.sqrt(xx / (days.length - 1)) > 1e-12 * size)) return Number.NaN
  return days.reduce((sum, k) => sum + (x![k]! - meanX) * (y![k]! - meanY), 0) / xx
}

function expectClose(out: number[], slow: number[]): void {
  for (const [t, value] of slow.entries()) {
    if (Number.isNaN(value)) expect(out[t]).toBeNaN()
    else expect(Math.abs(out[t]! - value)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(value)))
  }
}

describe('windows that share work', () => {
  it('find the deepest fall of each window, to the bit', () => {
    fc.assert(
      fc.property(price, n, (row, days) => {
        const { out, slow } = both(maxDrawdown, [row], {
          params: [days],
          formula: ([w]) => Math.min(...fallsOf(w!)),
        })
        expect(out.map((x) => x + 0)).toEqual(slow.map((x) => x + 0))
      }),
      { numRuns: 300 },
    )
  })

  it('square the falls of each window from its own peak', () => {
    fc.assert(
      fc.property(price, n, (row, days) => {
        const formula = ([w]: Rows) => Math.sqrt(fallsOf(w!).reduce((sum, x) => sum + x * x, 0) / days)
        const { out, slow } = both(ulcer, [row], { params: [days], formula })
        expectClose(out, slow)
        for (const [t, value] of slow.entries()) if (value === 0) expect(out[t]).toBe(0)
      }),
      { numRuns: 300 },
    )
  })

  it('add up what is at or below the threshold of the day, to the bit', () => {
    const row = series(fc.integer({ min: -9, max: 9 }))
    fc.assert(
      fc.property(row, row, n, (x, threshold, days) => {
        const out = new Float64Array(x.length)
        const limits = x.map((_, t) => threshold[t] ?? Number.NaN)
        meanBelow.run([Float64Array.from(x), Float64Array.from(limits)], [days], out)
        const slow = x.map((_, t) => {
          const low = x.slice(Math.max(0, t - days + 1), t + 1).filter((value) => value <= limits[t]!)
          return low.reduce((sum, value) => sum + value, 0) / low.length
        })
        expect([...out].map((value) => value + 0)).toEqual(slow.map((value) => value + 0))
      }),
      { numRuns: 300 },
    )
  })

  it('regress on the days below the mean of each window', () => {
    const move = fc.integer({ min: -300_000, max: 300_000 }).map((millionths) => millionths / 1e6)
    const moves = series(fc.oneof(fc.constantFrom(0, 0.01, 0.3), move))
    fc.assert(
      fc.property(moves, moves, fc.integer({ min: 2, max: 50 }), (y, x, days) => {
        const length = Math.min(y.length, x.length)
        const rows = [y.slice(0, length), x.slice(0, length)]
        const formula = (windows: Rows) => slowBeta(windows, 2)
        const { out, slow } = both(downsideBeta, rows, { params: [days, 2], formula })
        for (const [t, value] of slow.entries()) {
          // Where the days hardly differ, the two formulas round their differences apart.
          if (Math.abs(value) > 1e6) continue
          expectClose([out[t]!], [value])
        }
      }),
      { numRuns: 300 },
    )
  })
})

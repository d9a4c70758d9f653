import { marketRules } from '@stocklab/domain'
import {
  createSimulation,
  type Panel,
  type SimulationCheckpoint,
  type SimulationInput,
  simulate,
} from '@stocklab/engine'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bookedDays } from './account.js'
import { drawFrom } from './random-market.js'
import { runs } from './random-run.js'

const SETTINGS = { seed: 20_240_301, numRuns: 150 }
const close = (a: number, b: number) => Math.abs(a - b) <= 1e-6 + 1e-9 * Math.max(Math.abs(a), Math.abs(b))

describe('a run over a random market', () => {
  it('moves cash and holdings only by fills, costs, dividends and prices', () => {
    fc.assert(
      fc.property(runs, (input) => {
        const { run } = simulate(input)
        bookedDays(input, run).forEach((day, k) => {
          const row = run.daily[k]
          expect(row.date).toBe(day.date)
          expect(close(row.cash, day.cash), `${day.date} cash ${row.cash} booked ${day.cash}`).toBe(true)
          expect(close(row.stock_value, day.stockValue), `${day.date} stock`).toBe(true)
        })
      }),
      SETTINGS,
    )
  })

  it('never owes money and never holds more places than allowed', () => {
    fc.assert(
      fc.property(runs, (input) => {
        const { daily } = simulate(input).run
        expect(Math.min(...daily.map((row) => row.cash))).toBeGreaterThanOrEqual(0)
        expect(Math.max(...daily.map((row) => row.positions))).toBeLessThanOrEqual(input.document.entry.max_positions)
      }),
      SETTINGS,
    )
  })

  it('fills nothing on a halted, unlisted or locked day, beyond the limits or beyond its share of the volume', () => {
    let judged = 0
    fc.assert(
      fc.property(runs, (input) => {
        for (const fill of simulate(input).run.fills.filter(({ reason }) => reason !== 'delisted')) {
          judged++
          expect(whyImpossible(input, fill)).toBeNull()
        }
      }),
      SETTINGS,
    )
    expect(judged).toBeGreaterThan(1000)
  })

  it('gives the same result twice, and from a checkpoint of any day', () => {
    fc.assert(
      fc.property(
        runs,
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 3 }),
        (input, cuts) => {
          const whole = JSON.stringify(simulate(input).run)
          expect(JSON.stringify(simulate(input).run)).toBe(whole)
          const sessions = input.last - input.first + 1
          const stops = cuts.map((cut) => Math.floor(cut * sessions)).sort((a, b) => a - b)
          expect(JSON.stringify(runInParts(input, stops))).toBe(whole)
        },
      ),
      SETTINGS,
    )
  })

  it('does not change before a day when everything after it does', () => {
    fc.assert(
      fc.property(runs, fc.integer({ min: 3, max: 20 }), (input, cut) => {
        const until = (date: string) => (row: { readonly date: string }) => row.date <= date
        const whole = simulate(input).run
        const end = whole.daily[cut - input.first].date
        for (const panel of [withNoiseAfter(input.panel, cut), truncatedAfter(input.panel, cut)]) {
          const cutRun = simulate({ ...input, panel, last: panel.sessions.length - 1 }).run
          expect(cutRun.fills.filter(until(end))).toEqual(whole.fills.filter(until(end)))
          expect(cutRun.daily.filter(until(end))).toEqual(whole.daily.filter(until(end)))
          expect(cutRun.lapsed.filter(until(end))).toEqual(whole.lapsed.filter(until(end)))
        }
      }),
      SETTINGS,
    )
  })
})

/** Runs up to each stop, throws everything but the written checkpoint away, and goes on from there. */
function runInParts(input: SimulationInput, stops: readonly number[]) {
  let written: string | undefined
  for (const stop of stops) {
    let done = written === undefined ? 0 : (JSON.parse(written) as SimulationCheckpoint).state.completed
    const outcome = simulate(input, { isCancelled: () => done++ >= stop }, read(written))
    if (outcome.status === 'cancelled') written = JSON.stringify(outcome.checkpoint)
  }
  const rest = createSimulation(input, read(written))
  while (!rest.isFinished()) rest.step()
  return rest.result()
}

function read(written: string | undefined): SimulationCheckpoint | undefined {
  return written === undefined ? undefined : (JSON.parse(written) as SimulationCheckpoint)
}

interface FilledOrder {
  readonly code: string
  readonly date: string
  readonly side: 'buy' | 'sell'
  readonly price: number
  readonly quantity: number
}

function whyImpossible({ panel, document, first }: SimulationInput, fill: FilledOrder): string | null {
  const i = panel.instruments.findIndex(({ code }) => code === fill.code)
  const day = Date.parse(fill.date) / 86_400_000
  const cell = i * panel.sessions.length + panel.sessions.indexOf(day)
  const { columns, listing } = panel
  const bar = { volume: columns.volume[cell], high: columns.high?.[cell], low: columns.low?.[cell] }
  if (panel.sessions.indexOf(day) <= first) return 'filled on the first day'
  if (!(bar.volume > 0) || listing.status[cell] === 0) return 'not tradable'
  const { participation } = document.execution
  if (participation !== null && fill.quantity > participation * bar.volume + 1e-6) return 'more than its share'
  const limits = marketRules('KRX').priceLimits(columns.base[cell], { day, board: 'KOSPI', kind: 'common' })
  if (limits === null) return null
  const isLocked = bar.high === bar.low && columns.close[cell] === (fill.side === 'buy' ? limits.upper : limits.lower)
  return isLocked ? 'locked' : null
}

function truncatedAfter(panel: Panel, cut: number): Panel {
  return mapCells(panel, cut + 1, (value) => value)
}

/** Later bars are drawn anew; which instruments still have later bars stays as it was. */
function withNoiseAfter(panel: Panel, cut: number): Panel {
  const draw = drawFrom(cut)
  return mapCells(panel, panel.sessions.length, (value, t) => (t > cut ? Math.round(value * (0.5 + draw())) : value))
}

function mapCells(panel: Panel, length: number, change: (value: number, t: number) => number): Panel {
  const old = panel.sessions.length
  const cellOf = (cell: number) => Math.floor(cell / length) * old + (cell % length)
  const cells = panel.instruments.length * length
  const columns = Object.fromEntries(
    Object.entries(panel.columns).map(([name, values]) => [
      name,
      Float64Array.from({ length: cells }, (_, cell) => change(values[cellOf(cell)], cell % length)),
    ]),
  )
  const { listing } = panel
  return {
    ...panel,
    sessions: panel.sessions.slice(0, length),
    columns: columns as Panel['columns'],
    listing: {
      ...listing,
      status: Uint8Array.from({ length: cells }, (_, cell) => listing.status[cellOf(cell)]),
      board: Uint8Array.from({ length: cells }, (_, cell) => listing.board[cellOf(cell)]),
    },
  }
}

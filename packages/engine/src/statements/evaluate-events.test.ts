import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fixturePanel, randomBars } from '../factors/fixtures/panel.fixture.js'
import { eventAt } from '../panel/event-series.js'
import type { Panel } from '../panel/panel.js'
import { basisEvents } from '../panel/price-basis.js'
import { GraphBuilder } from '../plan/graph.js'
import { evaluateEvents } from './evaluate-events.js'
import { STATEMENT_ITEMS, STATEMENT_OF } from './items.js'
import type { StatementLeaf } from './leaf-columns.js'
import { quarterEnd } from './quarters.js'
import { type Filed, randomFilings, tableOf } from './random-filings.fixture.js'
import { SlowCompany } from './slow-statements.fixture.js'

const SESSIONS = 420
const QUARTERS = { from: 4 * 2016 + 2, to: 4 * 2019 + 3 }
const LAGS = [0, 1, 4, 7]
const FACTS = ['period_end', 'first_visible', 'estimated', 'restated', 'consolidated', 'ttm_complete'] as const

type PlainLeaf = Exclude<StatementLeaf, { kind: 'quarter_shares' }>

const leaves: readonly PlainLeaf[] = [
  ...STATEMENT_ITEMS.flatMap((item): readonly PlainLeaf[] =>
    (STATEMENT_OF[item] === 'balance' ? (['at'] as const) : (['quarter', 'ttm'] as const)).flatMap((form) =>
      LAGS.map((lag) => ({ kind: 'statement' as const, form, item, lag })),
    ),
  ),
  ...FACTS.map((fact) => ({ kind: 'filing' as const, fact })),
]

function panelOf(companies: readonly (readonly Filed[])[], complete = false): Panel {
  const stocks = companies.map((_, i) => ({
    code: String(10 * (i + 1)).padStart(6, '0'),
    bars: randomBars(i, SESSIONS, 0),
  }))
  return { ...fixturePanel(stocks), statements: tableOf(companies, complete) }
}

/** Values of every leaf by session, of every instrument. */
function valuesOf(panel: Panel, asked: readonly StatementLeaf[]): (i: number, k: number, t: number) => number {
  const graph = new GraphBuilder()
  const ids = asked.map((leaf) => graph.add(leaf))
  const series = evaluateEvents(graph, panel, ids)
  return (i, k, t) => {
    const own = series.get(ids[k])!
    return own.values[eventAt(own, i, t)]
  }
}

describe('what is known of a company', () => {
  it('is on every day what the rules say of the rows filed by then', () => {
    let present = 0
    for (const [seed, complete] of [
      [1, false],
      [2, true],
    ] as const) {
      const companies = Array.from({ length: 12 }, (_, i) => randomFilings(100 * seed + i, QUARTERS))
      const panel = panelOf([[], ...companies], complete)
      const value = valuesOf(panel, leaves)
      for (let t = seed; t < SESSIONS; t += 23) {
        companies.forEach((rows, i) => {
          const slow = new SlowCompany(rows, panel.sessions[t], complete)
          leaves.forEach((leaf, k) => {
            const [expected, received] = [slow.leaf(leaf), value(i + 1, k, t)]
            if (!Number.isNaN(expected)) present++
            if (!Object.is(received, expected))
              expect({ seed, i, t, leaf, value: received }).toEqual({ seed, i, t, leaf, value: expected })
          })
        })
      }
      for (const k of leaves.keys()) expect(value(0, k, SESSIONS - 1)).toBeNaN()
    }
    expect(present).toBeGreaterThan(20_000)
  })

  it('does not change for any earlier day when more is filed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), fc.integer({ min: 0, max: SESSIONS - 2 }), (seed, cut) => {
        const rows = randomFilings(seed, QUARTERS)
        const whole = panelOf([rows])
        const known = panelOf([rows.filter((row) => row.from <= whole.sessions[cut])])
        const [after, before] = [valuesOf(whole, leaves), valuesOf(known, leaves)]
        for (let t = 0; t <= cut; t += 7) {
          leaves.forEach((leaf, k) => {
            if (!Object.is(after(0, k, t), before(0, k, t)))
              expect([leaf, t, after(0, k, t)]).toEqual([leaf, t, before(0, k, t)])
          })
        }
      }),
      { numRuns: 25 },
    )
  })

  it('counts the shares of a quarter on the basis of the day, on every day', () => {
    const companies = Array.from({ length: 10 }, (_, i) => randomFilings(700 + i, QUARTERS))
    const panel = panelOf(companies)
    const shares = LAGS.map((lag): StatementLeaf => ({ kind: 'quarter_shares', statement: 'balance', lag }))
    const value = valuesOf(panel, shares)
    let [present, rebased] = [0, 0]
    companies.forEach((rows, i) => {
      const events = basisEvents(panel, i)
      for (let t = 0; t < SESSIONS; t += 11) {
        const newest = new SlowCompany(rows, panel.sessions[t]).newest('balance')
        LAGS.forEach((lag, k) => {
          const end = newest === null ? -1 : quarterEnd(newest.quarter - lag)
          const d = panel.sessions.findLastIndex((day) => day <= end)
          const after = events.filter((event) => event.t > d && event.t <= t)
          const stored = d < 0 ? Number.NaN : panel.columns.shares![i * SESSIONS + d]
          const expected = after.reduce((count, event) => count / event.k, stored)
          expect(value(i, k, t)).toBe(expected)
          if (!Number.isNaN(expected)) present++
          if (!Number.isNaN(expected) && after.length > 0) rebased++
        })
      }
    })
    expect(present).toBeGreaterThan(100)
    expect(rebased).toBeGreaterThan(10)
  })
})

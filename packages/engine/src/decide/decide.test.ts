import { epochDay } from '@stocklab/domain'
import { parseStrategy, type StrategyDocument } from '@stocklab/strategy'
import { describe, expect, it } from 'vitest'
import { FALSE, TRUE } from './day-signals.js'
import { decide } from './decide.js'
import { createRankingScratch } from './ranking.js'
import type { Decision, HeldView, SessionView } from './session-view.js'

function documentOf(entry: object, exit: object = {}): StrategyDocument {
  const document = {
    schema: 'stocklab/strategy@1',
    name: 'Unit',
    market: 'KRX',
    entry: { rank_by: [{ value: 'raw_close' }], max_positions: 2, ...entry },
    exit,
  }
  const parsed = parseStrategy(JSON.stringify(document), { format: 'json' })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.document
}

/** Five codes A to E whose closes are 10 to 50, ranked by close. */
function viewOf(changes: Partial<SessionView> = {}): SessionView {
  const closes = [10, 20, 30, 40, 50]
  return {
    code: (i) => 'ABCDE'[i],
    isTradable: () => true,
    close: (i) => closes[i],
    signals: () => ({
      universe: new Uint8Array(5).fill(1),
      entry: new Uint8Array(5).fill(TRUE),
      ranks: [Float64Array.from(closes)],
    }),
    exitRule: () => FALSE,
    volatility60: (i) => [0.1, 0.2, 0, Number.NaN, 0.4][i],
    marketCap: (i) => [1, 2, 3, 4, Number.NaN][i],
    ...changes,
  }
}

function held(instrument: number, changes: Partial<HeldView> = {}): HeldView {
  return { instrument, quantity: 10, queued: 0, entryPrice: 30, held: 5, peak: 30, ...changes }
}

function decideOn(document: StrategyDocument, positions: readonly HeldView[], view = viewOf()): Decision {
  return decide({
    document,
    session: { day: epochDay('2024-03-29'), decidesEntries: true },
    account: { equity: 1000, positions },
    view,
    scratch: createRankingScratch(5),
  })
}

const brief = ({ orders }: Decision) =>
  orders.map((order) => `${order.side} ${'ABCDE'[order.instrument]} ${order.reason}`)

describe('decide', () => {
  it('sells what left the targets and buys what entered them, by rank', () => {
    expect(brief(decideOn(documentOf({ mode: 'rotate' }), [held(0), held(4)]))).toEqual([
      'sell A rank_drop',
      'buy D entry',
    ])
  })

  it('leaves the place of a target without a weight free, as in fill', () => {
    const rules = { mode: 'rotate', max_positions: 3, sizing: 'inverse_volatility' }
    const decision = decideOn(documentOf(rules), [held(4)])
    expect(brief(decision)).toEqual([])
    expect(decision.row?.not_bought).toEqual({ D: 'size', C: 'size' })
    const wider = decideOn(documentOf({ ...rules, max_positions: 4 }), [held(4), held(0)], viewOf())
    expect(brief(wider)).toEqual(['sell A rank_drop', 'buy B entry'])
    const taken = decideOn(documentOf({ ...rules, max_positions: 4 }, { min_hold_days: 9 }), [held(4), held(0)])
    expect(brief(taken)).toEqual([])
    expect(taken.row?.not_bought).toEqual({ D: 'size', C: 'size', B: 'places' })
  })

  it('lets what min_hold_days keeps keep its place', () => {
    const decision = decideOn(documentOf({ mode: 'rotate' }, { min_hold_days: 6 }), [held(0), held(4)])
    expect(brief(decision)).toEqual([])
    expect(decision.row?.not_bought).toEqual({ D: 'places' })
  })

  it('leaves a position with a queued sell to its queue, and gives its place away', () => {
    const decision = decideOn(documentOf({ mode: 'rotate' }, { stop_loss: 0.1 }), [held(0, { queued: 10 }), held(4)])
    expect(brief(decision)).toEqual(['buy D entry'])
  })

  it('sells the rest of a position of which a part is queued already', () => {
    const { orders } = decideOn(documentOf({ mode: 'rotate' }), [held(0, { queued: 4 }), held(4)])
    expect(orders[0]).toEqual({ side: 'sell', instrument: 0, reason: 'rank_drop', quantity: 6 })
  })

  it('takes no candidate that is not tradable, being sold, outside the universe or not wanted', () => {
    const view = viewOf({
      isTradable: (i) => i !== 4,
      signals: () => ({
        universe: Uint8Array.of(1, 1, 1, 0, 1),
        entry: Uint8Array.of(TRUE, TRUE, 2, TRUE, TRUE),
        ranks: [Float64Array.of(1, 2, 3, 4, 5)],
      }),
    })
    const decision = decideOn(documentOf({ mode: 'fill' }, { stop_loss: 0.1 }), [held(1)], view)
    expect(decision.row?.ranked.map(([code]) => code)).toEqual(['A'])
    expect(brief(decision)).toEqual(['sell B stop_loss', 'buy A entry'])
  })

  it('trims and tops up what stays where the difference reaches the threshold', () => {
    const document = documentOf({ mode: 'reweight', rebalance_threshold: 0.2 }, { min_hold_days: 99 })
    const { orders } = decideOn(document, [held(3, { quantity: 16 }), held(4, { quantity: 8 })])
    expect(orders).toEqual([
      { side: 'sell', instrument: 3, reason: 'reweight', quantity: 3 },
      { side: 'buy', instrument: 4, reason: 'reweight', target: 100 },
    ])
    expect(brief(decideOn(document, [held(3, { quantity: 14 }), held(4, { quantity: 9 })]))).toEqual([])
  })

  it('buys at most max_new_per_day, and names the two reasons apart', () => {
    const decision = decideOn(documentOf({ mode: 'fill', max_new_per_day: 1 }), [])
    expect(brief(decision)).toEqual(['buy E entry'])
    expect(decision.row?.not_bought).toEqual({ D: 'max_new_per_day', C: 'places', B: 'places', A: 'places' })
  })

  it('names the first exit that holds, and judges no price without a bar', () => {
    const exit = { stop_loss: 0.1, take_profit: 0.1, trailing_stop: 0.5, max_hold_days: 5, min_hold_days: 2 }
    const positions = [held(0), held(4), held(2, { peak: 60, held: 1 }), held(3, { entryPrice: 40 })]
    const document = documentOf({ mode: 'fill', schedule: 'yearly', max_positions: 4 }, { ...exit, where: 'gain > 0' })
    expect(brief(decideOn(document, positions)).slice(0, 4)).toEqual([
      'sell A stop_loss',
      'sell E take_profit',
      'sell C trailing_stop',
      'sell D max_hold',
    ])
    const without = viewOf({
      close: () => null,
      isTradable: () => false,
      exitRule: (_, { held }) => (held > 0 ? TRUE : FALSE),
    })
    const rest = [held(0, { held: 1 }), held(1, { held: 2 }), held(2)]
    expect(brief(decideOn(document, rest, without))).toEqual(['sell B exit_rule', 'sell C max_hold'])
  })
})

describe('sizes', () => {
  const targets = (entry: object, positions: readonly HeldView[] = []) =>
    decideOn(documentOf(entry), positions).orders.map((order) =>
      order.side === 'buy' ? ['ABCDE'[order.instrument], Math.round(order.target * 1e6) / 1e6] : order,
    )

  it('are equal parts of max_positions, fixed money, or proportional to what is known', () => {
    expect(targets({ mode: 'rotate' })).toEqual([
      ['E', 500],
      ['D', 500],
    ])
    expect(targets({ mode: 'rotate', sizing: { fixed: 300 } })).toEqual([
      ['E', 300],
      ['D', 300],
    ])
    expect(targets({ mode: 'rotate', max_positions: 3, sizing: 'market_cap' })).toEqual([
      ['D', 571.428571],
      ['C', 428.571429],
    ])
    expect(targets({ mode: 'rotate', max_positions: 5, sizing: 'inverse_volatility' })).toEqual([
      ['E', 142.857143],
      ['B', 285.714286],
      ['A', 571.428571],
    ])
  })

  it('share out only the places that are bought in fill', () => {
    const entry = { mode: 'fill', max_positions: 4, max_new_per_day: 2, sizing: 'score' }
    expect(targets(entry)).toEqual([
      ['E', 285.714286],
      ['D', 214.285714],
    ])
  })

  it('are all the same where every weight is 0', () => {
    const view = viewOf({ marketCap: () => Number.NaN })
    const { orders } = decideOn(documentOf({ mode: 'rotate', sizing: 'market_cap' }), [], view)
    expect(orders.map((order) => order.side === 'buy' && order.target)).toEqual([500, 500])
  })

  it('are capped, and what is cut off stays cash', () => {
    expect(targets({ mode: 'rotate', max_position_weight: 0.4, max_position_value: 300 })).toEqual([
      ['E', 300],
      ['D', 300],
    ])
    expect(targets({ mode: 'rotate', max_position_weight: 0.2 })).toEqual([
      ['E', 200],
      ['D', 200],
    ])
  })
})

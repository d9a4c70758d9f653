import { epochDay, marketRules, nearestTick } from '@stocklab/domain'
import { describe, expect, it } from 'vitest'
import { createKrxMarket } from './krx-market.js'
import { STATEMENT_ITEMS, STATEMENT_SPANS } from './tables.js'

const SIZE = { seed: 7, instruments: 80, years: 5 }
const rules = marketRules('KRX')
const market = createKrxMarket(SIZE)

/** Every bar with what is known of its day. */
function* days() {
  for (const [i, bars] of market.bars.entries()) {
    const instrument = market.instruments[i]!
    for (const [t, day] of market.sessions.entries()) {
      if (Number.isNaN(bars.close[t]!)) continue
      const status = market.listings.find(
        (l) => l.code === instrument.code && l.from <= day && (l.to ?? day) >= day,
      )?.status
      yield { bars, t, status, context: { day, board: instrument.board, kind: instrument.kind } }
    }
  }
}

describe('the made-up Korean market', () => {
  it('is a pure function of its seed', () => {
    expect(createKrxMarket(SIZE)).toEqual(market)
    expect(createKrxMarket({ ...SIZE, seed: 8 }).bars[0]!.close).not.toEqual(market.bars[0]!.close)
  })

  it('trades on the exchange calendar, at prices on the tick of their date and inside the limits', () => {
    let traded = 0
    for (const { bars, t, status, context } of days()) {
      expect(rules.calendar.isSession(context.day)).toBe(true)
      const { open, high, low, close } = {
        open: bars.open[t]!,
        high: bars.high[t]!,
        low: bars.low[t]!,
        close: bars.close[t]!,
      }
      if (!(low <= Math.min(open, close) && high >= Math.max(open, close)))
        throw new Error(`range of day ${context.day}`)
      if (bars.volume[t] === 0) {
        expect([open, high, low]).toEqual([close, close, close])
        continue
      }
      traded++
      const offGrid = [open, high, low, close].find((price) => nearestTick(price, rules.tick(price, context)) !== price)
      expect(offGrid).toBeUndefined()
      const limits = status === 'liquidation' ? null : rules.priceLimits(bars.base[t]!, context)
      if (limits && (low < limits.lower || high > limits.upper)) throw new Error(`limits of day ${context.day}`)
      const average = bars.value[t]! / bars.volume[t]!
      if (average < low - 1 || average > high + 1) throw new Error(`value of day ${context.day}`)
    }
    expect(traded).toBeGreaterThan(50_000)
  })

  it('changes the share count on the day that an action explains, and the base price with it', () => {
    const ratios = new Map(
      market.actions.filter((a) => a.kind !== 'cash_dividend').map((a) => [`${a.code} ${a.exDate}`, a.ratio!]),
    )
    let seen = 0
    for (const [i, bars] of market.bars.entries()) {
      for (let t = 1; t < market.sessions.length; t++) {
        if (!(bars.close[t - 1]! > 0 && bars.close[t]! > 0)) continue
        const ratio = ratios.get(`${market.instruments[i]!.code} ${market.sessions[t]}`)
        if (ratio === undefined) {
          expect([bars.base[t], bars.shares[t]]).toEqual([bars.close[t - 1], bars.shares[t - 1]])
          continue
        }
        seen++
        expect(bars.shares[t]).toBe(Math.round(bars.shares[t - 1]! * ratio))
        expect(Math.sign(bars.base[t]! - bars.close[t - 1]!)).toBe(Math.sign(1 - ratio))
      }
    }
    expect(seen).toBe(ratios.size)
    expect(seen).toBeGreaterThan(5)
  })

  it('has halts, delistings, late listings and every listed day covered by exactly one listing row', () => {
    expect(market.listings.some((l) => l.status === 'halted')).toBe(true)
    expect(market.instruments.some((i) => i.delistedOn !== null)).toBe(true)
    expect(market.instruments.some((i) => i.listedOn! > market.sessions[0]!)).toBe(true)
    for (const [i, { code }] of market.instruments.entries()) {
      const rows = market.listings.filter((l) => l.code === code)
      for (const [n, row] of rows.entries()) if (n > 0) expect(row.from).toBe(rows[n - 1]!.to! + 1)
      const listed = market.sessions.filter((day) => rows.some((l) => l.from <= day && (l.to ?? day) >= day)).length
      expect(market.bars[i]!.close.filter((price) => price > 0)).toHaveLength(listed)
    }
  })

  it('keeps books that add up', () => {
    for (const [filing, lines] of filings()) {
      expect([filing, lines.total_assets]).toEqual([filing, lines.total_liabilities! + lines.total_equity!])
      expect(lines.pretax_income! - lines.income_tax!).toBe(lines.net_income)
      expect(lines.equity_parent! + (lines.noncontrolling_interest ?? 0)).toBe(lines.total_equity)
      if (lines.cogs === undefined) continue
      expect(lines.revenue! - lines.cogs).toBe(lines.gross_profit)
      expect(lines.gross_profit! - lines.sga!).toBe(lines.operating_income)
    }
  })

  it('reports every statement line, some filings late and some anew', () => {
    const { statements } = market
    expect(new Set(statements.item).size).toBe(STATEMENT_ITEMS.length)
    expect(new Set(statements.span).size).toBe(STATEMENT_SPANS.length)
    expect(statements.availableFrom.every((day) => rules.calendar.isSession(day))).toBe(true)
    const versions = new Map<string, Set<string>>()
    statements.code.forEach((code, n) => {
      const key = `${code} ${statements.quarter[n]}`
      versions.set(key, (versions.get(key) ?? new Set()).add(statements.filings[statements.filing[n]!]!))
    })
    const restated = [...versions.values()].filter((numbers) => numbers.size > 1).length / versions.size
    expect(restated).toBeGreaterThan(0.01)
    expect(restated).toBeLessThan(0.06)
  })

  it('has indices that begin near their base and cover every session', () => {
    for (const [code, start] of [
      ['KOSPI', 2000],
      ['KOSDAQ', 500],
      ['KOSPI200', 260],
    ] as const) {
      const rows = market.indices.filter((row) => row.code === code)
      expect(rows.map((row) => row.day)).toEqual(market.sessions)
      expect(Math.abs(rows[0]!.close / start - 1)).toBeLessThan(0.1)
    }
    expect(market.sessions.at(-1)).toBe(epochDay('2025-12-30'))
  })
})

/** Statement lines by filing. */
function filings(): ReadonlyMap<number, Readonly<Record<string, number>>> {
  const { statements } = market
  const lines = new Map<number, Record<string, number>>()
  statements.filing.forEach((filing, n) => {
    const sheet = lines.get(filing) ?? {}
    sheet[STATEMENT_ITEMS[statements.item[n]!]!] = statements.value[n]!
    lines.set(filing, sheet)
  })
  return lines
}

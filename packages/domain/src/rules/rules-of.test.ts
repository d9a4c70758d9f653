import { expect, it } from 'vitest'
import { MARKET_IDS } from '../instrument.js'
import { epochDay } from '../session.js'
import { marketRules } from './rules-of.js'

it('every market answers by its own name', () => {
  expect(MARKET_IDS.map((id) => marketRules(id).id)).toEqual(MARKET_IDS)
  expect(MARKET_IDS.map((id) => marketRules(id).tickRoundingByDefault)).toEqual([true, false, false])
})

it('crypto trades on every calendar day, around the clock, in hundred-millionths', () => {
  const rules = marketRules('CRYPTO')
  const saturday = epochDay('2025-02-01')
  const context = { day: saturday, board: 'BINANCE', kind: 'crypto' } as const
  expect(rules.annualisation).toBe(365)
  expect(rules.calendar.nextSession(saturday)).toBe(saturday + 1)
  const hours = rules.calendar.sessionHours(saturday)!
  expect(hours.closeMs - hours.openMs).toBe(86_400_000)
  expect([rules.lot(100_000, context), rules.tick(100_000, context), rules.sellTax(context)]).toEqual([1e-8, 0, 0])
})

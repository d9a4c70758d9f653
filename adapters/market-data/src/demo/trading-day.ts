import { type MarketRules, nearestTick, type PriceLimits, type RuleContext } from '@stocklab/domain'
import type { Random } from './random.js'

/** One day as the exchange would print it. */
export interface TradedDay {
  readonly open: number
  readonly high: number
  readonly low: number
  readonly close: number
  readonly volume: number
  readonly value: number
}

export interface DayConditions {
  readonly rules: MarketRules
  readonly context: RuleContext
  readonly base: number
  /** Where the price would go without ticks and limits. */
  readonly target: number
  /** Usual log move of a day. */
  readonly noise: number
  /** Null where no limit holds that day. */
  readonly limits: PriceLimits | null
  /** Units that would change hands on a day without news. */
  readonly usualVolume: number
  /** Digits of a unit that can be traded. */
  readonly volumeStep: number
}

/** A price this far beyond a limit finds no other side: the day stays locked at it. */
const LOCKING = 0.04

export function tradeDay(random: Random, day: DayConditions): TradedDay {
  const { base, target, noise, limits } = day
  const locked = limits && lockedPrice(limits, target)
  const move = Math.log(target / base)
  const price = (wanted: number) => onGrid(day, wanted)
  const close = locked ?? price(target)
  const open = locked ?? price(base * Math.exp(0.35 * move + 0.35 * noise * random.normal()))
  const spread = () => Math.exp(0.5 * noise * Math.abs(random.normal()))
  const high = locked ?? Math.max(open, close, price(Math.max(open, close) * spread()))
  const low = locked ?? Math.min(open, close, price(Math.min(open, close) / spread()))
  const excitement = Math.min(8, 0.6 + 0.6 * Math.abs(move / noise)) * (locked === null ? 1 : 0.12)
  const units = day.usualVolume * excitement * Math.exp(0.35 * random.normal())
  const volume = Math.max(1, Math.round(units / day.volumeStep)) * day.volumeStep
  const average = (open + high + low + close) / 4
  return { open, high, low, close, volume, value: roundMoney(volume * average, day.rules.currency) }
}

/** A day on which the instrument is listed but does not trade. */
export function haltedDay(close: number): TradedDay {
  return { open: close, high: close, low: close, close, volume: 0, value: 0 }
}

function lockedPrice(limits: PriceLimits, target: number): number | null {
  if (target >= limits.upper * (1 + LOCKING)) return limits.upper
  return target <= limits.lower * (1 - LOCKING) ? limits.lower : null
}

/** The nearest price on the grid of the day, inside the limits, at least one tick. */
function onGrid({ rules, context, limits }: DayConditions, wanted: number): number {
  const tick = rules.tick(wanted, context)
  const rounded = Math.max(tick, nearestTick(wanted, tick))
  return limits ? Math.min(limits.upper, Math.max(limits.lower, rounded)) : rounded
}

function roundMoney(amount: number, currency: string): number {
  return currency === 'KRW' ? Math.round(amount) : Math.round(amount * 100) / 100
}

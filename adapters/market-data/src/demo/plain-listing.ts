import type { EpochDay, Instrument, MarketRules } from '@stocklab/domain'
import type { Random } from './random.js'
import { BAR_FIELDS, type BarColumns, type DatedAction, emptyBars } from './tables.js'
import { tradeDay } from './trading-day.js'

/** An instrument of a market without limits, halts and statements. */
export interface PlainLife {
  readonly instrument: Instrument
  readonly rules: MarketRules
  readonly sessions: readonly EpochDay[]
  /** First and last session index. */
  readonly from: number
  readonly to: number
  readonly startPrice: number
  /** Null where units are not counted as shares. */
  readonly startShares: number | null
  readonly usualVolume: number
  readonly volumeStep: number
  /** Log returns and usual noise, length T. */
  readonly returns: Float64Array
  readonly noise: Float64Array
  /** Price from which a split becomes likely, and yearly dividend yield; 0 = never. */
  readonly splitAbove: number
  readonly dividendYield: number
}

/** Trades it day by day; splits change base, shares and volume, dividends come every 63 sessions. */
export function tradePlainListing(random: Random, life: PlainLife): { bars: BarColumns; actions: DatedAction[] } {
  const { instrument, rules, sessions } = life
  const bars = emptyBars(sessions.length)
  const actions: DatedAction[] = []
  const action = { code: instrument.code, recordDate: null, payDate: null }
  const payDay = random.integer(20, 60)
  let close = life.startPrice
  let latent = Math.log(close)
  let units = 1
  let mood = 0
  for (let t = life.from; t <= life.to; t++) {
    let base = close
    if (life.splitAbove > 0 && close > life.splitAbove && random.chance(0.01)) {
      const ratio = random.pick([2, 3, 4])
      base = close / ratio
      units *= ratio
      latent -= Math.log(ratio)
      actions.push({ ...action, exDate: sessions[t]!, kind: 'split', ratio, amount: null })
    }
    if (life.dividendYield > 0 && t > life.from && t % 63 === payDay) {
      const amount = Math.round(base * (life.dividendYield / 4) * 100) / 100
      latent -= amount / base
      if (amount > 0) actions.push({ ...action, exDate: sessions[t]!, kind: 'cash_dividend', ratio: null, amount })
    }
    latent += life.returns[t]!
    mood = 0.95 * mood + 0.15 * random.normal()
    const context = { day: sessions[t]!, board: instrument.board, kind: instrument.kind }
    const usualVolume = life.usualVolume * units * Math.exp(mood)
    const noise = life.noise[t]!
    const target = Math.exp(latent)
    const { volumeStep } = life
    const day = tradeDay(random, { rules, context, base, target, noise, limits: null, usualVolume, volumeStep })
    close = day.close
    const shares = life.startShares === null ? Number.NaN : life.startShares * units
    storeDay(bars, t, { ...day, base, shares, freeFloat: Math.round(shares * 0.9) })
  }
  return { bars, actions }
}

function storeDay(bars: BarColumns, t: number, day: Readonly<Record<keyof BarColumns, number>>): void {
  for (const field of BAR_FIELDS) bars[field][t] = day[field]
}

import { type MarketRules, nearestTick } from '@stocklab/domain'
import type { Member } from './cast.js'
import { drawShareEvent, type RightsIssue, restatedPrice, type ShareEvent } from './company-events.js'
import { createRandom, type Random } from './random.js'
import { haltFor, LIQUIDATION_SESSIONS, type StatusPath, statusMark } from './status-plan.js'
import { type BarColumns, type DatedAction, emptyBars } from './tables.js'
import { haltedDay, type TradedDay, tradeDay } from './trading-day.js'

/** A cash dividend as money of the whole company. */
export interface CompanyDividend {
  readonly total: number
  readonly recordDate: number
  readonly payDate: number
}

export interface ListingLife {
  readonly member: Member
  readonly rules: MarketRules
  readonly sessions: readonly number[]
  readonly returns: Float64Array
  readonly noise: Float64Array
  /** Halts of share events are added to it. */
  readonly status: StatusPath
  readonly rightsIssues: readonly RightsIssue[]
  /** Cash dividends by session index of the ex-date. */
  readonly dividends: ReadonlyMap<number, CompanyDividend>
  /** Sessions on which this company gives a stock dividend, with shares after per share before. */
  readonly stockDividends: ReadonlyMap<number, number>
}

export interface TradedListing {
  readonly bars: BarColumns
  readonly actions: readonly DatedAction[]
}

/** Where a listing stands in the morning. */
interface Standing {
  close: number
  shares: number
  /** Log price that ticks and limits keep the close from. */
  latent: number
  turnover: number
  pending: { readonly event: ShareEvent; readonly at: number } | null
}

/** Trades a listing through its life: share events, halts, limits and ticks of each date. */
export function tradeListing(seed: number, life: ListingLife): TradedListing {
  const { member, status } = life
  const random = createRandom(seed, life.rules.id, 'trading', member.index)
  const bars = emptyBars(life.sessions.length)
  const actions: DatedAction[] = []
  const floatShare = random.between(0.3, 0.8)
  const usualTurnover = (member.board === 'KOSDAQ' ? 0.012 : 0.006) * Math.exp(0.5 * random.normal())
  const standing = firstStanding(life)
  const end = member.ending ? member.ending.at + 1 : life.sessions.length
  for (let t = member.from; t < end; t++) {
    const base = openMorning(life, standing, actions, t)
    const isHalted = status[t] === statusMark('halted')
    standing.latent += life.returns[t]! * (isHalted ? 0.4 : 1) + liquidationFall(random, life, t)
    standing.turnover = 0.95 * standing.turnover + 0.15 * random.normal()
    const day = isHalted
      ? haltedDay(base)
      : tradeDay(random, {
          ...conditions(life, standing, base, t),
          usualVolume: usualTurnover * Math.exp(standing.turnover) * standing.shares * floatShare,
        })
    standing.close = day.close
    store(bars, t, day, base, standing.shares, Math.round(standing.shares * floatShare))
    if (!standing.pending) schedule(random, life, standing, t)
  }
  return { bars, actions }
}

function firstStanding({ member, rules, sessions }: ListingLife): Standing {
  const context = { day: sessions[member.from]!, board: member.board, kind: member.kind }
  const close = nearestTick(member.startPrice, rules.tick(member.startPrice, context))
  const shares = Math.max(1, Math.round(member.startCap / close / 1_000)) * 1_000
  return { close, shares, latent: Math.log(close), turnover: 0, pending: null }
}

/** The base price of the day, after what takes effect this morning. */
function openMorning(life: ListingLife, standing: Standing, actions: DatedAction[], t: number): number {
  const dividend = life.dividends.get(t)
  if (dividend) payDividend(life, standing, actions, t, dividend)
  const event = eventOf(life, standing, t)
  if (!event) return standing.close
  const context = { day: life.sessions[t]!, board: life.member.board, kind: life.member.kind }
  const exact = restatedPrice(event, standing.close)
  const tick = life.rules.tick(exact, context)
  const base = Math.max(tick, nearestTick(exact, tick))
  const amount = event.kind === 'rights' ? Math.round(standing.close * (1 - event.discount)) : null
  actions.push({ ...ex(life, t), kind: event.kind, ratio: event.ratio, amount, recordDate: null, payDate: null })
  standing.latent += Math.log(base / standing.close)
  standing.shares = Math.round(standing.shares * event.ratio)
  standing.pending = null
  return base
}

function eventOf(life: ListingLife, standing: Standing, t: number): ShareEvent | null {
  if (standing.pending) return standing.pending.at === t ? standing.pending.event : null
  const given = life.stockDividends.get(t)
  if (life.status[t] === statusMark('halted')) return null
  if (given !== undefined) return { kind: 'stock_dividend', ratio: given, discount: 0, halt: 0 }
  const rights = life.rightsIssues.find((issue) => issue.at === t)
  return rights ? { kind: 'rights', ratio: rights.ratio, discount: rights.discount, halt: 0 } : null
}

function payDividend(
  life: ListingLife,
  standing: Standing,
  actions: DatedAction[],
  t: number,
  { total, recordDate, payDate }: CompanyDividend,
): void {
  const exact = total / standing.shares
  const step = exact >= 500 ? 50 : exact >= 50 ? 10 : 1
  const amount = Math.round(exact / step) * step
  if (amount < 1 || amount > 0.2 * standing.close) return
  actions.push({ ...ex(life, t), kind: 'cash_dividend', ratio: null, amount, recordDate, payDate })
  standing.latent -= (0.7 * amount) / standing.close
}

function ex(life: ListingLife, t: number) {
  return { code: life.member.code, exDate: life.sessions[t]! }
}

/** What failing companies lose when trading resumes without limits. */
function liquidationFall(random: Random, { member }: ListingLife, t: number): number {
  if (member.ending?.kind !== 'failure') return 0
  const day = t - (member.ending.at + 1 - LIQUIDATION_SESSIONS)
  if (day < 0) return 0
  return day === 0 ? -random.between(0.7, 1.2) : 0.22 * random.normal() - 0.14
}

function conditions(
  { member, rules, sessions, noise, status }: ListingLife,
  standing: Standing,
  base: number,
  t: number,
) {
  const context = { day: sessions[t]!, board: member.board, kind: member.kind }
  const isFree = status[t] === statusMark('liquidation')
  const limits = isFree ? null : rules.priceLimits(base, context)
  return { rules, context, base, target: Math.exp(standing.latent), noise: noise[t]! || 0.01, limits, volumeStep: 1 }
}

/** Decides tonight what will happen to the shares; a halt begins tomorrow and ends with the new price. */
function schedule(random: Random, { member, status }: ListingLife, standing: Standing, t: number): void {
  const isQuiet = member.kind !== 'common' || t < member.from + 60 || t > (member.ending?.at ?? status.length) - 360
  const event = isQuiet ? null : drawShareEvent(random, standing.close)
  if (!event || t + event.halt + 1 >= status.length) return
  haltFor(status, t + 1, event.halt)
  status[t + event.halt + 1] = statusMark('normal')
  standing.pending = { event, at: t + event.halt + 1 }
}

function store(bars: BarColumns, t: number, day: TradedDay, base: number, shares: number, freeFloat: number): void {
  bars.open[t] = day.open
  bars.high[t] = day.high
  bars.low[t] = day.low
  bars.close[t] = day.close
  bars.base[t] = base
  bars.volume[t] = day.volume
  bars.value[t] = day.value
  bars.shares[t] = shares
  bars.freeFloat[t] = freeFloat
}

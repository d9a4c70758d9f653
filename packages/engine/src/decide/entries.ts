import type { StrategyDocument } from '@stocklab/strategy'
import type { NotBoughtReason } from '../result/result.js'
import { countPlaces, type Places, remaining } from './places.js'
import type { Ranking } from './ranking.js'
import type { AccountView, BuyIntent, OrderIntent, SellIntent, SessionView } from './session-view.js'
import { targetValues } from './sizing.js'

type EntryRules = StrategyDocument['entry']

export interface EntryQuestion {
  readonly document: StrategyDocument
  readonly account: AccountView
  /** Sells already decided on this close. */
  readonly exits: readonly SellIntent[]
  readonly ranking: Ranking
  readonly view: SessionView
}

export interface EntryAnswer {
  readonly orders: readonly OrderIntent[]
  /** By instrument: targets (rotate, reweight) or candidates (fill) that were not ordered, and why. */
  readonly notBought: ReadonlyMap<number, NotBoughtReason>
}

/** Candidates that a decision row shows: the targets, 40 at least and 200 at most. */
export function explainedCount(maxPositions: number): number {
  return Math.max(40, maxPositions)
}

export function decideEntries(question: EntryQuestion): EntryAnswer {
  return question.document.entry.mode === 'fill' ? fillPlaces(question) : rotate(question)
}

/** Free places go to the best candidates that are not held; nothing is sold by rank. */
function fillPlaces({ document, account, exits, ranking, view }: EntryQuestion): EntryAnswer {
  const entry = document.entry
  const places = countPlaces(account.positions, exits, entry.max_positions)
  const buyable = Math.min(places.free, entry.max_new_per_day ?? Infinity)
  const chosen: number[] = []
  const scores: number[] = []
  const notBought = new Map<number, NotBoughtReason>()
  const explained = explainedCount(entry.max_positions)
  let rank = 0
  for (let k = 0; k < ranking.order.length && (rank < buyable || k < explained); k++) {
    const i = ranking.order[k]
    if (places.held.has(i)) continue
    if (rank < buyable) {
      chosen.push(i)
      scores.push(ranking.scores[k])
    } else notBought.set(i, rank < places.free ? 'max_new_per_day' : 'places')
    rank++
  }
  const totalWeight = chosen.length / entry.max_positions
  const values = targetValues(entry, account.equity, { instruments: chosen, scores, totalWeight }, view)
  const orders: BuyIntent[] = []
  chosen.forEach((instrument, k) => {
    if (values[k] > 0) orders.push({ side: 'buy', instrument, reason: 'entry', target: values[k] })
    else notBought.set(instrument, 'size')
  })
  return { orders, notBought }
}

/** The best codes are the targets: the others are sold, the missing ones bought, and `reweight` trims and tops up. */
function rotate({ document, account, exits, ranking, view }: EntryQuestion): EntryAnswer {
  const entry = document.entry
  const targets = Array.from(ranking.order.subarray(0, entry.max_positions))
  const scores = Array.from(ranking.scores.subarray(0, entry.max_positions))
  const dropped = dropByRank(document, account, exits, new Set(targets))
  const places = countPlaces(account.positions, [...exits, ...dropped], entry.max_positions)
  const values = targetValues(entry, account.equity, { instruments: targets, scores, totalWeight: 1 }, view)
  const changes = targets.map((instrument, k) => {
    return entry.mode === 'reweight' ? reweight(entry, places, { instrument, value: values[k] }, view) : null
  })
  const trims = changes.filter((order): order is SellIntent => order?.side === 'sell')
  trims.sort((a, b) => a.instrument - b.instrument)
  const { buys, notBought } = buyTargets(entry, places, targets, (k) => ({ value: values[k], change: changes[k] }))
  return { orders: [...dropped, ...trims, ...buys], notBought }
}

/** What min_hold_days keeps, keeps its place. */
function dropByRank(
  { entry, exit }: StrategyDocument,
  { positions }: AccountView,
  exits: readonly SellIntent[],
  targets: ReadonlySet<number>,
): SellIntent[] {
  const { selling } = countPlaces(positions, exits, entry.max_positions)
  const sells: SellIntent[] = []
  for (const position of positions) {
    const quantity = remaining(position, selling)
    if (quantity <= 0 || targets.has(position.instrument) || position.held < exit.min_hold_days) continue
    sells.push({ side: 'sell', instrument: position.instrument, reason: 'rank_drop', quantity })
  }
  return sells
}

/** The order that brings a held target to its value; null where it is not held, near enough, or already being sold. */
function reweight(
  entry: EntryRules,
  places: Places,
  target: { readonly instrument: number; readonly value: number },
  view: SessionView,
): OrderIntent | null {
  const { instrument, value } = target
  const position = places.held.get(instrument)
  const close = view.close(instrument)
  if (position === undefined || close === null || (places.selling.get(instrument) ?? 0) > 0) return null
  const difference = value - position.quantity * close
  if (difference === 0 || Math.abs(difference) < entry.rebalance_threshold * value) return null
  if (difference > 0) return { side: 'buy', instrument, reason: 'reweight', target: difference }
  // Without a target the whole position goes: dividing its value by the close may fall short of its quantity by one.
  const quantity = value === 0 ? position.quantity : Math.min(position.quantity, Math.floor(-difference / close))
  return quantity > 0 ? { side: 'sell', instrument, reason: 'reweight', quantity } : null
}

function buyTargets(
  entry: EntryRules,
  places: Places,
  targets: readonly number[],
  planOf: (k: number) => { readonly value: number; readonly change: OrderIntent | null },
): { readonly buys: readonly BuyIntent[]; readonly notBought: ReadonlyMap<number, NotBoughtReason> } {
  const maxNew = entry.max_new_per_day ?? Infinity
  const buys: BuyIntent[] = []
  const notBought = new Map<number, NotBoughtReason>()
  let rank = 0
  targets.forEach((instrument, k) => {
    const { value, change } = planOf(k)
    if (change?.side === 'buy') buys.push(change)
    if (places.held.has(instrument)) return
    // As in `fill`, what weighs nothing is not bought, and the place that fell to it stays free.
    if (rank >= places.free) notBought.set(instrument, 'places')
    else if (rank >= maxNew) notBought.set(instrument, 'max_new_per_day')
    else if (value <= 0) notBought.set(instrument, 'size')
    else buys.push({ side: 'buy', instrument, reason: 'entry', target: value })
    rank++
  })
  return { buys, notBought }
}

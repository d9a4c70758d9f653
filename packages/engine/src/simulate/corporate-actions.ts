import type { CorporateAction, EpochDay } from '@stocklab/domain'
import type { Panel } from '../panel/panel.js'
import type { MarketDay } from './market-day.js'
import { dropQueuedSells, type Position, removePosition, type SimulationState } from './state.js'
import { floorUnits, type TradingDay } from './trading-day.js'

/** Smaller differences between the base and the last close are noise of tick rounding. */
const SMALLEST_ADJUSTMENT = 0.0005

/** Step 1: restates held quantities and prices where the exchange restated the base, and pays cash dividends. */
export function applyCorporateActions(day: TradingDay, state: SimulationState, dividends: DividendTable): void {
  const paysToday = dividends.paysOn(day.ordinal)
  for (let k = 0; k < state.positions.length; ) {
    const position = state.positions[k]
    const paid = paysToday ? dividends.paidOn(day.ordinal, position.instrument) : 0
    if (paid > 0) state.cash += position.quantity * paid * (1 - day.terms.dividendTax)
    const ratio = restatement(day.market, position)
    if (ratio !== null) restate(day, state, position, ratio)
    // A position that nothing is left of has made room for the next.
    if (state.positions[k] === position) k++
  }
}

/** close(t-1) / base(t), shares after per share before; null where nothing took effect. */
function restatement(market: MarketDay, { instrument, lastClose }: Position): number | null {
  const base = market.base(instrument)
  if (!(base > 0) || !market.hasBar(instrument)) return null
  const ratio = lastClose / base
  return Math.abs(1 / ratio - 1) >= SMALLEST_ADJUSTMENT ? ratio : null
}

function restate(day: TradingDay, state: SimulationState, position: Position, ratio: number): void {
  const i = position.instrument
  const base = day.market.value('base', i)
  const scaled = (quantity: number) => (quantity * position.lastClose) / base
  const lot = day.terms.lot(base, day.market.ruleContext(i))
  const exact = scaled(position.quantity)
  const whole = floorUnits(exact, lot)
  state.cash += Math.max(0, exact - whole) * base
  for (const order of state.queue) {
    if (order.side === 'sell' && order.instrument === i) order.quantity = floorUnits(scaled(order.quantity), lot)
  }
  restateLots(position, (cumulated) => floorUnits(scaled(cumulated), lot), ratio)
  state.queue = state.queue.filter((order) => order.side === 'buy' || order.quantity > 0)
  position.quantity = whole
  position.entryPrice /= ratio
  position.peak /= ratio
  position.lastClose = base
  if (whole > 0) return
  removePosition(state, i)
  dropQueuedSells(state, i)
}

/** Lots share the whole quantity oldest first, by the floor of the cumulated quantity. */
function restateLots(position: Position, scaledFloor: (cumulated: number) => number, ratio: number): void {
  let before = 0
  let after = 0
  for (const lot of position.lots) {
    before += lot.quantity
    const cumulated = scaledFloor(before)
    lot.quantity = cumulated - after
    after = cumulated
    lot.price /= ratio
    lot.low /= ratio
    lot.high /= ratio
  }
  position.lots = position.lots.filter((lot) => lot.quantity > 0)
}

/** Cash dividends by the session on which they are paid. */
export interface DividendTable {
  /** Whether anything is paid on the session with this ordinal. */
  paysOn(ordinal: number): boolean
  /** Money per share, before tax, on the session with this ordinal; 0 without one. */
  paidOn(ordinal: number, instrument: number): number
}

/** A dividend whose ex-date is a closed day is paid on the next session. The first session pays nothing: nobody held. */
export function dividendTable(panel: Panel, first: number, last: number): DividendTable {
  const instruments = new Map(panel.instruments.map((instrument, i) => [instrument.code, i]))
  const sessions = panel.sessions.subarray(first, last + 1)
  const perShare = new Map<number, number>()
  const paying = new Set<number>()
  for (const action of panel.actions) {
    const instrument = instruments.get(action.code)
    if (instrument === undefined || !isCashDividend(action)) continue
    const ordinal = sessionOnOrAfter(sessions, action.exDate)
    if (ordinal === 0 || ordinal === sessions.length) continue
    const key = ordinal * panel.instruments.length + instrument
    perShare.set(key, (perShare.get(key) ?? 0) + action.amount)
    paying.add(ordinal)
  }
  return {
    paysOn: (ordinal) => paying.has(ordinal),
    paidOn: (ordinal, i) => perShare.get(ordinal * panel.instruments.length + i) ?? 0,
  }
}

function isCashDividend(action: CorporateAction): action is CorporateAction & { readonly amount: number } {
  return action.kind === 'cash_dividend' && action.amount !== null
}

function sessionOnOrAfter(sessions: Int32Array, day: EpochDay): number {
  let low = 0
  let high = sessions.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (sessions[middle] < day) low = middle + 1
    else high = middle
  }
  return low
}

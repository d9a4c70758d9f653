import type { DecisionRow, FillReason } from '../result/result.js'
import type { DaySignals, PositionView, Truth } from './day-signals.js'

/** The market at the close of one session. Instruments are indexes into the panel, ascending by code. */
export interface SessionView {
  code(i: number): string
  /** A bar with volume, and listed. */
  isTradable(i: number): boolean
  /** Close of the session as traded; null without a bar. */
  close(i: number): number | null
  signals(): DaySignals
  exitRule(i: number, position: PositionView): Truth
  volatility60(i: number): number
  marketCap(i: number): number
}

/** A position as a decision sees it; prices on the basis of the session. */
export interface HeldView extends PositionView {
  readonly instrument: number
  readonly quantity: number
  /** Quantity of sells that wait for a fill. */
  readonly queued: number
}

export interface AccountView {
  readonly equity: number
  /** Ascending by code. */
  readonly positions: readonly HeldView[]
}

export interface SellIntent {
  readonly side: 'sell'
  readonly instrument: number
  readonly reason: FillReason
  readonly quantity: number
}

export interface BuyIntent {
  readonly side: 'buy'
  readonly instrument: number
  readonly reason: FillReason
  /** Money to spend at most, costs included. */
  readonly target: number
}

export type OrderIntent = SellIntent | BuyIntent

/** Orders in the order of their ids: exits, sells of the rebalance by code, buys by rank. */
export interface Decision {
  readonly orders: readonly OrderIntent[]
  /** Null on a day on which only exits are judged. */
  readonly row: DecisionRow | null
}

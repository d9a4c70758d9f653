/** Three-valued logic as it is stored: 0 false, 1 true, 2 missing. */
export const FALSE = 0
export const TRUE = 1
export const MISSING = 2
export type Truth = 0 | 1 | 2

/** What an exit rule may know of the position it judges; prices on the basis of the day. */
export interface PositionView {
  readonly entryPrice: number
  readonly held: number
  readonly peak: number
}

/**
 * The view a decision has of one session, instruments in panel order. Arrays are owned by the provider and valid until
 * its next call. Nothing here can depend on a later session.
 */
export interface DaySignals {
  /** 1 = in the universe on t (document filters, status, where). */
  readonly universe: Uint8Array
  /** Truth of entry.where (all TRUE when there is none). */
  readonly entry: Uint8Array
  /** One array per rank_by entry, NaN = missing. */
  readonly ranks: readonly Float64Array[]
}

/** Evaluated strategy, day by day. Calls may come in any order of t; `t` is an index into the panel's sessions. */
export interface SignalProvider {
  /** Called on decision days only. */
  decisionDay(t: number): DaySignals
  /** Truth of exit.where for instrument i, held as given; FALSE when there is no exit rule. */
  exitRule(t: number, i: number, position: PositionView): Truth
  /** vol_60 of instrument i at t (inverse_volatility sizing), NaN = missing. */
  volatility60(t: number, i: number): number
  /** market_cap of instrument i at t (market_cap sizing), NaN = missing. */
  marketCap(t: number, i: number): number
}

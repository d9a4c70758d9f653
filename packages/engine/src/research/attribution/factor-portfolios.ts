import type { Panel } from '../../panel/panel.js'
import { dayReturn } from './gain-parts.js'

/** A property by which stocks are sorted: the portfolio holds the third at one end and is short the other. */
export interface Characteristic {
  readonly name: 'size' | 'value' | 'momentum' | 'low_volatility'
  /** The end that is held. */
  readonly long: 'high' | 'low'
  /** Value of every instrument at the close of a sorting session, NaN = missing. */
  at(t: number): Float64Array
}

export interface PortfolioQuestion {
  readonly panel: Panel
  /** First and last session of the run. */
  readonly first: number
  readonly last: number
  /** Sessions at whose close stocks are sorted anew, ascending; the first one not after `first`. */
  readonly sortings: Int32Array
  /** Who may be sorted at the close of a session. */
  isMember(i: number, t: number): boolean
}

/** Stocks needed at each end for the difference to mean something. */
const MIN_STOCKS = 5

/**
 * Return of a long-short portfolio on each session first..last: mean of the preferred third minus mean of the other, equal
 * weights, sorted at the close of the newest sorting session before the day. NaN where too few stocks could be sorted.
 */
export function factorReturns(question: PortfolioQuestion, characteristic: Characteristic): Float64Array {
  const { panel, first, last, sortings } = question
  const out = new Float64Array(last - first + 1).fill(Number.NaN)
  let sorted = -1
  let ends: Ends | null = null
  for (let t = first; t <= last; t++) {
    let newest = sorted
    while (newest + 1 < sortings.length && sortings[newest + 1]! < t) newest++
    if (newest !== sorted) {
      sorted = newest
      ends = sortEnds(question, sortings[sorted]!, characteristic)
    }
    if (ends !== null) out[t - first] = meanReturn(panel, ends.long, t) - meanReturn(panel, ends.short, t)
  }
  return out
}

interface Ends {
  readonly long: readonly number[]
  readonly short: readonly number[]
}

function sortEnds({ isMember }: PortfolioQuestion, t: number, { long, at }: Characteristic): Ends | null {
  const values = at(t)
  const members: number[] = []
  for (let i = 0; i < values.length; i++) if (!Number.isNaN(values[i]!) && isMember(i, t)) members.push(i)
  const third = Math.floor(members.length / 3)
  if (third < MIN_STOCKS) return null
  members.sort((a, b) => values[a]! - values[b]! || a - b)
  const low = members.slice(0, third)
  const high = members.slice(-third)
  return long === 'high' ? { long: high, short: low } : { long: low, short: high }
}

function meanReturn(panel: Panel, stocks: readonly number[], t: number): number {
  return stocks.reduce((sum, i) => sum + dayReturn(panel, i, t), 0) / stocks.length
}

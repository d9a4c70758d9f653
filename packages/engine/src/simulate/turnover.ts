import type { SimulationState } from './state.js'

interface Holding {
  readonly instrument: number
  readonly value: number
}

/** Positions and cash at a close. */
export interface Balance {
  /** Ascending by instrument. */
  readonly holdings: readonly Holding[]
  readonly cash: number
  readonly total: number
}

export function balanceOf({ positions, cash }: SimulationState): Balance {
  let total = cash
  const holdings = positions.map(({ instrument, quantity, lastClose }) => {
    const value = quantity * lastClose
    total += value
    return { instrument, value }
  })
  return { holdings, cash, total }
}

/** Half the sum of absolute weight changes between two closes, cash being one of the weights. */
export function turnoverBetween(before: Balance, after: Balance): number {
  let moved = Math.abs(after.cash / after.total - before.cash / before.total)
  let b = 0
  for (const { instrument, value } of after.holdings) {
    for (; before.holdings[b]?.instrument < instrument; b++) moved += before.holdings[b].value / before.total
    const held = before.holdings[b]?.instrument === instrument ? before.holdings[b++].value : 0
    moved += Math.abs(value / after.total - held / before.total)
  }
  for (; b < before.holdings.length; b++) moved += before.holdings[b].value / before.total
  return moved / 2
}

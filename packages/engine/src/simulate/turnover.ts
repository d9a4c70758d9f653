import { oneWayTurnover } from '../metrics/implementation.js'
import type { SimulationState } from './state.js'

interface Holding {
  readonly code: string
  readonly value: number
}

/** Positions and cash at a close. */
export interface Balance {
  readonly holdings: readonly Holding[]
  readonly cash: number
  readonly total: number
}

export function balanceOf({ positions, cash }: SimulationState, codeOf: (i: number) => string): Balance {
  let total = cash
  const holdings = positions.map(({ instrument, quantity, lastClose }) => {
    const value = quantity * lastClose
    total += value
    return { code: codeOf(instrument), value }
  })
  return { holdings, cash, total }
}

export function turnoverBetween(before: Balance, after: Balance): number {
  return oneWayTurnover(weightsOf(before), weightsOf(after))
}

/** Cash is one of the weights; no instrument has an empty code. */
function weightsOf({ holdings, cash, total }: Balance): ReadonlyMap<string, number> {
  const weights = new Map([['', cash / total]])
  for (const { code, value } of holdings) weights.set(code, value / total)
  return weights
}

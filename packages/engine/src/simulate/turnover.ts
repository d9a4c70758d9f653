import { oneWayTurnover } from '../metrics/implementation.js'
import type { SimulationState } from './state.js'

/** Positions and cash at a close; written over day by day, because it is taken before anybody knows of a fill. */
export class Balance {
  /** Ascending. */
  readonly instruments: number[] = []
  /** Money, beside them. */
  readonly values: number[] = []
  cash = 0
  total = 0

  take({ positions, cash }: Pick<SimulationState, 'positions' | 'cash'>): this {
    this.instruments.length = positions.length
    this.values.length = positions.length
    let total = cash
    for (let k = 0; k < positions.length; k++) {
      const { instrument, quantity, lastClose } = positions[k]
      const value = quantity * lastClose
      total += value
      this.instruments[k] = instrument
      this.values[k] = value
    }
    this.cash = cash
    this.total = total
    return this
  }
}

export function turnoverBetween(before: Balance, after: Balance): number {
  return oneWayTurnover(weightsOf(before), weightsOf(after))
}

/** Cash is one of the weights; no instrument has a negative number. */
function weightsOf({ instruments, values, cash, total }: Balance): ReadonlyMap<number, number> {
  const weights = new Map([[-1, cash / total]])
  for (let k = 0; k < instruments.length; k++) weights.set(instruments[k], values[k] / total)
  return weights
}

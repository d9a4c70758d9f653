import type { FillRow, SimulationResult } from '../../result/result.js'

/** What became of the orders of a run. Closing at a delisting or at the end is no order. */
export interface OrderFates {
  readonly orders: number
  /** Cut short, or lapsed as a whole, by the cap on the share of the volume; sells that took more than one day for it. */
  readonly cut: number
  /** Buys that lapsed for another reason: halted, locked at the limit, no place, too little money for one lot. */
  readonly lapsed: number
}

export function orderFates({ fills, lapsed }: Pick<SimulationResult, 'fills' | 'lapsed'>): OrderFates {
  const ordered = fills.filter(isOrdered)
  const fillsOf = new Map<number, number>()
  for (const { order_id } of ordered) fillsOf.set(order_id, (fillsOf.get(order_id) ?? 0) + 1)
  const bought = new Set(ordered.filter(({ side }) => side === 'buy').map(keyOf))
  const byCap = lapsed.filter(({ reason }) => reason === 'participation')
  return {
    orders: fillsOf.size + lapsed.filter((row) => !bought.has(keyOf(row))).length,
    cut: byCap.length + [...fillsOf.values()].filter((count) => count > 1).length,
    lapsed: lapsed.length - byCap.length,
  }
}

export function isOrdered({ reason }: FillRow): boolean {
  return reason !== 'delisted' && reason !== 'end'
}

/** A code is bought by one order a day at most. */
function keyOf({ date, code }: { readonly date: string; readonly code: string }): string {
  return `${date} ${code}`
}

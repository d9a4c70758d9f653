import type { HeldView, SellIntent } from './session-view.js'

/** Which places are taken once the decided and the queued sells are through. */
export interface Places {
  readonly held: ReadonlyMap<number, HeldView>
  /** Quantity per instrument that waits to be sold or was decided to be sold today. */
  readonly selling: ReadonlyMap<number, number>
  readonly free: number
}

export function countPlaces(
  positions: readonly HeldView[],
  sells: readonly SellIntent[],
  maxPositions: number,
): Places {
  const held = new Map(positions.map((position) => [position.instrument, position]))
  const selling = new Map(positions.map((position) => [position.instrument, position.queued]))
  for (const sell of sells) selling.set(sell.instrument, (selling.get(sell.instrument) ?? 0) + sell.quantity)
  let staying = 0
  for (const position of positions) if (remaining(position, selling) > 0) staying++
  return { held, selling, free: Math.max(0, maxPositions - staying) }
}

/** What is held beyond what is being sold. */
export function remaining(position: HeldView, selling: ReadonlyMap<number, number>): number {
  return position.quantity - (selling.get(position.instrument) ?? 0)
}

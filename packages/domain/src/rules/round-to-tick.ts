/** A price this close to a tick, in ticks, is on it: what is left is the noise of binary fractions. */
const ON_TICK = 1e-6

export type TickDirection = 'up' | 'down'

/**
 * The nearest price on the tick grid in one direction, free of binary noise for whole ticks and for ticks such as 0.01.
 * A tick of 0 means that the market has none: the price comes back as it is.
 */
export function roundToTick(price: number, tick: number, direction: TickDirection): number {
  if (tick === 0) return price
  const ticks = price / tick
  const nearest = Math.round(ticks)
  if (Math.abs(ticks - nearest) <= ON_TICK) return priceAt(nearest, tick)
  return priceAt(direction === 'up' ? Math.ceil(ticks) : Math.floor(ticks), tick)
}

/** The nearest price on the grid, the higher one from the middle. */
export function nearestTick(price: number, tick: number): number {
  return tick === 0 ? price : priceAt(Math.round(price / tick), tick)
}

/** The largest multiple of the lot that does not exceed the quantity. */
export function roundDownToLot(quantity: number, lot: number): number {
  if (lot >= 1) return Math.floor(quantity / lot) * lot
  const unitsPerWhole = Math.round(1 / lot)
  return Math.floor(quantity * unitsPerWhole) / unitsPerWhole
}

/** Dividing by a whole number gives the double nearest to the decimal price; multiplying by 0.01 does not. */
function priceAt(ticks: number, tick: number): number {
  return tick < 1 ? ticks / Math.round(1 / tick) : ticks * tick
}

/*
 * Sums over a part of a series, from `from` until before `to`: those of numeric.ts to the bit, without a view and a copy for
 * each of the thousands of windows that rolling figures look at.
 */

/** As `mean` of the part. */
export function meanOf(x: Float64Array, from: number, to: number): number {
  let total = 0
  let lost = 0
  for (let i = from; i < to; i += 1) {
    const term = x[i]!
    const next = total + term
    lost += Math.abs(total) >= Math.abs(term) ? total - next + term : term - next + total
    total = next
  }
  return (total + lost) / (to - from)
}

/** As `squaredDistances` of the part. */
export function squaresOf(x: Float64Array, from: number, to: number): number {
  return productsOf(x, x, from, to)
}

/** Sum of the products of the distances from both means. */
export function productsOf(x: Float64Array, y: Float64Array, from: number, to: number): number {
  const centreX = meanOf(x, from, to)
  const centreY = x === y ? centreX : meanOf(y, from, to)
  let total = 0
  let lost = 0
  for (let i = from; i < to; i += 1) {
    const term = (x[i]! - centreX) * (y[i]! - centreY)
    const next = total + term
    lost += Math.abs(total) >= Math.abs(term) ? total - next + term : term - next + total
    total = next
  }
  return total + lost
}

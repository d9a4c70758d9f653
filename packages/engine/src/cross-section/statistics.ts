import { selectPlace } from './select.js'

/** Quantile p of ascending values with linear interpolation at (n - 1) * p (R type 7). */
export function quantile7(sorted: Float64Array, n: number, p: number): number {
  const place = (n - 1) * p
  const below = Math.floor(place)
  const low = sorted[below]!
  return below + 1 >= n ? low : low + (place - below) * (sorted[below + 1]! - low)
}

/** The same quantile of the first n values, n above 0, which it moves about: only what it needs is brought into order. */
export function selectQuantile(values: Float64Array, n: number, p: number): number {
  const place = (n - 1) * p
  const below = Math.floor(place)
  selectPlace(values, 0, n, below)
  const low = values[below]!
  if (below + 1 >= n) return low
  let next = values[below + 1]!
  for (let k = below + 2; k < n; k++) if (values[k]! < next) next = values[k]!
  return low + (place - below) * (next - low)
}

export function meanOf(values: Float64Array, n: number): number {
  let sum = 0
  for (let k = 0; k < n; k++) sum += values[k]!
  return sum / n
}

/** Sample deviation (divisor n - 1); 0 for one value and where it is rounding noise of equal values. */
export function deviationOf(values: Float64Array, n: number, mean: number): number {
  let squares = 0
  let largest = 0
  for (let k = 0; k < n; k++) {
    const distance = values[k]! - mean
    squares += distance * distance
    largest = Math.max(largest, Math.abs(values[k]!))
  }
  const deviation = n > 1 ? Math.sqrt(squares / (n - 1)) : 0
  return deviation > 1e-12 * largest ? deviation : 0
}

import { selectPlace } from './select'

/** Fewer values than these are not worth a sample. */
const FEW = 256
const SAMPLE = 64
/** Values of the sample that are let in at either end: some six parts in a hundred of all. */
const LET_IN = 4

class Lower {}
class Upper {}

function value(values: usize, k: i32): f64 {
  return load<f64>(values + ((<usize>k) << 3))
}

/**
 * Quantiles p and 1 - p, p small, of values that it leaves as they are: only the tails are looked into, beyond limits that a
 * sample gives. Puts both at `found`, behind which there is room for all values; answers false where the tails do not
 * tell, or where a quantile is one of zeros of either sign: which one depends on how it was found.
 */
export function findTails(values: usize, found: usize, count: i32, p: f64): bool {
  if (count < FEW) return false
  sortSample(values, found, count)
  const least = value(found, LET_IN - 1)
  const most = value(found, SAMPLE - LET_IN)
  const low = tailQuantile<Lower>(values, found, count, p, least)
  const high = tailQuantile<Upper>(values, found, count, 1 - p, most)
  store<f64>(found, low)
  store<f64>(found, high, 8)
  return f64.eq(low, low) && f64.eq(high, high)
}

/** Values that lie evenly among all, in ascending order. */
function sortSample(values: usize, sample: usize, count: i32): void {
  for (let k = 0; k < SAMPLE; k++) {
    const x = value(values, <i32>((<i64>k * count) / SAMPLE))
    let to = k
    for (; to > 0 && value(sample, to - 1) > x; to--) store<f64>(sample + ((<usize>to) << 3), value(sample, to - 1))
    store<f64>(sample + ((<usize>to) << 3), x)
  }
}

/** A quantile by interpolation, which lies among the values up to a limit (or from it on); else missing. */
function tailQuantile<Tail>(values: usize, tail: usize, count: i32, p: f64, limit: f64): f64 {
  const isLower = idof<Tail>() === idof<Lower>()
  const place = <f64>(count - 1) * p
  const below = <i32>Math.floor(place)
  let end = 0
  for (let k = 0; k < count; k++) {
    const x = value(values, k)
    store<f64>(tail + ((<usize>end) << 3), x)
    end += isLower ? <i32>(x <= limit) : <i32>(x >= limit)
  }
  const at = isLower ? below : below - (count - end)
  const isLast = below + 1 >= count
  if (at < 0 || at + <i32>!isLast >= end) return NaN
  selectPlace(tail, end, at)
  const low = value(tail, at)
  if (low === 0 && hasOtherZero(tail, end, low)) return NaN
  if (isLast) return low
  let next = value(tail, at + 1)
  for (let k = at + 2; k < end; k++) next = f64.min(next, value(tail, k))
  return low + (place - <f64>below) * (next - low)
}

/** Whether there is a zero of the other sign. */
function hasOtherZero(values: usize, count: i32, zero: f64): bool {
  for (let k = 0; k < count; k++) {
    const x = value(values, k)
    if (x === 0 && reinterpret<i64>(x) !== reinterpret<i64>(zero)) return true
  }
  return false
}

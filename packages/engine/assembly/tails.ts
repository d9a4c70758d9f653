import { selectPlace } from './select'

/** Fewer values than these are not worth a sample. */
const FEW = 256
/** Pairs of neighbours in a sample, of which both have their second smallest and second largest let in. */
const PAIRS = 32

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
  setLimits(values, found, count)
  const least = value(found, 0)
  const most = value(found, 1)
  const low = tailQuantile<Lower>(values, found, count, p, least)
  const high = tailQuantile<Upper>(values, found, count, 1 - p, most)
  store<f64>(found, low)
  store<f64>(found, high, 8)
  return f64.eq(low, low) && f64.eq(high, high)
}

/**
 * Puts at `limits` what some seven values in a hundred are not above, and what as many are not below: the second of either
 * end among pairs of values that lie evenly among all.
 */
function setLimits(values: usize, limits: usize, count: i32): void {
  const apart = (<usize>(count / PAIRS)) << 3
  let first = f64x2.splat(Infinity)
  let second = first
  let last = f64x2.splat(-Infinity)
  let beforeLast = last
  for (let k = 0; k < PAIRS; k++, values += apart) {
    const pair = v128.load(values)
    second = f64x2.pmin(second, f64x2.pmax(first, pair))
    first = f64x2.pmin(first, pair)
    beforeLast = f64x2.pmax(beforeLast, f64x2.pmin(last, pair))
    last = f64x2.pmax(last, pair)
  }
  store<f64>(limits, max(f64x2.extract_lane(second, 0), f64x2.extract_lane(second, 1)))
  store<f64>(limits, min(f64x2.extract_lane(beforeLast, 0), f64x2.extract_lane(beforeLast, 1)), 8)
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

/** Scratch memory of an argsort over at most `capacity` values; reused by the caller. */
export interface ArgsortScratch {
  readonly low: Uint32Array
  readonly high: Uint32Array
  readonly spare: Int32Array
  readonly counts: Int32Array
  /** One double, and the same as two words: the low one first on every machine we run on. */
  readonly double: Float64Array
  readonly words: Uint32Array
}

const DIGIT_BITS = 11
const BUCKETS = 1 << DIGIT_BITS
const DIGIT_MASK = BUCKETS - 1

export function createArgsortScratch(capacity: number): ArgsortScratch {
  const double = new Float64Array(1)
  return {
    double,
    words: new Uint32Array(double.buffer),
    low: new Uint32Array(capacity),
    high: new Uint32Array(capacity),
    spare: new Int32Array(capacity),
    counts: new Int32Array(BUCKETS * 6),
  }
}

/**
 * Stable ascending argsort: reorders the first `count` entries of `order`, which index `values`. NaN is not allowed;
 * -0 and 0 are equal. A radix sort over the bit patterns of doubles, because daily rankings sort thousands of values
 * thousands of times.
 */
export function argsort(values: Float64Array, order: Int32Array, count: number, scratch: ArgsortScratch): void {
  const { low, high, spare, counts, double, words } = scratch
  counts.fill(0)
  for (let k = 0; k < count; k++) {
    const i = order[k]
    double[0] = values[i] + 0
    const lowWord = words[0]
    const highWord = words[1]
    const flip = highWord >>> 31 === 1
    const a = flip ? ~lowWord >>> 0 : lowWord
    const b = flip ? ~highWord >>> 0 : (highWord | 0x80000000) >>> 0
    low[i] = a
    high[i] = b
    counts[a & DIGIT_MASK]++
    counts[BUCKETS + ((a >>> 11) & DIGIT_MASK)]++
    counts[2 * BUCKETS + (((a >>> 22) | (b << 10)) & DIGIT_MASK)]++
    counts[3 * BUCKETS + ((b >>> 1) & DIGIT_MASK)]++
    counts[4 * BUCKETS + ((b >>> 12) & DIGIT_MASK)]++
    counts[5 * BUCKETS + (b >>> 23)]++
  }
  let from = order
  let to: Int32Array = spare
  for (let digit = 0; digit < 6; digit++) {
    if (!scatter(from, to, count, digit, scratch)) continue
    const swapped = from
    from = to
    to = swapped
  }
  if (from !== order) for (let k = 0; k < count; k++) order[k] = from[k]
}

/** One stable pass over a digit; false (and nothing moved) where all values share it. */
function scatter(from: Int32Array, to: Int32Array, count: number, digit: number, scratch: ArgsortScratch): boolean {
  const { low, high, counts } = scratch
  const base = digit * BUCKETS
  if (count > 0 && counts[base + digitOf(low[from[0]], high[from[0]], digit)] === count) return false
  let start = 0
  for (let d = base; d < base + BUCKETS; d++) {
    const size = counts[d]
    counts[d] = start
    start += size
  }
  for (let k = 0; k < count; k++) {
    const i = from[k]
    to[counts[base + digitOf(low[i], high[i], digit)]++] = i
  }
  return true
}

function digitOf(low: number, high: number, digit: number): number {
  switch (digit) {
    case 0:
      return low & DIGIT_MASK
    case 1:
      return (low >>> 11) & DIGIT_MASK
    case 2:
      return ((low >>> 22) | (high << 10)) & DIGIT_MASK
    case 3:
      return (high >>> 1) & DIGIT_MASK
    case 4:
      return (high >>> 12) & DIGIT_MASK
    default:
      return high >>> 23
  }
}

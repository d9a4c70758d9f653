/**
 * Sorts doubles by radix: three passes over the upper 32 bits of an order-preserving key, then the rare runs that agree
 * there by their lower 32 bits. Owns its scratch; one instance serves any number of days.
 */
export class RadixOrder {
  private readonly words: Uint32Array
  private readonly doubles: Float64Array
  private readonly upper: Uint32Array
  private readonly lower: Uint32Array
  private readonly counts = new Uint32Array(3 * 2048)
  private front: Int32Array
  private back: Int32Array

  constructor(capacity: number) {
    this.doubles = new Float64Array(capacity)
    this.words = new Uint32Array(this.doubles.buffer)
    this.upper = new Uint32Array(capacity)
    this.lower = new Uint32Array(capacity)
    this.front = new Int32Array(capacity)
    this.back = new Int32Array(capacity)
  }

  /** Positions 0..n-1 of `values` in ascending order of value, equal ones in ascending position; no NaN allowed. */
  ascending(values: Float64Array, n: number): Int32Array {
    this.loadKeys(values, n)
    let from = this.front
    let to = this.back
    for (let pass = 0; pass < 3; pass++) {
      const counts = this.counts.subarray(pass * 2048, pass * 2048 + 2048)
      const shift = pass * 11
      if (counts[(this.upper[0]! >>> shift) & 2047] === n) continue
      toStarts(counts)
      for (let k = 0; k < n; k++) {
        const position = from[k]!
        to[counts[(this.upper[position]! >>> shift) & 2047]!++] = position
      }
      const swap = from
      from = to
      to = swap
    }
    this.front = from
    this.back = to
    this.orderRuns(from, n)
    return from
  }

  /** Whether two positions of the last order hold equal values. */
  isTie(a: number, b: number): boolean {
    return this.upper[a] === this.upper[b] && this.lower[a] === this.lower[b]
  }

  private loadKeys(values: Float64Array, n: number): void {
    const { words, doubles, upper, lower, counts, front } = this
    counts.fill(0)
    for (let k = 0; k < n; k++) {
      // + 0 turns -0 into 0, so that the two are one value.
      doubles[k] = values[k]! + 0
      const high = words[2 * k + 1]!
      const mask = high >>> 31 === 1 ? 0xffffffff : 0
      const key = (high ^ (mask | 0x80000000)) >>> 0
      upper[k] = key
      lower[k] = words[2 * k]! ^ mask
      front[k] = k
      counts[key & 2047]!++
      counts[2048 + ((key >>> 11) & 2047)]!++
      counts[4096 + (key >>> 22)]!++
    }
  }

  private orderRuns(order: Int32Array, n: number): void {
    const { upper, lower } = this
    for (let start = 0; start < n; ) {
      const key = upper[order[start]!]
      let end = start + 1
      while (end < n && upper[order[end]!] === key) end++
      if (end - start > 1) {
        order.subarray(start, end).sort((a, b) => lower[a]! - lower[b]! || a - b)
      }
      start = end
    }
  }
}

function toStarts(counts: Uint32Array): void {
  let start = 0
  for (let bucket = 0; bucket < counts.length; bucket++) {
    const count = counts[bucket]!
    counts[bucket] = start
    start += count
  }
}

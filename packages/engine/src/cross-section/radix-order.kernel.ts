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
  private readonly compact: Float64Array
  private readonly places: Int32Array
  private front: Int32Array
  private back: Int32Array

  constructor(capacity: number) {
    this.doubles = new Float64Array(capacity)
    this.words = new Uint32Array(this.doubles.buffer)
    this.upper = new Uint32Array(capacity)
    this.lower = new Uint32Array(capacity)
    this.compact = new Float64Array(capacity)
    this.places = new Int32Array(capacity)
    this.front = new Int32Array(capacity)
    this.back = new Int32Array(capacity)
  }

  /** Positions 0..n-1 of `values` in ascending order of value, equal ones in ascending position; no NaN allowed. */
  ascending(values: Float64Array, n: number): Int32Array {
    const order = this.sortUpper(values, n)
    const { upper } = this
    for (let start = 0; start < n; ) {
      const key = upper[order[start]!]
      let end = start + 1
      while (end < n && upper[order[end]!] === key) end++
      if (end - start > 1) this.sortRun(order, start, end)
      start = end
    }
    return order
  }

  /** Whether two positions of the last order hold equal values. */
  isTie(a: number, b: number): boolean {
    return this.upper[a] === this.upper[b] && this.lower[a] === this.lower[b]
  }

  /** Ranks 1..n of `values` in ascending order, ties averaged; no NaN allowed. */
  averageRanks(values: Float64Array, n: number, out: Float64Array): void {
    const order = this.sortUpper(values, n)
    const { upper } = this
    let start = 0
    let key = upper[order[0]!]
    for (let end = 1; end <= n; end++) {
      const next = end < n ? upper[order[end]!] : -1
      if (next === key) continue
      if (end - start === 1) out[order[start]!] = end
      else this.rankRun(order, start, end, out)
      start = end
      key = next
    }
  }

  /**
   * PCTRANK of every value, 0 to 1, ties averaged; missing values stay missing, and one alone is 0.5. As long as the
   * capacity at most.
   */
  percentRanks(values: Float64Array, out: Float64Array): void {
    const { compact, places } = this
    let n = 0
    for (let k = 0; k < values.length; k++) {
      const value = values[k]!
      out[k] = Number.NaN
      if (Number.isNaN(value)) continue
      places[n] = k
      compact[n++] = value
    }
    if (n <= 1) {
      if (n === 1) out[places[0]!] = 0.5
      return
    }
    const order = this.sortUpper(compact, n)
    const { upper, lower } = this
    for (let start = 0; start < n; ) {
      const key = upper[order[start]!]
      let end = start + 1
      while (end < n && upper[order[end]!] === key) end++
      if (end - start === 1) {
        out[places[order[start]!]!] = start / (n - 1)
        start = end
        continue
      }
      this.sortRun(order, start, end)
      while (start < end) {
        let to = start + 1
        while (to < end && lower[order[to]!] === lower[order[start]!]) to++
        const rank = (start + 1 + to) / 2
        for (; start < to; start++) out[places[order[start]!]!] = (rank - 1) / (n - 1)
      }
    }
  }

  /** Positions by the upper 32 bits of their keys, stable. */
  private sortUpper(values: Float64Array, n: number): Int32Array {
    this.loadKeys(values, n)
    const { upper } = this
    let from = this.front
    let to = this.back
    for (let pass = 0; pass < 3; pass++) {
      const counts = this.counts.subarray(pass * 2048, pass * 2048 + 2048)
      const shift = pass * 11
      if (counts[(upper[0]! >>> shift) & 2047] === n) continue
      toStarts(counts)
      for (let k = 0; k < n; k++) {
        const position = from[k]!
        to[counts[(upper[position]! >>> shift) & 2047]!++] = position
      }
      const swap = from
      from = to
      to = swap
    }
    this.front = from
    this.back = to
    return from
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

  private sortRun(order: Int32Array, start: number, end: number): void {
    const { lower } = this
    order.subarray(start, end).sort((a, b) => lower[a]! - lower[b]! || a - b)
  }

  /** Ranks of places [start, end) of the order, whose upper bits agree. */
  private rankRun(order: Int32Array, start: number, end: number, out: Float64Array): void {
    const { lower } = this
    this.sortRun(order, start, end)
    for (let from = start; from < end; ) {
      let to = from + 1
      while (to < end && lower[order[to]!] === lower[order[from]!]) to++
      const rank = (from + 1 + to) / 2
      for (let k = from; k < to; k++) out[order[k]!] = rank
      from = to
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

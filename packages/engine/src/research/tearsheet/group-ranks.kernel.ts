/** Groups of pairs, 1 to `groups`; 0 = in none. */
export interface Grouping {
  readonly of: Uint16Array
  readonly groups: number
}

/**
 * Ranks within groups from one order of everybody: 1 for the smallest of each group, ties averaged. One sort so serves the
 * whole cross-section, the names that can be traded, every sector and every size group.
 */
export class GroupRanks {
  /** Rank of each position within its group; positions in none keep what they had. */
  readonly ranks: Float64Array
  /** Members by group. */
  readonly counts: Int32Array
  private readonly inRun: Int32Array

  constructor(capacity: number, mostGroups: number) {
    this.ranks = new Float64Array(capacity)
    this.counts = new Int32Array(mostGroups + 1)
    this.inRun = new Int32Array(mostGroups + 1)
  }

  /** `order`: the n positions by ascending value. */
  rank(values: Float64Array, order: Int32Array, n: number, { of }: Grouping): void {
    const { ranks, counts } = this
    counts.fill(0)
    for (let start = 0; start < n; ) {
      const value = values[order[start]]
      let end = start + 1
      while (end < n && values[order[end]] === value) end++
      if (end - start === 1) {
        const position = order[start]
        ranks[position] = ++counts[of[position]]
      } else this.rankRun(order, start, end, of)
      start = end
    }
  }

  private rankRun(order: Int32Array, start: number, end: number, of: Uint16Array): void {
    const { ranks, counts, inRun } = this
    for (let k = start; k < end; k++) inRun[of[order[k]]]++
    for (let k = start; k < end; k++) {
      const group = of[order[k]]
      ranks[order[k]] = counts[group] + (inRun[group] + 1) / 2
    }
    for (let k = start; k < end; k++) {
      const group = of[order[k]]
      counts[group] += inRun[group]
      inRun[group] = 0
    }
  }
}

import { RankCorrelations } from './coefficients.kernel.js'
import type { DayPairs } from './day-pairs.kernel.js'
import { type Grouping, GroupRanks } from './group-ranks.kernel.js'
import { QuantileMeans, quantileOf } from './quantile-means.kernel.js'

/** Below this a coefficient is chance; the specification's least number of pairs. */
export const MIN_PAIRS = 10

/**
 * Coefficients and quantile returns of one date within groups of its pairs. First `arrange`, then `judge` a horizon, then
 * read. Owns its scratch.
 */
export class GroupJudge {
  /** Quantile 1..k of each position within its group; 0 = in none. */
  readonly quantiles: Uint8Array
  readonly factorRanks: GroupRanks
  readonly means: QuantileMeans
  private readonly returnRanks: GroupRanks
  private readonly correlations: RankCorrelations
  private readonly k: number
  private grouping: Grouping

  constructor(capacity: number, mostGroups: number, k: number) {
    this.quantiles = new Uint8Array(capacity)
    this.factorRanks = new GroupRanks(capacity, mostGroups)
    this.returnRanks = new GroupRanks(capacity, mostGroups)
    this.correlations = new RankCorrelations(mostGroups)
    this.means = new QuantileMeans(mostGroups, k)
    this.k = k
    this.grouping = { of: new Uint16Array(capacity), groups: 0 }
  }

  /** Ranks the factor and forms quantiles within the groups. */
  arrange(pairs: DayPairs, grouping: Grouping): void {
    this.grouping = grouping
    this.factorRanks.rank(pairs.factor, pairs.factorOrder, pairs.n, grouping)
    const { ranks, counts } = this.factorRanks
    for (let p = 0; p < pairs.n; p++) {
      const group = grouping.of[p]
      this.quantiles[p] = group === 0 ? 0 : quantileOf(ranks[p], counts[group], this.k)
    }
  }

  judge(pairs: DayPairs, h: number): void {
    const { of } = this.grouping
    this.returnRanks.rank(pairs.forward[h], pairs.forwardOrder[h], pairs.n, this.grouping)
    this.correlations.add(this.factorRanks.ranks, this.returnRanks.ranks, of, pairs.n)
    this.means.add(pairs.forward[h], this.quantiles, of, pairs.n)
  }

  names(group: number): number {
    return this.factorRanks.counts[group]
  }

  /** NaN with fewer than ten pairs, or where a side does not vary. */
  rankIc(group: number): number {
    const n = this.names(group)
    return n < MIN_PAIRS ? Number.NaN : this.correlations.of(group, n)
  }

  /** As `rankIc`; the whole cross-section has a spread as soon as no quantile is empty, see `means`. */
  spread(group: number): number {
    return this.names(group) < MIN_PAIRS ? Number.NaN : this.means.spread(group)
  }
}

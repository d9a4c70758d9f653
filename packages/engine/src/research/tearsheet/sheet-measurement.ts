import { documentFilters, type Membership } from '../../signals/universe.js'
import { correlate } from './coefficients.kernel.js'
import { DayPairs } from './day-pairs.kernel.js'
import { GroupJudge, MIN_PAIRS } from './group-judge.js'
import { RebalancedPortfolios } from './rebalanced-portfolios.js'
import { type DateCounts, SampleBlock } from './sample-block.kernel.js'
import { SellTaxes } from './sell-taxes.js'
import { emptyGroupSeries, emptyHorizonSeries, type GroupSeries, type HorizonSeries } from './sheet-series.js'
import { SIZE_GROUPS, SizeThirds } from './size-thirds.js'
import { RankHistory } from './stability.kernel.js'
import type { TearSheetInput } from './tear-sheet.js'
import { markTradable } from './tradable-pairs.js'
import { tradePrices } from './trade-prices.kernel.js'

const EVERYONE = 1

export interface DateRow extends DateCounts {
  readonly t: number
  readonly pairs: number
  readonly tradable: number
  /** Whether every pair has the same value. */
  readonly isFlat: boolean
}

/** Takes one sampled date after another and keeps what each says. */
export class SheetMeasurement {
  readonly series: readonly HorizonSeries[]
  readonly sectors: GroupSeries
  readonly sizes: GroupSeries | null
  readonly history: RankHistory
  readonly dates: DateRow[] = []
  readonly gross: { readonly quantiles: RebalancedPortfolios; readonly universe: RebalancedPortfolios }
  readonly net: { readonly quantiles: RebalancedPortfolios; readonly universe: RebalancedPortfolios }
  private readonly pairs: DayPairs
  private readonly block: SampleBlock
  private readonly members: Uint8Array
  private readonly groups: Uint16Array
  private readonly everyone: Uint8Array
  private readonly tradable: Uint8Array
  private readonly oneGroup: Uint16Array
  private readonly thirds: SizeThirds
  private readonly taxes: SellTaxes
  private readonly judges: Readonly<Record<'all' | 'tradable' | 'sectors' | 'sizes', GroupJudge>>
  private readonly focus: number
  private readonly universe: Membership

  constructor(
    private readonly input: TearSheetInput,
    private readonly samples: Int32Array,
  ) {
    const { panel, horizons, quantiles: k, rules } = input
    const count = panel.instruments.length
    const sectorCount = panel.listing.sectors.length
    this.focus = horizons.indexOf(input.focus)
    this.universe = universeOf(input)
    this.series = horizons.map(() => emptyHorizonSeries(samples.length, k))
    this.sectors = emptyGroupSeries(samples.length, sectorCount)
    this.thirds = new SizeThirds(panel)
    this.sizes = this.thirds.isKnown() ? emptyGroupSeries(samples.length, SIZE_GROUPS.length) : null
    this.history = new RankHistory(samples.length, count)
    this.pairs = new DayPairs(count, horizons.length)
    this.members = new Uint8Array(count)
    this.groups = new Uint16Array(count)
    this.everyone = new Uint8Array(count).fill(EVERYONE)
    this.tradable = new Uint8Array(count)
    this.oneGroup = new Uint16Array(count).fill(EVERYONE)
    this.taxes = new SellTaxes(
      panel,
      rules,
      samples.map((t) => t + 1),
    )
    this.judges = {
      all: new GroupJudge(count, 1, k),
      tradable: new GroupJudge(count, 1, k),
      sectors: new GroupJudge(count, sectorCount, k),
      sizes: new GroupJudge(count, SIZE_GROUPS.length, k),
    }
    const perFill = rules.presetCosts.commission + input.slippage
    const charged = { perFill, sellTax: (i: number) => this.taxes.rateOf(i) }
    const portfolios = (places: number, costs: typeof charged | null) => new RebalancedPortfolios(places, count, costs)
    this.gross = { quantiles: portfolios(k, null), universe: portfolios(1, null) }
    this.net = { quantiles: portfolios(k, charged), universe: portfolios(1, charged) }
    this.block = new SampleBlock({
      panel,
      factor: input.factor,
      tradingValue: input.tradingValue,
      minTradingValue: input.minTradingValue,
      prices: tradePrices(panel, input.price),
      horizons,
      focus: this.focus,
      samples,
    })
  }

  gather(from: number): void {
    this.block.gather(from)
  }

  /** The dates must come in order, each after `gather` of the block it is in. */
  take(sample: number): void {
    const { input, pairs, members, samples } = this
    const t = samples[sample]
    this.universe(t, members)
    const counts = this.block.pairsOf(sample, members, pairs)
    pairs.sort()
    const tradable = markTradable(input.panel, input.rules, t, pairs)
    const isFlat = pairs.n > 0 && pairs.factor[pairs.factorOrder[0]] === pairs.factor[pairs.factorOrder[pairs.n - 1]]
    this.dates.push({ ...counts, t, pairs: pairs.n, tradable, isFlat })
    this.judges.all.arrange(pairs, { of: this.oneGroup, groups: 1 })
    this.judges.tradable.arrange(pairs, { of: pairs.tradable, groups: 1 })
    for (let h = 0; h < this.series.length; h++) if (pairs.isReached[h]) this.judgeHorizon(sample, h)
    if (pairs.isReached[this.focus]) this.judgeGroups(sample)
    this.remember(sample)
    if (sample + 1 < samples.length) this.rebalance(sample)
  }

  private judgeHorizon(sample: number, h: number): void {
    const { pairs, judges, input } = this
    const series = this.series[h]
    const n = pairs.n
    if (n < MIN_PAIRS) return
    judges.all.judge(pairs, h)
    series.ic[sample] = correlate(pairs.factor, pairs.forward[h], n)
    series.rankIc[sample] = judges.all.rankIc(EVERYONE)
    series.spread[sample] = judges.all.means.spread(EVERYONE)
    let total = 0
    for (let p = 0; p < n; p++) total += pairs.forward[h][p]
    series.universe[sample] = total / n
    for (let q = 1; q <= input.quantiles; q++) series.quantiles[q - 1][sample] = judges.all.means.mean(EVERYONE, q)
    judges.tradable.judge(pairs, h)
    series.tradableRankIc[sample] = judges.tradable.rankIc(EVERYONE)
    series.tradableSpread[sample] = judges.tradable.means.spread(EVERYONE)
  }

  private judgeGroups(sample: number): void {
    const { pairs, judges, sectors, sizes, groups } = this
    this.judgeGroup(judges.sectors, pairs.sector, sectors, sample)
    if (sizes === null) return
    this.thirds.fill(pairs, groups)
    this.judgeGroup(judges.sizes, groups, sizes, sample)
  }

  private judgeGroup(judge: GroupJudge, of: Uint16Array, series: GroupSeries, sample: number): void {
    const last = series.names.length - 1
    judge.arrange(this.pairs, { of, groups: last })
    judge.judge(this.pairs, this.focus)
    for (let group = 1; group <= last; group++) {
      const coefficient = judge.rankIc(group)
      series.rankIc[group][sample] = coefficient
      series.spread[group][sample] = judge.spread(group)
      if (!Number.isNaN(coefficient)) series.names[group] += judge.names(group)
    }
  }

  private remember(sample: number): void {
    const { pairs, judges, history } = this
    const { quantiles, factorRanks } = judges.all
    for (let p = 0; p < pairs.n; p++) history.set(sample, pairs.rows[p], factorRanks.ranks[p], quantiles[p])
  }

  private rebalance(sample: number): void {
    const { pairs, judges, gross, net, taxes } = this
    taxes.setFill(sample)
    gross.quantiles.step(pairs, judges.all.quantiles)
    gross.universe.step(pairs, this.everyone)
    net.quantiles.step(pairs, judges.tradable.quantiles)
    this.tradable.set(pairs.tradable)
    net.universe.step(pairs, this.tradable)
  }
}

function universeOf({ panel, filters, where }: TearSheetInput): Membership {
  const passes = documentFilters(panel, filters)
  if (where === null) return passes
  return (t, out) => {
    passes(t, out)
    for (let i = 0, cell = t; i < out.length; i++, cell += panel.sessions.length) if (where[cell] !== 1) out[i] = 0
  }
}

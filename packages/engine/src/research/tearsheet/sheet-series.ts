/** What each sampled date says, per horizon; NaN where it says nothing. */
export interface HorizonSeries {
  readonly ic: Float64Array
  readonly rankIc: Float64Array
  readonly spread: Float64Array
  readonly universe: Float64Array
  /** One series a quantile, lowest values first. */
  readonly quantiles: readonly Float64Array[]
  readonly tradableRankIc: Float64Array
  readonly tradableSpread: Float64Array
}

export interface GroupSeries {
  readonly rankIc: readonly Float64Array[]
  readonly spread: readonly Float64Array[]
  /** Names summed over the dates that count, by group. */
  readonly names: Float64Array
}

export function emptyHorizonSeries(dates: number, k: number): HorizonSeries {
  const series = () => missingSeries(dates)
  return {
    ic: series(),
    rankIc: series(),
    spread: series(),
    universe: series(),
    quantiles: Array.from({ length: k }, series),
    tradableRankIc: series(),
    tradableSpread: series(),
  }
}

/** Groups are numbered from 1; place 0 stands unused. */
export function emptyGroupSeries(dates: number, groups: number): GroupSeries {
  const series = () => Array.from({ length: groups + 1 }, () => missingSeries(dates))
  return { rankIc: series(), spread: series(), names: new Float64Array(groups + 1) }
}

function missingSeries(dates: number): Float64Array {
  return new Float64Array(dates).fill(Number.NaN)
}

import { isoDate, yearOf } from '@stocklab/domain'
import { quantileMonotonicityOfMeans } from '../../metrics/factor-research.js'
import { isZero, mean, sampleDeviation } from '../../metrics/numeric.js'
import { overlapMean } from './newey-west.js'
import { portfolioSheet } from './portfolio-sheet.js'
import type { RebalancedPortfolios } from './rebalanced-portfolios.js'
import type { SheetMeasurement } from './sheet-measurement.js'
import type { GroupSeries, HorizonSeries } from './sheet-series.js'
import { SIZE_GROUPS } from './size-thirds.js'
import type {
  CoefficientRow,
  EmptyHorizon,
  GroupRow,
  HorizonSheet,
  PortfolioSet,
  TearSheet,
  TearSheetInput,
  YearRow,
} from './tear-sheet.js'

const NORMAL_95 = 1.96
const LEAST_GROUP_DATES = 10

/** A finished measurement as the sheet of its figures. */
export function summarise(input: TearSheetInput, samples: Int32Array, measured: SheetMeasurement): TearSheet {
  const { panel, horizons } = input
  const focus = measured.series[horizons.indexOf(input.focus)]
  const sessionsApart = samples.length < 2 ? 1 : (samples.at(-1)! - samples[0]) / (samples.length - 1)
  const overlapOf = (horizon: number) => Math.max(0, Math.ceil(horizon / sessionsApart) - 1)
  const dates = Array.from(samples, (t) => isoDate(panel.sessions[t]))
  const groups = (series: GroupSeries, names: readonly string[]) => groupRows(series, names, overlapOf(input.focus))
  return {
    schema: 'stocklab/tearsheet@1',
    period: { from: dates[0], to: dates.at(-1)! },
    sampled: { every: input.every, dates: samples.length, sessionsApart },
    quantiles: input.quantiles,
    focus: input.focus,
    price: input.price,
    minTradingValue: input.minTradingValue,
    slippage: input.slippage,
    horizons: horizons.map((horizon, h) =>
      horizonSheet(
        measured.series[h],
        { horizon, overlap: overlapOf(horizon), sessionsApart },
        measured,
        input.quantiles,
      ),
    ),
    years: yearRows(panel.sessions, samples, focus),
    sectors: groups(measured.sectors, panel.listing.sectors),
    sizes: measured.sizes === null ? [] : groups(measured.sizes, SIZE_GROUPS),
    gross: portfolioSet(input, samples, measured.gross),
    net: portfolioSet(input, samples, measured.net),
    coefficients: dates.map((date, sample) => coefficientRow(date, sample, measured.series)),
    coverage: measured.dates.map(({ universe, withValue, pairs, tradable }, sample) => {
      return { date: dates[sample], universe, withValue, pairs, tradable }
    }),
    counts: countsOf(measured, focus),
    warnings: warningsOf(input, measured),
  }
}

interface HorizonTerms {
  readonly horizon: number
  readonly overlap: number
  readonly sessionsApart: number
}

function horizonSheet(
  series: HorizonSeries,
  { horizon, overlap, sessionsApart }: HorizonTerms,
  measured: SheetMeasurement,
  k: number,
): HorizonSheet {
  const rankIc = overlapMean(series.rankIc, overlap)
  const spread = overlapMean(series.spread, overlap)
  const quantileReturns = series.quantiles.map(meanOrNull)
  const lag = Math.max(1, Math.round(horizon / sessionsApart))
  const band = spread.mean === null || spread.error === null ? null : NORMAL_95 * spread.error
  const present = series.rankIc.filter((value) => !Number.isNaN(value))
  return {
    horizon,
    reason: reasonOf(series),
    ic: overlapMean(series.ic, overlap),
    rankIc,
    icir: ratio(series.ic),
    rankIcir: ratio(series.rankIc),
    positive: present.length === 0 ? null : present.filter((value) => value > 0).length / present.length,
    quantileReturns,
    universeReturn: meanOrNull(series.universe),
    spread,
    spreadBand: band === null ? null : [spread.mean! - band, spread.mean! + band],
    monotonicity: quantileMonotonicityOfMeans(quantileReturns).value as number | null,
    ...stabilityOf(measured, lag, k),
    comparedSessions: lag < measured.history.dates ? lag * sessionsApart : null,
    tradable: {
      rankIc: overlapMean(series.tradableRankIc, overlap),
      spread: overlapMean(series.tradableSpread, overlap),
    },
  }
}

function reasonOf(series: HorizonSeries): EmptyHorizon | null {
  if (series.universe.every(Number.isNaN)) return 'TOO_SHORT'
  if (series.rankIc.every(Number.isNaN)) return 'ZERO_VOL'
  return null
}

function stabilityOf({ history }: SheetMeasurement, lag: number, k: number) {
  const autocorrelations: number[] = []
  const turnovers = Array.from({ length: k }, (): number[] => [])
  for (let sample = lag; sample < history.dates; sample++) {
    autocorrelations.push(history.autocorrelation(sample, lag))
    history.turnover(sample, lag, k).forEach((value, q) => {
      turnovers[q].push(value)
    })
  }
  return { turnover: turnovers.map(meanOrNull), autocorrelation: meanOrNull(autocorrelations) }
}

function groupRows(series: GroupSeries, names: readonly string[], overlap: number): readonly GroupRow[] {
  return names.flatMap((group, index) => {
    const rankIc = overlapMean(series.rankIc[index + 1], overlap)
    if (rankIc.dates < LEAST_GROUP_DATES) return []
    return [
      {
        group,
        names: series.names[index + 1] / rankIc.dates,
        rankIc,
        spread: overlapMean(series.spread[index + 1], overlap),
      },
    ]
  })
}

function yearRows(sessions: Int32Array, samples: Int32Array, { rankIc, spread }: HorizonSeries): readonly YearRow[] {
  const byYear = new Map<number, number[]>()
  samples.forEach((t, sample) => {
    if (Number.isNaN(rankIc[sample])) return
    const year = yearOf(sessions[t])
    byYear.set(year, [...(byYear.get(year) ?? []), sample])
  })
  return [...byYear].map(([year, members]) => {
    const coefficients = members.map((sample) => rankIc[sample])
    return {
      year,
      dates: members.length,
      rankIc: meanOrNull(coefficients),
      positive: coefficients.filter((value) => value > 0).length / members.length,
      spread: meanOrNull(members.map((sample) => spread[sample])),
    }
  })
}

function portfolioSet(
  { panel, rules, quantiles }: TearSheetInput,
  samples: Int32Array,
  set: { readonly quantiles: RebalancedPortfolios; readonly universe: RebalancedPortfolios },
): PortfolioSet {
  const terms = { annualisation: rules.annualisation, sessions: samples.at(-1)! - samples[0] }
  return {
    dates: Array.from(samples, (t) => isoDate(panel.sessions[t + 1])),
    quantiles: Array.from({ length: quantiles }, (_, q) => {
      return portfolioSheet(set.quantiles, q, { ...terms, name: `Q${q + 1}` })
    }),
    universe: portfolioSheet(set.universe, 0, { ...terms, name: 'universe' }),
  }
}

function coefficientRow(date: string, sample: number, series: readonly HorizonSeries[]): CoefficientRow {
  const at = (name: 'ic' | 'rankIc' | 'spread') => series.map((one) => known(one[name][sample]))
  return { date, ic: at('ic'), rankIc: at('rankIc'), spread: at('spread') }
}

function countsOf({ dates }: SheetMeasurement, { universe }: HorizonSeries): TearSheet['counts'] {
  const total = (count: (row: SheetMeasurement['dates'][number]) => number) =>
    dates.reduce((sum, row, sample) => sum + (Number.isNaN(universe[sample]) ? 0 : count(row)), 0)
  return {
    pairs: total((row) => row.pairs),
    delisted: total((row) => row.delisted),
    untraded: total((row) => row.untraded),
    noEntry: dates.reduce((sum, row) => sum + row.noEntry, 0),
    flatDates: dates.filter((row) => row.isFlat).length,
    thinDates: dates.filter((row) => row.pairs < 10).length,
  }
}

function warningsOf({ horizons, quantiles }: TearSheetInput, { dates, series }: SheetMeasurement): readonly string[] {
  const flat = dates.filter((row) => row.isFlat && row.pairs >= 10).length
  const thin = dates.filter((row) => row.pairs < 10).length
  const long = horizons.filter((_, h) => series[h].universe.every(Number.isNaN))
  const [{ spread, universe }] = series
  const tied = dates.filter((row, d) => !row.isFlat && Number.isNaN(spread[d]) && !Number.isNaN(universe[d])).length
  const of = `of ${dates.length} dates`
  return [
    ...(flat > 0 ? [`every stock has the same value on ${flat} ${of}, which have no coefficient`] : []),
    ...(thin > 0 ? [`fewer than 10 stocks have a value on ${thin} ${of}, which have no coefficient`] : []),
    ...(tied > 0
      ? [`so many stocks share a value on ${tied} ${of} that Q1 or Q${quantiles} is empty; fewer --quantiles may help`]
      : []),
    ...long.map((horizon) => `the data end before ${horizon} sessions after the first date are over`),
  ]
}

function ratio(series: Float64Array): number | null {
  const x = series.filter((value) => !Number.isNaN(value))
  if (x.length < 2) return null
  const deviation = sampleDeviation(x)
  return isZero(deviation) ? null : mean(x) / deviation
}

function meanOrNull(series: ArrayLike<number>): number | null {
  const x = Array.from(series).filter((value) => !Number.isNaN(value))
  return x.length === 0 ? null : mean(x)
}

function known(value: number): number | null {
  return Number.isNaN(value) ? null : value
}

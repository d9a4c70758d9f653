import type { MarketRules } from '@stocklab/domain'
import type { StrategyDocument } from '@stocklab/strategy'
import type { Panel } from '../../panel/panel.js'

export type SampleSchedule = 'day' | 'week' | 'month'

/** One factor over one market, and how it is to be judged. All panels are stock-major [sessions x instruments]. */
export interface TearSheetInput {
  /** Loaded with open, high, low, close, base, volume, and shares where size groups are wanted. */
  readonly panel: Panel
  readonly rules: MarketRules
  /** Values of the factor, NaN = missing; those of session t may only know what was known at its close. */
  readonly factor: Float64Array
  /** Whom the factor is judged on; `where` of the filters plays no part. */
  readonly filters: StrategyDocument['universe']
  /** Condition of the universe, 1 = in; null = everyone the filters leave. */
  readonly where: Float64Array | null
  /** Average money traded a day, as known at the close; decides who is liquid enough to be traded. */
  readonly tradingValue: Float64Array
  /** First and last session on which the factor is read, both included. */
  readonly first: number
  readonly last: number
  /** Sessions between entry and exit, ascending, distinct. */
  readonly horizons: readonly number[]
  /** The horizon that groups, years and curves are shown for; one of `horizons`. */
  readonly focus: number
  readonly quantiles: number
  readonly every: SampleSchedule
  /** Fills of the returns: the open after the decision, or the close of that day. */
  readonly price: 'open' | 'close'
  readonly minTradingValue: number
  /** Added to and taken from every fill of the net portfolios, as a ratio. */
  readonly slippage: number
}

/** A mean over dates with what overlap leaves of its certainty; no error and t with fewer than ten dates. */
export interface OverlapMean {
  readonly mean: number | null
  /** Newey-West standard error of the mean. */
  readonly error: number | null
  /** mean / error. */
  readonly t: number | null
  readonly dates: number
  /** Lags of the Bartlett kernel. */
  readonly lags: number
}

/** Why a horizon says nothing: the data end before it is over, or no date has ten stocks whose values differ. */
export type EmptyHorizon = 'TOO_SHORT' | 'ZERO_VOL'

/** What one horizon says. */
export interface HorizonSheet {
  readonly horizon: number
  /** Null where there is something to say. */
  readonly reason: EmptyHorizon | null
  readonly ic: OverlapMean
  readonly rankIc: OverlapMean
  /** Mean over deviation of the coefficients, without correction for overlap. */
  readonly icir: number | null
  readonly rankIcir: number | null
  /** Share of dates whose rank coefficient is above zero. */
  readonly positive: number | null
  /** Mean over dates of the equally weighted forward return of each quantile, lowest values first. */
  readonly quantileReturns: readonly (number | null)[]
  /** Mean forward return of everyone with a value. */
  readonly universeReturn: number | null
  /** Top minus bottom; the band is mean +- 1.96 Newey-West errors. */
  readonly spread: OverlapMean
  readonly spreadBand: readonly [low: number, high: number] | null
  readonly monotonicity: number | null
  /** Share of new names in each quantile after about this many sessions. */
  readonly turnover: readonly (number | null)[]
  readonly autocorrelation: number | null
  /** Sessions between the dates that turnover and autocorrelation compare, on average. */
  readonly comparedSessions: number | null
  /** The same among names that could be bought at the next open. */
  readonly tradable: { readonly rankIc: OverlapMean; readonly spread: OverlapMean }
}

/** One date of the coefficients; one entry a horizon, null where a date has none. */
export interface CoefficientRow {
  readonly date: string
  readonly ic: readonly (number | null)[]
  readonly rankIc: readonly (number | null)[]
  readonly spread: readonly (number | null)[]
}

export interface CoverageRow {
  readonly date: string
  readonly universe: number
  readonly withValue: number
  /** Those with a value that traded on the next session. */
  readonly pairs: number
  /** Those of the pairs that could be bought: liquid, and not locked at the upper limit. */
  readonly tradable: number
}

export interface YearRow {
  readonly year: number
  readonly dates: number
  readonly rankIc: number | null
  readonly positive: number | null
  readonly spread: number | null
}

/** A sector or a size group, at the focus horizon; quantiles are formed within the group. */
export interface GroupRow {
  readonly group: string
  /** Average number of pairs on the dates that count. */
  readonly names: number
  readonly rankIc: OverlapMean
  readonly spread: OverlapMean
}

/** How a portfolio that is made anew on every sampled date fared; ratios a year. */
export interface PortfolioSheet {
  readonly name: string
  readonly cagr: number | null
  readonly volatility: number | null
  readonly sharpe: number | null
  readonly maxDrawdown: number | null
  /** One-way, a year. */
  readonly turnover: number
  /** Commission, tax and slippage, a year. */
  readonly costs: number
  /** Growth of 1 from the first fill, one value a date of `dates`. */
  readonly growth: readonly number[]
}

export interface PortfolioSet {
  /** Fill dates: the session after each sampled date. */
  readonly dates: readonly string[]
  /** Lowest values first. */
  readonly quantiles: readonly PortfolioSheet[]
  readonly universe: PortfolioSheet
}

export interface TearSheet {
  readonly schema: 'stocklab/tearsheet@1'
  readonly period: { readonly from: string; readonly to: string }
  readonly sampled: { readonly every: SampleSchedule; readonly dates: number; readonly sessionsApart: number }
  readonly quantiles: number
  readonly focus: number
  readonly price: 'open' | 'close'
  readonly minTradingValue: number
  readonly slippage: number
  readonly horizons: readonly HorizonSheet[]
  readonly years: readonly YearRow[]
  readonly sectors: readonly GroupRow[]
  /** Thirds of the pairs by market value; empty where share counts are unknown. */
  readonly sizes: readonly GroupRow[]
  /** Every name with a value, without costs. */
  readonly gross: PortfolioSet
  /** Names that could be bought, after costs. */
  readonly net: PortfolioSet
  readonly coefficients: readonly CoefficientRow[]
  readonly coverage: readonly CoverageRow[]
  readonly counts: {
    /** Pairs of the focus horizon. */
    readonly pairs: number
    /** Of them, those whose stock was delisted before the horizon ended: they earn what the last close left. */
    readonly delisted: number
    /** Of them, those valued at an earlier close because the stock did not trade on the last session. */
    readonly untraded: number
    /** Values without a pair, because the stock did not trade on the session after. */
    readonly noEntry: number
    /** Dates on which every pair had the same value. */
    readonly flatDates: number
    /** Dates with fewer pairs than a coefficient needs. */
    readonly thinDates: number
  }
  readonly warnings: readonly string[]
}

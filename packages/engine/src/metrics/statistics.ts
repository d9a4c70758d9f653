import { type EpochDay, epochDay } from '@stocklab/domain'
import type { DailyRow, FillRow, Statistics, TradeRow } from '../result/result.js'
import { benchmarkStatistics, pairReturns } from './benchmark.js'
import { type Curve, curveOfEquity } from './curve.js'
import { drawdownStatistics } from './drawdowns.js'
import { implementationStatistics } from './implementation.js'
import { type IsTradingDay, monthStatistics } from './months.js'
import { shapeOf } from './numeric.js'
import { toStatistics } from './outcome.js'
import { ratioStatistics } from './ratios.js'
import { returnStatistics } from './returns.js'
import { riskStatistics } from './risk.js'
import { significanceStatistics } from './significance.js'
import { tradeStatistics } from './trades.js'

export interface StatisticsInput {
  /** The first row is the capital before the first return. */
  readonly daily: readonly DailyRow[]
  /** Epoch days of the rows, for callers that have them: reading thousands of dates takes time. */
  readonly days?: ArrayLike<EpochDay>
  /** In order of exit. */
  readonly trades: readonly TradeRow[]
  readonly fills: readonly FillRow[]
  /** `oneWayTurnover` of each day with fills. */
  readonly rebalanceTurnovers: readonly number[]
  /** Sessions a year. */
  readonly annualisation: number
  /** Decides which months are complete; see `tradingDaysOf`. */
  readonly isTradingDay: IsTradingDay
  /** Annual risk-free rate, 0 unless given. */
  readonly riskFreeAnnual?: number
  /** Daily minimum acceptable return, 0 unless given. */
  readonly minimumAcceptable?: number
}

/** Every statistic that daily values, trades, fills and a benchmark can give, in the order of the catalogue. */
export function computeStatistics(input: StatisticsInput): Statistics {
  const { annualisation, riskFreeAnnual = 0, minimumAcceptable = 0 } = input
  const plain = curveOf(input.daily)
  const curve: Curve = { ...plain, days: input.days ?? plain.dates.map(epochDay), shape: shapeOf(plain.returns) }
  const levels = input.daily.map((row) => row.benchmark)
  return toStatistics({
    ...returnStatistics(curve, annualisation),
    ...monthStatistics(curve, input.isTradingDay),
    ...riskStatistics(curve, annualisation, minimumAcceptable),
    ...drawdownStatistics(curve),
    ...ratioStatistics(curve, { annualisation, riskFreeAnnual, minimumAcceptable, omegaThreshold: 0 }),
    ...benchmarkStatistics(pairReturns(curve.returns, levels), annualisation, riskFreeAnnual),
    ...tradeStatistics(input.trades),
    ...implementationStatistics(input),
    ...significanceStatistics(curve, annualisation),
  })
}

export function curveOf(daily: readonly DailyRow[]): Curve {
  return curveOfEquity(
    daily.map((row) => row.date),
    daily.map((row) => row.total_value),
  )
}

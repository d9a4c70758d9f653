export * from './decide/day-signals.js'
export * from './decide/decide.js'
export * from './decide/session-view.js'
export { cscvSplits, overfittingStatistics } from './metrics/cscv.js'
export { drawdownsOf } from './metrics/drawdowns.js'
export * from './metrics/factor-research.js'
export { oneWayTurnover } from './metrics/implementation.js'
export { type IsTradingDay, type PeriodReturn, tradingDaysOf } from './metrics/months.js'
export { normalCdf, normalQuantile } from './metrics/normal.js'
export { averageRanks, quantile7 } from './metrics/numeric.js'
export {
  computeSeriesStatistics,
  type DatedPoint,
  type SeriesInput,
  type SeriesStatistics,
} from './metrics/series-statistics.js'
export {
  deflatedSharpe,
  expectedBestSharpe,
  minBacktestLength,
  minTrackRecordLength,
  probabilisticSharpe,
  sharpeStandardError,
  type TrackRecord,
  trackRecordOf,
} from './metrics/significance.js'
export { computeStatistics, type StatisticsInput } from './metrics/statistics.js'
export * from './panel/panel.js'
export * from './panel/price-basis.js'
export * from './result/result.js'
export * from './series/kernel.js'
export * from './simulate/checkpoint.js'
export * from './simulate/input.js'
export * from './simulate/simulate.js'
export * from './simulate/simulation.js'
export { ENGINE_VERSION } from './version.js'

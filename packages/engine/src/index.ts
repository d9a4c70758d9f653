export { rankAllDays } from './cross-section/rank-all-days.js'
export * from './decide/day-signals.js'
export * from './decide/decide.js'
export * from './decide/session-view.js'
export { factorForms } from './factors/catalogue.js'
export { factorKernels } from './factors/kernels/index.js'
export { cscvSplits, overfittingStatistics } from './metrics/cscv.js'
export { dailyReturns } from './metrics/curve.js'
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
export type { EventSeries } from './panel/event-series.js'
export * from './panel/panel.js'
export { missingPanel, unwrittenPanel } from './panel/panel-array.js'
export * from './panel/price-basis.js'
export { describePlan, type PlanDescription } from './plan/describe-plan.js'
export * from './plan/executor.js'
export * from './plan/strategy-plan.js'
export {
  ATTRIBUTION_COLUMNS,
  type Attribution,
  attributeRun,
  type Exposure,
} from './research/attribution/attribution.js'
export type { Characteristic } from './research/attribution/factor-portfolios.js'
export type { GainParts } from './research/attribution/gain-parts.js'
export type { SectorPart } from './research/attribution/sector-parts.js'
export { type BiasPart, type BiasRemark, biasParts } from './research/bias/bias-parts.js'
export { type BiasedRun, biasedRuns, type SignalVariant } from './research/bias/biased-runs.js'
export { ALL_BIASES, BIASES, type Bias, type BiasSet, biasSet, hasBias } from './research/bias/biases.js'
export { type SplitDifference, splitDifference } from './research/bias/split-difference.js'
export { capacityRuns, DEFAULT_PARTICIPATION } from './research/capacity/capacity-runs.js'
export { capitalBelow, capitalSteps } from './research/capacity/capital-steps.js'
export { type OrderFates, orderFates } from './research/capacity/order-fates.js'
export { type VolumeUse, volumeUse } from './research/capacity/volume-use.js'
export {
  type Band,
  type BootstrapAnswer,
  type BootstrapQuestion,
  bandOf,
  bootstrapPaths,
  figuresOf,
  type PathFigures,
} from './research/montecarlo/bootstrap-paths.js'
export { missedEntries } from './research/montecarlo/missed-entries.js'
export { resampleTrades, type TradePath, tradeContributions } from './research/montecarlo/resample-trades.js'
export * from './research/noise-panel.js'
export {
  type Point,
  pointCount,
  type Scores,
  type SearchAxis,
  settingsAt,
} from './research/search/axis.js'
export { paretoFront } from './research/search/dominance.js'
export { mostRobust, type Plateau, plateausOf } from './research/search/plateau.js'
export { searchPoints } from './research/search/search-points.js'
export type { SearchMethod, SearchQuestion } from './research/search/search-question.js'
export { type Draw, drawFrom } from './research/seeded.js'
export * from './research/start-sweep.js'
export * from './research/sweep.js'
export { measureTearSheet, type TearSheetProgress } from './research/tearsheet/measure-tear-sheet.js'
export type * from './research/tearsheet/tear-sheet.js'
export { bestByLuck } from './research/trials/best-by-luck.js'
export { familyOf } from './research/trials/family.js'
export { periodSharpe, type Trial } from './research/trials/trial.js'
export { TRIAL_STATISTICS, type TrialQuestion, trialStatistics } from './research/trials/trial-statistics.js'
export {
  type CrossValidation,
  crossValidate,
  type ReturnObjective,
  type SplitChoice,
} from './research/validation/cross-validate.js'
export { type Span, type WalkWindow, walkWindows } from './research/validation/walk-windows.js'
export * from './research/verify-lookahead.js'
export * from './result/result.js'
export { kernelByName } from './series/all-kernels.js'
export { inProcessExecutor, runInProcess } from './series/in-process-executor.js'
export { outputCells } from './series/kept-days.js'
export * from './series/kernel.js'
export { fromMessage, type ProgramMessage, toMessage } from './series/program-message.js'
export { createProgramRunner } from './series/run-program.js'
export type { OrderRange, ProgramInputs, ProgramRunner } from './series/runner.js'
export { createSeriesPanels, type SeriesPanel } from './series/series-panel.js'
export { type PlacedPanels, placePanels } from './series/simd/panel-store.js'
export { allocateResults, type ResultPanels, resultForm, type SimdPlace } from './series/simd/result-memory.js'
export { compileSimdModule, type SimdModule } from './series/simd/simd-module.js'
export { createDayRunner, type DayTask } from './signals/day-task.js'
export * from './signals/evaluate-expressions.js'
export { evaluatePlan } from './signals/evaluate-plan.js'
export { documentFilters, type Membership } from './signals/universe.js'
export { type ExpressionVisitor, walkExpressions } from './signals/walk-expressions.js'
export type { ExpressionWalk } from './signals/walk-plan.js'
export * from './simulate/checkpoint.js'
export { decisionSessions, type RunPeriod } from './simulate/decision-days.js'
export * from './simulate/input.js'
export * from './simulate/simulate.js'
export * from './simulate/simulation.js'
export { createEventRunner, type EventTask, runEventTask } from './statements/event-task.js'
export { STATEMENT_ITEMS, STATEMENT_OF, type StatementItem, type StatementName } from './statements/items.js'
export { parseQuarter, quarterEnd, STALE_AFTER_DAYS } from './statements/quarters.js'
export { STATEMENT_SPANS, type StatementTable } from './statements/statement-table.js'
export { ENGINE_VERSION } from './version.js'

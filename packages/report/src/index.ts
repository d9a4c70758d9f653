/**
 * What a study found, as data, and the page of a run without its drawings. Whatever draws loads the chart library, which
 * takes long, and therefore has an entry of its own: `@stocklab/report/drawn-sections` for the report of a run, and one
 * for the page of each study, such as `@stocklab/report/optimize`.
 */
export { type AfterTrials, afterTrials } from './after-trials.js'
export { emptyReport, hasDrawings, prepareReport } from './assemble.js'
export type { AttributionFigures } from './attribution/attribution-study.js'
export { BIAS_STATISTICS, type BiasRunFigures, type BiasStatistic, type BiasStudy } from './bias/bias-study.js'
export type { CapacityPoint, CapacityStudy } from './capacity/capacity-study.js'
export { separateIds } from './charts/clip-ids.js'
export { type Html, trusted } from './html.js'
export type { JudgedRun } from './judged-run.js'
export type {
  MarkedBand,
  MonteCarloAnswer,
  MonteCarloOptions,
  MonteCarloStudy,
  RerunFigures,
} from './montecarlo/montecarlo-study.js'
export type { Section } from './parts.js'
export type { DrawnInput, DrawnRun, PricePoint, PriceSeries, ReportInput, ReportInstrument } from './report-input.js'
export {
  type CrossValidationOptions,
  type CrossValidationStudy,
  pathSharpes,
} from './search/cross-validation-study.js'
export {
  type Objective,
  type OptimizeQuestion,
  type OptimizeStudy,
  objectiveText,
  type SearchedPoint,
  type SearchJudgement,
  SHOWN,
  type StudyData,
  settingsText,
  signOf,
  type TriedPoint,
} from './search/optimize-study.js'
export {
  CURVE_STATISTICS,
  type StitchedDay,
  type WalkForwardQuestion,
  type WalkForwardStudy,
  type WalkPart,
  type WalkStep,
} from './search/walk-study.js'
export type { TearSheetStudy } from './tearsheet/tearsheet-study.js'
export { STATISTIC_TEXTS } from './text/statistics.js'

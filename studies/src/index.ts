/**
 * What can be asked of the past, whoever asks: a command, a worker, a server. Each study takes a `StudyContext`, the only
 * things it may touch, and gives plain values back; what it found has its shape in `@stocklab/report`, which also turns it
 * into a page.
 *
 * The journey of a backtest, whoever drives it:
 *
 *     const strategy = strategyFromText(text, { parameters: {} }, { file: 'my.yaml' })  // or strategyFromDocument(document)
 *     const executor = openExecutor(context)                                            // close it in the end
 *     const prepared = await prepareBacktest(strategy, executor, context)               // plan, panel, signals
 *     const run = await finishBacktest(prepared, strategy, context, { checkpoint, onSlice })  // days, statistics
 *     const result = await countTrial(run.result, strategy, context.openTrials(run.result.manifest.data_version))
 *     const page = await reportOf({ ...run, result }, run.panel)                        // the report as one HTML text
 *
 * A search, a walk forward or a Monte Carlo study in parts, by any number of workers (nothing of it knows a database):
 *
 *     const study: PartedStudy = { kind: 'optimize', question, dataVersion, partSize: 32 }   // plain JSON, so are parts and results
 *     let parts = planParts(study, results)             // what may run now: one job each; a part keeps its `id`, so that
 *                                                       // the same job is not made twice; [] once the study can be joined.
 *                                                       // Ask again after each result: NSGA-II and walk forwards go in stages
 *     const result = await runPart(study, part, context)          // on any worker; counts its runs in the ledger first
 *     const runner = await openParts(study, context)    // the same for several parts, with the data loaded once:
 *     const result = await runner.run(part, context)    // … and runner.close() in the end, or after a part that was stopped
 *     const view = partialStudy(study, results)         // points done, best so far, map so far; for showing meanwhile
 *     const joined = await joinParts(study, results, context)     // results in any order, some of them twice
 *     const answer = joinedJson(joined)                 // or joinedFiles(joined): JSON, table of trials and page by file name
 *
 * The joined study is, to the bit, what `optimize`, `walkForward` and `monteCarlo` give in one place; they run the same parts.
 *
 * A study that is stopped through `context.signal` throws an error for which `isInterruption` is true. What cannot be
 * asked throws `StockLabError` of the family input.
 */
export { attributeStoredRun } from './attribution.js'
export {
  type FinishedBacktest,
  finishBacktest,
  type Preparation,
  type PreparedBacktest,
  prepareBacktest,
  statisticsOf,
  type Walk,
} from './backtest-journey.js'
export { studyBias } from './bias.js'
export { bindOrThrow, splitExpressions } from './bind-or-throw.js'
export { type CapacityOptions, capitalsOf, studyCapacity } from './capacity.js'
export { dropCheckpoint, keepCheckpoint, readCheckpoint } from './checkpoint-file.js'
export { commaList } from './comma-list.js'
export { type ComparedRun, type Comparison, compareRuns, strategyName } from './comparison.js'
export { columnsOver, countTrial, trialOf } from './count-trial.js'
export { csvText, toCsv } from './csv.js'
export { type DrawingThreads, type DrawnSections, openDrawingThreads } from './drawing-threads.js'
export { type EveryFactorOptions, writeEveryFactor } from './every-factor.js'
export { openFolderTrials, trialBasis } from './folder-trials.js'
export { type LibraryEntry, type Measured, readLibraryEntry } from './library-entry.js'
export {
  invalidStrategy,
  type LoadedStrategy,
  loadStrategy,
  type SearchableStrategy,
  type StrategyChanges,
  strategyFromDocument,
  strategyFromText,
} from './load-strategy.js'
export { proveNoLookahead } from './lookahead-proof.js'
export { monteCarlo, monteCarloJson } from './montecarlo/montecarlo.js'
export {
  makeFolder,
  outputError,
  requireDataDirectory,
  requireReplaceable,
  requireWritableFolder,
  writeTogether,
  writeWhole,
} from './output-file.js'
export { type JoinedStudy, joinedFiles, joinedJson, joinParts } from './parts/join-parts.js'
export { openParts, runPart } from './parts/open-parts.js'
export type { PartRunner } from './parts/part-runner.js'
export type * from './parts/parted-study.js'
export {
  type PartialMonteCarlo,
  type PartialPoint,
  type PartialSearch,
  type PartialSpread,
  type PartialStudy,
  type PartialWalk,
  type PartialWindow,
  partialStudy,
} from './parts/partial-study.js'
export { planParts } from './parts/plan-parts.js'
export { type PeriodIndexes, periodIndexes, requireOrder } from './period.js'
export { reportOf } from './report-of-run.js'
export { readRunFolder, resultJson, runTables, type StoredRun, writeRunFolder } from './run-folder.js'
export { requireSameData } from './same-data.js'
export { type Ranges, searchAxes } from './search/axes.js'
export { crossValidation, crossValidationJson, requireSplits } from './search/cross-validation.js'
export { parseObjectives } from './search/objectives.js'
export { type FinishedStudy, optimize, studyJson } from './search/optimize.js'
export type { Keeping, PointFile } from './search/point-file.js'
export { requireSensible } from './search/run-search.js'
export { parseSpan, spanText } from './search/spans.js'
export { walkForward, walkJson } from './search/walkforward.js'
export { sweepStarts } from './start-sweep.js'
export { tellOfMissingStatements } from './statements-note.js'
export { isInterruption, sayingWhatIsKept, throwIfStopped, untilStopped } from './stopping.js'
export { LIBRARY_FOLDER, libraryFile, libraryHint, libraryNames } from './strategy-library.js'
export { openExecutor, type StudyContext, type StudyProgress } from './study-context.js'
export { studyFactor, type TearSheetOptions } from './tearsheet.js'
export { tearSheetFiles, tearSheetJson } from './tearsheet-files.js'
export { usageError } from './usage-error.js'
export type { Outcome } from './why/outcome.js'
export { type ConditionReading, explainWhy, type FactorReading, type WhyAnswer } from './why/why.js'

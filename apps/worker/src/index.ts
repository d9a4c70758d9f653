export { estimateJob, type JobEstimate, type PastRun } from './estimate/estimate.js'
export { type JobSize, measureJob } from './estimate/job-size.js'
export { type BacktestInput, type JoinedResult, resultKeyOf, type StudyInput } from './job-input.js'
export { unpackJson } from './json-bytes.js'
export { logDelivery } from './log-delivery.js'
export { WORKER_DEFAULTS, type WorkerOptions, type WorkerPorts } from './run/worker-ports.js'
export { placeOf, processName, runWorker, type WorkerParts } from './run-worker.js'
export { type RunningWorker, startWorker } from './start-worker.js'
export { type ProcessSurroundings, workerCommand } from './worker-command.js'
export {
  jobLimitsOf,
  NAMES_OF_SERVERS,
  WORKER_PROCESS_SETTINGS,
  WORKER_SETTINGS,
  type WorkerSettings,
} from './worker-settings.js'

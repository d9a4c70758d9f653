export { openTrialFolder } from './trial-ledger/file-ledger.js'
export type { RecordedTrial, TrialLedger } from './trial-ledger/trial-ledger.js'

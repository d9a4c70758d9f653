import { join } from 'node:path'
import { ENGINE_VERSION } from '@stocklab/engine'
import { openTrialFolder, type TrialLedger } from '@stocklab/platform'

/** What trials are counted for: the same idea on other data, or by another engine, is another try. */
export function trialBasis(dataVersion: string): string {
  return `${dataVersion} ${ENGINE_VERSION}`
}

/** The ledger of a data directory, for runs on one version of its data. */
export function openFolderTrials(dataDirectory: string, dataVersion: string): TrialLedger {
  return openTrialFolder(join(dataDirectory, 'trials'), trialBasis(dataVersion))
}

import { join } from 'node:path'
import { ENGINE_VERSION } from '@stocklab/engine'
import { openTrialFolder, type TrialLedger } from '@stocklab/platform'

/** The ledger of a data directory, for runs on one version of its data. */
export function openFolderTrials(dataDirectory: string, dataVersion: string): TrialLedger {
  return openTrialFolder(join(dataDirectory, 'trials'), `${dataVersion} ${ENGINE_VERSION}`)
}

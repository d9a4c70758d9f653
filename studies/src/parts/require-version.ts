import type { Panel } from '@stocklab/engine'
import { requireSameData } from '../same-data.js'
import type { Parting } from './parted-study.js'

/** Refuses data other than those a study was begun on, where it says which. Throws RUN_OTHER_DATA (input). */
export function requireVersion({ dataVersion }: Parting, panel: Panel, dataDirectory: string): void {
  if (dataVersion !== null) requireSameData(panel, dataVersion, dataDirectory)
}

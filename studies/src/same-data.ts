import { StockLabError } from '@stocklab/domain'
import type { Panel } from '@stocklab/engine'

/** Refuses data other than a run saw: names, prices and decisions might no longer be the run's. Throws `input`. */
export function requireSameData({ dataVersion }: Panel, version: string, dataDirectory: string): void {
  if (dataVersion === version) return
  throw new StockLabError(
    'input',
    'RUN_OTHER_DATA',
    `expected the data version of the run, ${version.slice(0, 12)}, received ${dataVersion.slice(0, 12)}`,
    { place: { file: dataDirectory }, hint: 'Run the backtest again on the present data.' },
  )
}

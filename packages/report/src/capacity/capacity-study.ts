import type { OrderFates, RunManifest, VolumeUse } from '@stocklab/engine'
import type { AfterTrials } from '../after-trials.js'

export interface CapacityPoint extends OrderFates, VolumeUse {
  readonly capital: number
  readonly cagr: number | null
  readonly max_drawdown: number | null
  readonly sharpe: number | null
  /** Mean share of the account that is invested. */
  readonly exposure: number | null
}

export interface CapacityStudy {
  readonly schema: 'stocklab/capacity@1'
  readonly manifest: Omit<RunManifest, 'timings'>
  /** Of the run as specified. */
  readonly after_all_trials: AfterTrials
  readonly currency: string
  readonly participation: number
  readonly participationFrom: 'option' | 'document' | 'default'
  /** Whether the document sizes positions in money, so that more capital than that stays in cash. */
  readonly sizedInMoney: boolean
  readonly points: readonly CapacityPoint[]
  /** The first of the capitals at which any order was cut by the cap; null where none was. */
  readonly firstCut: number | null
  /** The first at which one order in ten or more was. */
  readonly tenthCut: number | null
  /** Where CAGR falls below half of what the smallest capital makes, interpolated; null where it never does. */
  readonly halfCagr: number | null
}

import type { DatedRule } from '../dated.js'

export interface LotRule extends DatedRule {
  /** Shares per lot below `threshold` won; 1 from there on. */
  readonly lotBelow: number
  readonly threshold: number
}

/** Trading lots of the KOSPI board; KOSDAQ and KONEX always trade single shares. */
export const KOSPI_LOTS: readonly LotRule[] = [
  {
    from: '2006-06-01',
    lotBelow: 10,
    threshold: 50_000,
    source: 'KRX KOSPI market business regulations; the day is known to the month, earlier lots are not modelled',
    certainty: 'reported',
  },
  {
    from: '2014-06-02',
    lotBelow: 1,
    threshold: 0,
    source: 'KRX KOSPI market business regulations, single shares for every issue',
    certainty: 'reported',
  },
]

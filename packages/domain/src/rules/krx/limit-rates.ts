import type { DatedRule } from '../dated.js'
import type { KrxBoard } from './boards.js'

export interface LimitRate extends DatedRule {
  /** Largest move from the base price, as a ratio. */
  readonly rate: number
}

const WIDENED: LimitRate = {
  from: '2015-06-15',
  rate: 0.3,
  source: 'KRX business regulations',
  certainty: 'published',
}

/** Daily price limits by board, oldest first. Before 1995-04-01 limits were steps in won: there is no rate. */
export const LIMIT_RATES: Readonly<Record<KrxBoard, readonly LimitRate[]>> = {
  KOSPI: [
    { from: '1995-04-01', rate: 0.06, source: 'press on the change to percentage limits', certainty: 'reported' },
    { from: '1996-11-25', rate: 0.08, source: 'press on the change', certainty: 'reported' },
    { from: '1998-03-02', rate: 0.12, source: 'press on the change', certainty: 'reported' },
    { from: '1998-12-07', rate: 0.15, source: 'press on the change', certainty: 'reported' },
    WIDENED,
  ],
  KOSDAQ: [
    { from: '1996-11-25', rate: 0.08, source: 'taken to follow the main board', certainty: 'inferred' },
    { from: '1998-03-02', rate: 0.12, source: 'press names 12 %; the day is the main board’s', certainty: 'inferred' },
    { from: '2005-03-28', rate: 0.15, source: 'KOSDAQ market reform of 2005', certainty: 'inferred' },
    WIDENED,
  ],
  KONEX: [{ from: '2013-07-01', rate: 0.15, source: 'KRX KONEX market business regulations', certainty: 'published' }],
}

import type { IsoDate } from '../../session.js'
import type { DatedRule } from '../dated.js'
import type { KrxBoard } from './boards.js'

export interface SellTaxRow extends DatedRule {
  /** First settlement day of the rates; `from` is the first fill day that settles on or after it. */
  readonly settledFrom: IsoDate
  /** Transaction tax and rural special tax together, as a fraction of the amount sold. */
  readonly rates: Readonly<Record<KrxBoard, number>>
}

const LAW = 'Securities Transaction Tax Act and Act on the Special Tax for Rural Development, enforcement decrees'

/** Oldest first; the first row stands for everything before the change of 2019. */
export const SELL_TAX: readonly SellTaxRow[] = [
  {
    from: '1995-01-01',
    settledFrom: '1995-01-01',
    rates: { KOSPI: 0.003, KOSDAQ: 0.003, KONEX: 0.003 },
    source: `${LAW}, as they stood before 2019-06-03`,
    certainty: 'reported',
  },
  {
    from: '2019-05-30',
    settledFrom: '2019-06-03',
    rates: { KOSPI: 0.0025, KOSDAQ: 0.0025, KONEX: 0.001 },
    source: LAW,
    certainty: 'reported',
  },
  {
    from: '2020-12-29',
    settledFrom: '2021-01-01',
    rates: { KOSPI: 0.0023, KOSDAQ: 0.0023, KONEX: 0.001 },
    source: LAW,
    certainty: 'reported',
  },
  {
    from: '2022-12-28',
    settledFrom: '2023-01-01',
    rates: { KOSPI: 0.002, KOSDAQ: 0.002, KONEX: 0.001 },
    source: LAW,
    certainty: 'reported',
  },
  {
    from: '2023-12-27',
    settledFrom: '2024-01-01',
    rates: { KOSPI: 0.0018, KOSDAQ: 0.0018, KONEX: 0.001 },
    source: LAW,
    certainty: 'reported',
  },
  {
    from: '2024-12-27',
    settledFrom: '2025-01-01',
    rates: { KOSPI: 0.0015, KOSDAQ: 0.0015, KONEX: 0.001 },
    source: LAW,
    certainty: 'reported',
  },
  {
    from: '2025-12-29',
    settledFrom: '2026-01-01',
    rates: { KOSPI: 0.002, KOSDAQ: 0.002, KONEX: 0.001 },
    source: LAW,
    certainty: 'reported',
  },
]

import type { DatedRule } from '../dated.js'
import type { KrxBoard } from './boards.js'

/** `tick` holds from `price` upward, to below the price of the next band. */
export interface TickBand {
  readonly price: number
  readonly tick: number
}

export interface TickTable extends DatedRule {
  readonly bands: readonly TickBand[]
}

const KOSPI_BEFORE_2010: readonly TickBand[] = [
  { price: 0, tick: 5 },
  { price: 5_000, tick: 10 },
  { price: 10_000, tick: 50 },
  { price: 50_000, tick: 100 },
  { price: 100_000, tick: 500 },
  { price: 500_000, tick: 1_000 },
]

const KOSPI_2010: readonly TickBand[] = [
  { price: 0, tick: 1 },
  { price: 1_000, tick: 5 },
  { price: 5_000, tick: 10 },
  { price: 10_000, tick: 50 },
  { price: 50_000, tick: 100 },
  { price: 100_000, tick: 500 },
  { price: 500_000, tick: 1_000 },
]

const KOSDAQ_BEFORE_2023: readonly TickBand[] = [
  { price: 0, tick: 1 },
  { price: 1_000, tick: 5 },
  { price: 5_000, tick: 10 },
  { price: 10_000, tick: 50 },
  { price: 50_000, tick: 100 },
]

const ALL_BOARDS_2023: readonly TickBand[] = [
  { price: 0, tick: 1 },
  { price: 2_000, tick: 5 },
  { price: 5_000, tick: 10 },
  { price: 20_000, tick: 50 },
  { price: 50_000, tick: 100 },
  { price: 200_000, tick: 500 },
  { price: 500_000, tick: 1_000 },
]

const CURRENT: TickTable = {
  from: '2023-01-25',
  bands: ALL_BOARDS_2023,
  source: 'KRX business regulations, one table for all boards',
  certainty: 'published',
}

/** Ticks of shares in won, oldest first; the first row of a board also stands for the time before it. */
export const SHARE_TICKS: Readonly<Record<KrxBoard, readonly TickTable[]>> = {
  KOSPI: [
    {
      from: '1995-01-01',
      bands: KOSPI_BEFORE_2010,
      source: 'KOSPI market practice before the 1-won tick',
      certainty: 'inferred',
    },
    { from: '2010-10-04', bands: KOSPI_2010, source: 'KRX KOSPI market business regulations', certainty: 'reported' },
    CURRENT,
  ],
  KOSDAQ: [
    {
      from: '1996-07-01',
      bands: KOSDAQ_BEFORE_2023,
      source: 'KRX KOSDAQ market business regulations',
      certainty: 'reported',
    },
    CURRENT,
  ],
  KONEX: [
    {
      from: '2013-07-01',
      bands: KOSDAQ_BEFORE_2023,
      source: 'KRX KONEX market business regulations, taken to follow KOSDAQ',
      certainty: 'inferred',
    },
    CURRENT,
  ],
}

/** Ticks of ETF and ETN in won. The day of the change is known to the month only: its first trading day is used. */
export const PRODUCT_TICKS: readonly TickTable[] = [
  {
    from: '2002-10-14',
    bands: [{ price: 0, tick: 5 }],
    source: 'KRX KOSPI market business regulations, exchange-traded products',
    certainty: 'published',
  },
  {
    from: '2023-12-01',
    bands: [
      { price: 0, tick: 1 },
      { price: 2_000, tick: 5 },
    ],
    source: 'KRX KOSPI market business regulations, exchange-traded products under 2,000 won',
    certainty: 'inferred',
  },
]

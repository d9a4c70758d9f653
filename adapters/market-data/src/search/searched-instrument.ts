import type { InstrumentKind, MarketId } from '@stocklab/domain'

/** What a search answers of an instrument. */
export interface SearchedInstrument {
  readonly market: MarketId
  readonly code: string
  readonly name: string
  readonly nameEn: string | null
  readonly board: string
  readonly kind: InstrumentKind
  readonly sector: string | null
  readonly currency: string
  /** Whether it is listed on the last session of its market. */
  readonly isListed: boolean
  readonly listedOn: string | null
  readonly delistedOn: string | null
  /** Close times shares of its last bar, else what was traded that day; 0 where neither is known. Orders, and nothing else. */
  readonly size: number
  readonly madeUp: boolean
}

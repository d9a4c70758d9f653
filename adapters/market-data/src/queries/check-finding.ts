import type { MarketId } from '@stocklab/domain'

/** `broken`: the lake is not what its manifest says. `caveat`: sound data with a limit that a user should know. */
export interface CheckFinding {
  readonly level: 'broken' | 'caveat' | 'note'
  readonly market: MarketId | null
  readonly code: string
  /** A plain sentence. */
  readonly text: string
}

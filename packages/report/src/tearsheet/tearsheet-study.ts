import type { MarketId } from '@stocklab/domain'
import type { Panel, TearSheet } from '@stocklab/engine'

/** A sheet with what it was made of. */
export interface TearSheetStudy {
  readonly sheet: TearSheet
  readonly manifest: {
    readonly expression: string
    /** Catalogue names, where the expression is the id of a factor. */
    readonly name: { readonly ko: string; readonly en: string } | null
    readonly direction: 'higher' | 'lower' | 'neutral' | null
    readonly universe: string | null
    readonly kinds: readonly string[]
    readonly market: MarketId
    readonly made_up: boolean
    readonly prices: Panel['prices']
    readonly values_estimated: boolean
    readonly data_version: string
    readonly engine_version: string
    readonly commission: number
  }
}

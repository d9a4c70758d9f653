import type { DrawnInput, Section } from '@stocklab/report'
import type { DrawnSection } from '@stocklab/report/drawn-sections'
import type { PriceSource } from './closes-of.js'

/** A share of a report's drawings, as it crosses to a thread: `share` counts from 0. */
export interface DrawingTask extends Omit<DrawnInput, 'priceSeries'> {
  readonly prices: PriceSource
  readonly names: readonly DrawnSection[]
  readonly share: number
  readonly shares: number
}

export type DrawingAnswer =
  | { readonly sections: Readonly<Partial<Record<DrawnSection, Section>>> }
  | { readonly message: string; readonly stack: string | undefined }

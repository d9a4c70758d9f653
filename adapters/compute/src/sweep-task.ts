import type { Panel, SweepRun, SweepVariant } from '@stocklab/engine'

/** Variants that a thread runs one after another over the panel that it was given before. */
export interface SweepBatch {
  readonly variants: readonly SweepVariant[]
  readonly first: number
  readonly last: number
}

export type SweepMessage =
  | { readonly kind: 'panel'; readonly panel: Panel }
  | { readonly kind: 'batch'; readonly batch: SweepBatch }

/** `variant` is the place in the batch; every variant is told of once, then comes `done`. */
export type SweepAnswer =
  | { readonly kind: 'run'; readonly run: SweepRun }
  | { readonly kind: 'failed'; readonly variant: number; readonly code: string; readonly message: string }
  | { readonly kind: 'done' }
  | { readonly kind: 'broken'; readonly message: string; readonly stack: string | undefined }

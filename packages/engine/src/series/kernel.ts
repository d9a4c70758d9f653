/**
 * A series kernel: one instrument's inputs in, one series out. All arrays have the same length; index 0 is the first
 * loaded bar (the first stored one for kernels that run from it). Missing = NaN; no cell is infinite. A kernel writes every cell of `out`
 * and allocates nothing that grows with the length (it may use `scratch`). out[t] may use cells 0..t of its inputs only.
 */
export interface SeriesKernel {
  readonly name: string
  /** Bars before t that out[t] may depend on; Infinity when the value runs from the first stored bar. */
  lookback(params: readonly number[]): number
  run(inputs: readonly Float64Array[], params: readonly number[], out: Float64Array): void
}

/** Node inputs: another instruction of the program by its position, or a loaded input column by name. */
export type SeriesInput = { readonly node: number } | { readonly column: string }

/** One step of a series program; steps are in topological order, equal steps appear once. */
export interface SeriesStep {
  readonly kernel: SeriesKernel
  readonly inputs: readonly SeriesInput[]
  readonly params: readonly number[]
}

/**
 * A program that is run once an instrument: inputs are filled on the price basis of the segment, steps run in order in
 * scratch slots that fit the processor's cache, and only `outputs` reach a panel.
 */
export interface SeriesProgram {
  readonly inputs: readonly string[]
  readonly steps: readonly SeriesStep[]
  readonly outputs: readonly number[]
  /** Of each output the sessions to keep, ascending, null = all; without the list every output keeps all. */
  readonly kept?: readonly (Int32Array | null)[]
  /** Max over the outputs of the accumulated lookback; Infinity when anything runs from the first stored bar. */
  readonly lookback: number
}

import type { PlanNode } from '../plan/graph.js'
import { kernelByName } from '../series/all-kernels.js'

export type ElementNode = Extract<PlanNode, { kind: 'element' }>

/** Where the rows of a day lie, a cell for each instrument, and what is done with whole rows. */
export interface RowMemory {
  /** A row, 0 until it is written. */
  cells(): Float64Array
  /** An element function from rows of this memory to another one of it. */
  applying(node: ElementNode, inputs: readonly Float64Array[], out: Float64Array): () => void
}

/** Rows by themselves, and every function in TypeScript: the reference, and the way where there is no SIMD. */
export class PlainRows implements RowMemory {
  constructor(private readonly instruments: number) {}

  cells(): Float64Array {
    return new Float64Array(this.instruments)
  }

  applying(node: ElementNode, inputs: readonly Float64Array[], out: Float64Array): () => void {
    const kernel = kernelByName(node.kernel)
    return () => kernel.run(inputs, node.params, out)
  }
}

import { CrossSection } from '../cross-section/cross-section.js'
import type { PlanNode } from '../plan/graph.js'
import { kernelByName } from '../series/all-kernels.js'

export type ElementNode = Extract<PlanNode, { kind: 'element' }>
export type CrossNode = Extract<PlanNode, { kind: 'cross' }>

/** What a cross-section is taken of: values, who belongs (1, else 0), and codes of groups, below `count`. */
export interface CrossSectionRows {
  readonly x: Float64Array
  readonly members: Uint8Array
  readonly groups: { readonly codes: Uint16Array; readonly count: number } | null
}

/** Where the rows of a day lie, a cell for each instrument, and what is done with whole rows. All of them 0 at first. */
export interface RowMemory {
  cells(): Float64Array
  mask(): Uint8Array
  codes(): Uint16Array
  /** An element function from rows of this memory to another one of it. */
  applying(node: ElementNode, inputs: readonly Float64Array[], out: Float64Array): () => void
  /** A cross-section from rows of this memory to another one of it. */
  crossing(node: CrossNode, rows: CrossSectionRows, out: Float64Array): () => void
}

/** Rows by themselves, and every function in TypeScript: the reference, and the way where there is no SIMD. */
export class PlainRows implements RowMemory {
  private readonly crossSection: CrossSection

  constructor(private readonly instruments: number) {
    this.crossSection = new CrossSection(instruments)
  }

  cells(): Float64Array {
    return new Float64Array(this.instruments)
  }

  mask(): Uint8Array {
    return new Uint8Array(this.instruments)
  }

  codes(): Uint16Array {
    return new Uint16Array(this.instruments)
  }

  applying(node: ElementNode, inputs: readonly Float64Array[], out: Float64Array): () => void {
    const kernel = kernelByName(node.kernel)
    return () => kernel.run(inputs, node.params, out)
  }

  crossing({ fn, params }: CrossNode, { x, members, groups }: CrossSectionRows, out: Float64Array): () => void {
    const task = { fn, parameter: params[0] ?? 0, members, groups: groups?.codes ?? null }
    return () => this.crossSection.compute(x, task, out)
  }
}

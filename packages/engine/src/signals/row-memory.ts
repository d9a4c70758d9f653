import { CrossSection } from '../cross-section/cross-section.js'
import { BLOCK_DAYS, scatterDays } from '../cross-section/day-blocks.kernel.js'
import type { PlanNode } from '../plan/graph.js'
import { kernelByName } from '../series/all-kernels.js'
import { PanelReader } from './panel-reader.js'

export type ElementNode = Extract<PlanNode, { kind: 'element' }>
export type CrossNode = Extract<PlanNode, { kind: 'cross' }>

/** What a cross-section is taken of: values, who belongs (1, else 0), and codes of groups, below `count`. */
export interface CrossSectionRows {
  readonly x: Float64Array
  readonly members: Uint8Array
  readonly groups: { readonly codes: Uint16Array; readonly count: number } | null
}

/** Takes BLOCK_DAYS days and writes them together. */
export interface DayWriter {
  /** The row of a day, by its place in the block. */
  take(row: Float64Array, day: number): void
  /** Writes the first days of the block as sessions from `from` on. */
  store(from: number, days: number): void
}

/** Where the rows of a day lie, a cell for each instrument, and what is done with whole rows. They hold anything at first. */
export interface RowMemory {
  cells(): Float64Array
  mask(): Uint8Array
  codes(): Uint16Array
  /** Copies the cells of a stock-major panel on a session to a row; sessions that follow one another cost least. */
  reading(panel: Float64Array, sessions: number, out: Float64Array): (t: number) => void
  /** Copies rows to a stock-major panel. */
  writing(panel: Float64Array, sessions: number): DayWriter
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

  reading(panel: Float64Array, sessions: number, out: Float64Array): (t: number) => void {
    const reader = new PanelReader(panel, sessions)
    return (t) => out.set(reader.day(t))
  }

  writing(panel: Float64Array, sessions: number): DayWriter {
    const { instruments } = this
    const block = new Float64Array(BLOCK_DAYS * instruments)
    return {
      take: (row, day) => block.set(row, day * instruments),
      store: (from, days) => scatterDays(block, sessions, from, days, panel),
    }
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

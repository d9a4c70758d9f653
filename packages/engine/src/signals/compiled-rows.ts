import { compiledCrossSection, crossSectionScratch } from '../cross-section/compiled.js'
import { BLOCK_DAYS } from '../cross-section/day-blocks.kernel.js'
import { argsOf, type Graph, type NodeId, nodesBelow } from '../plan/graph.js'
import { kernelByName } from '../series/all-kernels.js'
import type { SimdPlace } from '../series/simd/result-memory.js'
import { simdKernelOf } from '../series/simd/simd-kernels.js'
import { HEAP, MOST_BYTES, type SimdModule, type WasmFunction } from '../series/simd/simd-module.js'
import {
  type CrossNode,
  type CrossSectionRows,
  type DayWriter,
  type ElementNode,
  PlainRows,
  type RowMemory,
} from './row-memory.js'

const CELL = Float64Array.BYTES_PER_ELEMENT
/** Two cells beside each other, as a kernel of pairs reads a slot. */
const VECTOR = 2 * CELL
const CACHE_LINE = 64
const ADDRESS = Uint32Array.BYTES_PER_ELEMENT
/** Bytes that a kernel may write behind the end of a row. */
const MARGIN = CACHE_LINE
/** Its values, and what they were before somebody wrote over them. */
const ROWS_OF_NODE = 2
/** Rows of the populations and of the categories, which have fewer bytes. */
const ROWS_OF_CODES = 8

/** Functions that take any two inputs and then the result with the next one. */
const FOLDED = new Set(['min', 'max', 'and', 'or', 'coalesce'])

/** Days read at once: the lines and pages of a panel are visited once for all of them, and few blocks fit into the cache. */
const READ_DAYS = 32

/** What rows are there for. */
export interface RowsNeeded {
  readonly graph: Graph
  readonly ids: readonly NodeId[]
  readonly instruments: number
  /** Panels in the same memory of which days are read or written. */
  readonly panels: number
}

/** Bytes of a place that holds rows: a whole number of cache lines. */
export function compiledRowsBytes({ graph, ids, instruments, panels }: RowsNeeded): number {
  const nodes = Array.from(nodesBelow(graph, ids), (id) => graph.nodes[id]!)
  const rows = ROWS_OF_NODE * nodes.length + ROWS_OF_CODES + Math.max(READ_DAYS, BLOCK_DAYS) * panels
  const lists = nodes.reduce((sum, node) => sum + lines(ADDRESS * argsOf(node).length), 0)
  return lines(crossSectionScratch(instruments)) + rows * rowBytes(instruments) + lists
}

/**
 * Rows in the memory of the compiled kernels. A row is a slot of the kernels of pairs, in which two neighbours are the two
 * lanes: functions of one cell need no other form. What is not compiled, and panels that lie elsewhere, are left to
 * TypeScript on the same rows.
 */
export class CompiledRows implements RowMemory {
  private readonly buffer: SharedArrayBuffer
  private readonly kernel: (name: string) => WasmFunction
  private readonly vectors: number
  private readonly scratch: number
  private next: number
  private readonly plain: PlainRows

  /** In the place where it has room, else in a memory of their own; null where there is no room for one. */
  static of(needed: RowsNeeded, simd: SimdModule, place: SimdPlace | null = null): CompiledRows | null {
    const bytes = compiledRowsBytes(needed)
    if (place !== null && bytes <= place.bytes) return new CompiledRows(needed.instruments, simd, place)
    const memory = HEAP + bytes > MOST_BYTES ? null : simd.createMemory(HEAP + bytes)
    return memory && new CompiledRows(needed.instruments, simd, { memory, start: HEAP, bytes })
  }

  private constructor(
    private readonly instruments: number,
    simd: SimdModule,
    { memory, start }: SimdPlace,
  ) {
    this.buffer = memory.buffer
    this.kernel = simd.instantiate(memory)
    this.vectors = Math.ceil(instruments / 2)
    this.scratch = start
    this.next = start + lines(crossSectionScratch(instruments))
    this.plain = new PlainRows(instruments)
  }

  cells(): Float64Array {
    return new Float64Array(this.buffer, this.take(rowBytes(this.instruments)), this.instruments)
  }

  mask(): Uint8Array {
    return new Uint8Array(this.buffer, this.take(rowBytes(this.instruments)), this.instruments)
  }

  codes(): Uint16Array {
    return new Uint16Array(this.buffer, this.take(rowBytes(this.instruments)), this.instruments)
  }

  reading(panel: Float64Array, sessions: number, out: Float64Array): (t: number) => void {
    if (panel.buffer !== this.buffer) return this.plain.reading(panel, sessions, out)
    const { instruments } = this
    const [gather, copy, row] = [this.kernel('gatherDays'), this.kernel('copyCells'), rowBytes(instruments)]
    const block = this.take(READ_DAYS * row)
    let held = -1
    return (t) => {
      const first = t - (t % READ_DAYS)
      if (first !== held) {
        const days = Math.min(READ_DAYS, sessions - first)
        gather(panel.byteOffset + first * CELL, sessions * CELL, instruments, days, block, row)
        held = first
      }
      copy(block + (t - first) * row, out.byteOffset, instruments)
    }
  }

  writing(panel: Float64Array, sessions: number): DayWriter {
    if (panel.buffer !== this.buffer) return this.plain.writing(panel, sessions)
    const { instruments } = this
    const [scatter, copy, row] = [this.kernel('scatterDays'), this.kernel('copyCells'), rowBytes(instruments)]
    const block = this.take(BLOCK_DAYS * row)
    return {
      take: (values, day) => copy(values.byteOffset, block + day * row, instruments),
      store: (from, days) => scatter(block, row, instruments, days, panel.byteOffset + from * CELL, sessions * CELL),
    }
  }

  applying(node: ElementNode, inputs: readonly Float64Array[], out: Float64Array): () => void {
    const [first, ...more] = inputs
    if (node.kernel === 'mean_of_present') return this.averaging(inputs, node.params[0]!, out)
    if (!FOLDED.has(node.kernel) || more.length < 2) return this.once(node, inputs, out)
    const steps = more.map((next, k) => this.once(node, [k === 0 ? first! : out, next], out))
    return () => {
      for (const step of steps) step()
    }
  }

  crossing(node: CrossNode, rows: CrossSectionRows, out: Float64Array): () => void {
    const { x, members, groups } = rows
    const compiled = compiledCrossSection(node.fn, groups?.count ?? null)
    if (compiled === null) return this.plain.crossing(node, rows, out)
    const run = this.kernel(compiled.name)
    const read = [x, members, ...(groups === null ? [] : [groups.codes])].map(({ byteOffset }) => byteOffset)
    const args = [...read, out.byteOffset, this.instruments, this.scratch, ...compiled.params]
    return () => run(...args)
  }

  private once({ kernel: name, params }: ElementNode, inputs: readonly Float64Array[], out: Float64Array): () => void {
    const kernel = kernelByName(name)
    const compiled = simdKernelOf({ kernel, inputs: inputs.map((_, node) => ({ node })), params })
    if (compiled?.form !== 'pair') return () => kernel.run(inputs, params, out)
    const run = this.kernel(compiled.name)
    const [at, { vectors, scratch }] = [out.byteOffset, this]
    const read = inputs.map(({ byteOffset }) => byteOffset)
    const args = [...read, at, at + CELL, VECTOR, vectors, vectors, scratch, ...params]
    return () => run(...args)
  }

  private averaging(inputs: readonly Float64Array[], needed: number, out: Float64Array): () => void {
    const run = this.kernel('meanOfPresent')
    const list = new Uint32Array(this.buffer, this.take(lines(ADDRESS * inputs.length)), inputs.length)
    list.set(inputs.map(({ byteOffset }) => byteOffset))
    return () => run(list.byteOffset, inputs.length, out.byteOffset, this.vectors, needed)
  }

  private take(bytes: number): number {
    const place = this.next
    this.next += bytes
    return place
  }
}

function rowBytes(instruments: number): number {
  return lines(instruments * CELL) + MARGIN
}

/** Bytes rounded up to whole cache lines. */
function lines(bytes: number): number {
  return CACHE_LINE * Math.ceil(bytes / CACHE_LINE)
}

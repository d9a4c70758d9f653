import { unwrittenPanel } from '../../panel/panel-array.js'
import type { PanelStore, PanelUse } from '../../plan/executor.js'
import { HEAP, MOST_BYTES, type SimdPlace } from './result-memory.js'
import type { SimdModule } from './simd-module.js'

const CACHE_LINE = 64

/** A store of panels, and where threads work that write them. */
export interface PlacedPanels {
  readonly panels: PanelStore
  /** A place for each thread in the memory of the panels; empty where they do not lie in one. */
  readonly places: readonly SimdPlace[]
}

/** Panels that lie anywhere in shared memory, made when they are asked for. */
export function createPanelStore(cells: number, make: (cells: number) => Float64Array = unwrittenPanel): PanelStore {
  const idle: Float64Array[] = []
  return {
    take: () => idle.pop() ?? make(cells),
    give: (panels) => idle.push(...panels),
  }
}

/**
 * Panels in one memory with the places of the threads, as many of them as it has room for; any more lie for themselves,
 * all of them without `simd`.
 */
export function placePanels(simd: SimdModule | null, use: PanelUse, threads: number): PlacedPanels {
  const cells = use.panel.columns.close.length
  const bytes = CACHE_LINE * Math.ceil(use.placeBytes / CACHE_LINE)
  const first = HEAP + threads * bytes
  const room = Math.floor((MOST_BYTES - first) / (cells * Float64Array.BYTES_PER_ELEMENT))
  if (simd === null || room <= 0) return { panels: createPanelStore(cells), places: [] }
  const end = first + Math.min(use.count, room) * cells * Float64Array.BYTES_PER_ELEMENT
  const memory = simd.createMemory(end)
  let next = first
  const panels = createPanelStore(cells, () => {
    if (next >= end) return unwrittenPanel(cells)
    const made = new Float64Array(memory.buffer, next, cells)
    next += made.byteLength
    return made
  })
  const places = Array.from({ length: threads }, (_, thread) => ({ memory, start: HEAP + thread * bytes, bytes }))
  return { panels, places }
}

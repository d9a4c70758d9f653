import { writePanel } from '../../panel/event-series.js'
import { unwrittenPanel } from '../../panel/panel-array.js'
import type { PanelStore, PanelUse } from '../../plan/executor.js'
import { eventBytes, eventWriter } from './event-panels.js'
import type { SimdPlace } from './result-memory.js'
import { HEAP, MOST_BYTES, type SimdModule } from './simd-module.js'

const CACHE_LINE = 64

/** A store of panels, and where threads work that write them. */
export interface PlacedPanels {
  readonly panels: PanelStore
  /** A place for each thread in the memory of the panels; empty where they do not lie in one. */
  readonly places: readonly SimdPlace[]
}

/** Panels that lie anywhere in shared memory, made when they are asked for. */
export function createPanelStore(
  cells: number,
  make: (cells: number) => Float64Array = unwrittenPanel,
  spread: PanelStore['spread'] = writePanel,
): PanelStore {
  const idle: Float64Array[] = []
  return {
    take: () => idle.pop() ?? make(cells),
    give: (panels) => idle.push(...panels),
    spread,
  }
}

/**
 * Panels in one memory with the places of the threads, as many of them as it has room for; any more lie for themselves,
 * all of them without `simd` or where there is no room for such a memory.
 */
export function placePanels(simd: SimdModule | null, use: PanelUse, threads: number): PlacedPanels {
  const cells = use.panel.columns.close.length
  const counts = { instruments: use.panel.instruments.length, events: use.events }
  const bytes = CACHE_LINE * Math.ceil(use.placeBytes / CACHE_LINE)
  const behind = HEAP + threads * bytes
  const first = behind + eventBytes(counts)
  const room = Math.floor((MOST_BYTES - first) / (cells * Float64Array.BYTES_PER_ELEMENT))
  const end = first + Math.min(use.count, room) * cells * Float64Array.BYTES_PER_ELEMENT
  const memory = simd === null || room <= 0 ? null : simd.createMemory(end)
  if (simd === null || memory === null) return { panels: createPanelStore(cells), places: [] }
  let next = first
  const make = (): Float64Array => {
    if (next >= end) return unwrittenPanel(cells)
    const made = new Float64Array(memory.buffer, next, cells)
    next += made.byteLength
    return made
  }
  const spreadHere = eventWriter(simd, memory, behind, counts)
  const spread: PanelStore['spread'] = (series, panel) =>
    panel.buffer === memory.buffer ? spreadHere(series, panel) : writePanel(series, panel)
  const places = Array.from({ length: threads }, (_, thread) => ({ memory, start: HEAP + thread * bytes, bytes }))
  return { panels: createPanelStore(cells, make, spread), places }
}

import { type PanelStore, type PanelUse, placePanels, type SimdModule, type SimdPlace } from '@stocklab/engine'

/** Stores of panels, and where threads work that write what came from one. */
export interface PanelStores {
  create(use: PanelUse): PanelStore
  /** Empty where the panels do not lie in the memory of a store. */
  placesBeside(panels: readonly Float64Array[]): readonly SimdPlace[]
}

export function createPanelStores(simd: SimdModule | null, threads: number): PanelStores {
  /** Knows places only as long as somebody holds one of their panels. */
  const known = new WeakMap<ArrayBufferLike, readonly SimdPlace[]>()
  return {
    create(use) {
      const { panels, places } = placePanels(simd, use, threads)
      for (const { memory } of places) known.set(memory.buffer, places)
      return panels
    },
    placesBeside(panels) {
      const home = panels.find(({ buffer }) => known.has(buffer))
      return home === undefined ? [] : known.get(home.buffer)!
    },
  }
}

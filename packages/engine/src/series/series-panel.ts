import type { Panel } from '../panel/panel.js'
import { type BasisTable, buildBasisTable } from '../panel/price-basis.js'

/** What a program reads of a market, or of anything that has rows. */
export type BarPanel = Pick<Panel, 'sessions' | 'columns'>

/** What the series stage reads of a panel; crosses thread borders by reference, its arrays lie in shared memory. */
export interface SeriesPanel extends BarPanel, Pick<Panel, 'firstBar' | 'lastBar'> {
  readonly basis: BasisTable
  /** Instruments by their first bar: neighbours, which vectors compute side by side, have series of like length. */
  readonly order: Int32Array
}

export function buildSeriesPanel(
  panel: Pick<Panel, 'prices' | 'sessions' | 'columns' | 'firstBar' | 'lastBar'>,
): SeriesPanel {
  const { sessions, columns, firstBar, lastBar } = panel
  return { sessions, columns, firstBar, lastBar, basis: buildBasisTable(panel), order: byFirstBar(firstBar) }
}

/** The longest first, so that threads end together. */
function byFirstBar(firstBar: Int32Array): Int32Array {
  const order = new Int32Array(new SharedArrayBuffer(firstBar.byteLength))
  order.set([...firstBar.keys()].sort((a, b) => firstBar[a] - firstBar[b]))
  return order
}

/** Builds that of a panel once, however often it is asked for. */
export function createSeriesPanels(): (panel: Panel) => SeriesPanel {
  const built = new WeakMap<Panel, SeriesPanel>()
  return (panel) => {
    const known = built.get(panel)
    if (known !== undefined) return known
    const made = buildSeriesPanel(panel)
    built.set(panel, made)
    return made
  }
}

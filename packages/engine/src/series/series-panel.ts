import type { Panel } from '../panel/panel.js'
import { type BasisTable, buildBasisTable } from '../panel/price-basis.js'

/** What a program reads of a market, or of anything that has rows. */
export type BarPanel = Pick<Panel, 'sessions' | 'columns'>

/** What the series stage reads of a panel; crosses thread borders by reference, its arrays lie in shared memory. */
export interface SeriesPanel extends BarPanel, Pick<Panel, 'firstBar' | 'lastBar'> {
  readonly basis: BasisTable
}

export function buildSeriesPanel(
  panel: Pick<Panel, 'prices' | 'sessions' | 'columns' | 'firstBar' | 'lastBar'>,
): SeriesPanel {
  const { sessions, columns, firstBar, lastBar } = panel
  return { sessions, columns, firstBar, lastBar, basis: buildBasisTable(panel) }
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

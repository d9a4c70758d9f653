import { derivedSeries } from '../factors/derived/derived-series.js'
import type { BarColumn, Panel } from '../panel/panel.js'
import { missingPanel } from '../panel/panel-array.js'
import type { Graph } from './graph.js'

const RAW = 'raw_'

/** The stored column behind a name of the expression language. */
export function barColumnOf(name: string): BarColumn {
  return (name.startsWith(RAW) ? name.slice(RAW.length) : name) as BarColumn
}

/** Stored columns that a graph reads, without repetition. */
export function barColumnsOf(graph: Graph): readonly BarColumn[] {
  const columns = new Set<BarColumn>()
  for (const node of graph.nodes) {
    if (node.kind === 'column') columns.add(barColumnOf(node.name))
    if (node.kind === 'quarter_shares') columns.add('shares')
    if (node.kind === 'derived') for (const name of derivedSeries[node.name]?.columns ?? []) columns.add(name)
  }
  return [...columns]
}

/**
 * The panel of a column as one day sees itself: on its own basis an adjusted price is the raw one. A column that the
 * panel does not have is missing everywhere.
 */
export function columnPanel(panel: Panel, name: string): Float64Array {
  return panel.columns[barColumnOf(name)] ?? missingPanel(panel.columns.close.length)
}

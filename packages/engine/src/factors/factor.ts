import type { GraphBuilder, NodeId, Population } from '../plan/graph.js'

/** What a factor's definition builds with: the graph, the other factors, and who its cross-sections run over. */
export interface FactorGraph {
  readonly graph: GraphBuilder
  readonly population: Population
  /** Another factor by its id at its usual parameters. */
  factor(id: string): NodeId
  /** Another factor by its form, at given parameters. */
  form(name: string, ...params: number[]): NodeId
}

/**
 * A factor with its parameters left open: `rsi(n)`. `ids` are the factors of the catalogue that are this form at fixed
 * parameters; a form without parameters has one id.
 */
export interface FactorForm {
  readonly parameters: readonly string[]
  readonly ids: Readonly<Record<string, readonly number[]>>
  build(f: FactorGraph, params: readonly number[]): NodeId
}

/** Forms by name. */
export type FactorFamily = Readonly<Record<string, FactorForm>>

/** A form whose only catalogue factor has the form's own name and no parameters. */
export function plain(id: string, build: (f: FactorGraph) => NodeId): FactorFamily {
  return { [id]: { parameters: [], ids: { [id]: [] }, build } }
}

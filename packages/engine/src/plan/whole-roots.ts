import type { Graph, NodeId } from './graph.js'

/** Kernels that answer for a missing argument all the same. */
const FORGIVING = new Set(['coalesce', 'is_missing', 'if', 'and', 'or', 'mean_of_present', 'leading_run'])

/**
 * The roots that a series program may compute whole instead of day by day: element functions that are missing wherever
 * one of their arguments is, so that nothing is lost where an instrument has no bars yet.
 */
export function wholeRoots(graph: Graph, roots: readonly NodeId[]): readonly NodeId[] {
  const isStrict = (id: NodeId): boolean => {
    const node = graph.nodes[id]!
    if (node.kind === 'position' || node.kind === 'category') return false
    return node.kind !== 'element' || (!FORGIVING.has(node.kernel) && node.args.every(isStrict))
  }
  return roots.filter(isStrict)
}

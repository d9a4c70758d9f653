import type { Graph, NodeId } from '../plan/graph.js'
import { kernelByName } from '../series/all-kernels.js'
import type { SeriesInput, SeriesProgram, SeriesStep } from '../series/kernel.js'

/** Name under which a leaf is an input of the program. */
export const inputOf = (leaf: NodeId): string => `#${leaf}`

/**
 * The elements among nodes as a program over rows of events: they work cell by cell, so that it is all one which cells
 * stand in a row. `order` has arguments first; what is not an element or a number is an input.
 */
export function elementProgram({ nodes }: Graph, order: readonly NodeId[], outputs: readonly NodeId[]): SeriesProgram {
  const steps: SeriesStep[] = []
  const stepOf = new Map<NodeId, number>()
  const inputs = new Set<string>()
  const read = (arg: NodeId): SeriesInput => {
    const node = stepOf.get(arg)
    if (node !== undefined) return { node }
    inputs.add(inputOf(arg))
    return { column: inputOf(arg) }
  }
  for (const id of order) {
    const step = stepFor(id)
    if (step !== null) stepOf.set(id, steps.push(step) - 1)
  }
  return { inputs: [...inputs], steps, outputs: outputs.map((id) => stepOf.get(id) as number), lookback: 0 }

  function stepFor(id: NodeId): SeriesStep | null {
    const node = nodes[id]
    if (node.kind === 'number') return { kernel: kernelByName('constant'), inputs: [], params: [node.value] }
    if (node.kind !== 'element') return null
    return { kernel: kernelByName(node.kernel), inputs: node.args.map(read), params: node.params }
  }
}

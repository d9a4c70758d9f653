import { kernelByName } from '../series/all-kernels.js'
import type { SeriesInput, SeriesProgram, SeriesStep } from '../series/kernel.js'
import type { Graph, NodeId, PlanNode } from './graph.js'

/** A node that a program may compute; a number is a series too. */
type StepNode = Extract<PlanNode, { kind: 'number' | 'element' | 'series' }>

/**
 * The steps that `outputs` are made of, each once, arguments first. `inputName` tells as which input a node is read,
 * null where the program computes it.
 */
export function programOf(
  { nodes }: Graph,
  outputs: readonly NodeId[],
  inputName: (id: NodeId) => string | null,
): Omit<SeriesProgram, 'lookback'> {
  const steps: SeriesStep[] = []
  const inputs = new Set<string>()
  const places = new Map<NodeId, SeriesInput>()
  const place = (id: NodeId): SeriesInput => {
    const known = places.get(id)
    if (known !== undefined) return known
    const made = make(id)
    places.set(id, made)
    return made
  }
  const make = (id: NodeId): SeriesInput => {
    const column = inputName(id)
    if (column === null) return { node: steps.push(stepOf(nodes[id] as StepNode)) - 1 }
    inputs.add(column)
    return { column }
  }
  const stepOf = (node: StepNode): SeriesStep => {
    if (node.kind === 'number') return { kernel: kernelByName('constant'), inputs: [], params: [node.value] }
    return { kernel: kernelByName(node.kernel), inputs: node.args.map(place), params: node.params }
  }
  const outputSteps = outputs.map((id) => (place(id) as { node: number }).node)
  return { inputs: [...inputs], steps, outputs: outputSteps }
}

import type { Bound, CompiledStrategy } from '../expression/bound.js'
import { FUNCTIONS } from '../expression/functions.js'
import { PARAMETRISED_FACTORS } from '../expression/parametrised-factors.js'

/** The parametrised form behind each catalogue id: `mom_12_1` and `mom_6_1` are both `mom`. */
const FORM_OF: ReadonlyMap<string, string> = new Map(
  [...PARAMETRISED_FACTORS].flatMap(([form, { ids }]) => Object.keys(ids).map((id) => [id, form] as const)),
)

/** Numbers at the end of an id are windows: sma_20 and sma_200 are one idea. */
const WINDOWS = /(_\d+[a-z]?)+$/

function featureOf(node: Bound): string | null {
  switch (node.kind) {
    case 'factor':
      return FORM_OF.get(node.id) ?? node.id.replace(WINDOWS, '')
    case 'column':
    case 'category':
      return node.name
    case 'apply':
      return FUNCTIONS.get(node.fn)?.family === 'time' ? node.fn : null
    case 'number':
    case 'position':
      return null
  }
}

/**
 * What a strategy is about, in alphabetical order: the factors by their form, the columns and time functions of its entry,
 * ranking and exit. Names, numbers, the universe and the settings of entries and exits are not in it, so that whoever
 * renames a strategy or turns its numbers still tries the same idea. The universe speaks only where nothing else does.
 */
export function strategyFeatures({
  universeWhere,
  entryWhere,
  rankBy,
  exitWhere,
}: CompiledStrategy): readonly string[] {
  const idea = featuresBelow([entryWhere, exitWhere, ...rankBy.map(({ value }) => value)])
  return idea.length > 0 ? idea : featuresBelow([universeWhere])
}

function featuresBelow(roots: readonly (Bound | null)[]): readonly string[] {
  const seen = new Set<Bound>()
  const features = new Set<string>()
  const stack = roots.filter((root) => root !== null)
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (seen.has(node)) continue
    seen.add(node)
    const feature = featureOf(node)
    if (feature !== null) features.add(feature)
    if (node.kind === 'apply') stack.push(...node.args)
  }
  return [...features].sort()
}

import { StockLabError } from '@stocklab/domain'
import type { GraphBuilder, NodeId, Population } from '../plan/graph.js'
import type { FactorFamily, FactorForm, FactorGraph } from './factor.js'
import { averageFactors } from './families/averages.js'
import { compositeFactors } from './families/composites.js'
import { liquidityFactors } from './families/liquidity.js'
import { oscillatorFactors } from './families/oscillators.js'
import { returnFactors } from './families/returns.js'
import { riskFactors } from './families/risk.js'
import { statementFactors } from './families/statements/statement-factors.js'
import { volatilityFactors } from './families/volatility.js'

/** Every factor this engine can compute, by form. */
export const factorForms: FactorFamily = {
  ...returnFactors,
  ...averageFactors,
  ...oscillatorFactors,
  ...volatilityFactors,
  ...riskFactors,
  ...liquidityFactors,
  ...statementFactors,
  ...compositeFactors,
}

interface FactorAt {
  readonly form: FactorForm
  readonly params: readonly number[]
}

const byId: ReadonlyMap<string, FactorAt> = new Map(
  Object.values(factorForms).flatMap((form) =>
    Object.entries(form.ids).map(([id, params]) => [id, { form, params }] as const),
  ),
)

/** Every factor whose definition is here. */
export const definedFactorIds: readonly string[] = [...byId.keys()]

/** The form and parameters behind an id; `params` given replace the usual ones from the left. */
export function factorFormOf(id: string, params: readonly number[]): FactorAt {
  const usual = byId.get(id)
  const form = usual?.form ?? factorForms[id]
  if (form === undefined) throw new Error(`expected the id of a factor, received "${id}"`)
  const defaults = usual?.params ?? Object.values(form.ids)[0] ?? []
  if (params.length > Math.max(form.parameters.length, defaults.length)) {
    throw new StockLabError(
      'input',
      'FACTOR_PARAMETERS',
      `expected at most ${form.parameters.length} parameters of factor "${id}", received ${params.length}`,
    )
  }
  return { form, params: [...params, ...defaults.slice(params.length)] }
}

/** Adds a factor to a graph and returns its node. Throws StockLabError (input) for parameters that it does not have. */
export function buildFactor(
  graph: GraphBuilder,
  population: Population,
  id: string,
  params: readonly number[] = [],
): NodeId {
  const f: FactorGraph = {
    graph,
    population,
    factor: (name) => buildFactor(graph, population, name),
    form: (name, ...values) => buildFactor(graph, population, name, values),
  }
  const at = factorFormOf(id, params)
  const node = at.form.build(f, at.params)
  graph.factors.add(node)
  return node
}

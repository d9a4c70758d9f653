import { figuresOf, type PathFigures } from '../montecarlo/bootstrap-paths.js'
import { groupEdges, type PurgedSplit, type PurgeQuestion, pathsOf, purgedSplits } from './purged-splits.js'

/** Figures by which a split can choose: they follow from daily returns that need not be neighbours in time. */
export type ReturnObjective = 'sharpe' | 'cagr' | 'total_return'

export interface CrossValidationQuestion extends Omit<PurgeQuestion, 'rows'> {
  /** Daily returns of every tried configuration over the same days. */
  readonly columns: readonly Float64Array[]
  readonly objective: ReturnObjective
  readonly annualisation: number
}

export interface SplitChoice extends Omit<PurgedSplit, 'train'> {
  readonly trainRows: number
  /** Place of the configuration that was best in training; the first of equals. */
  readonly chosen: number
  readonly inSample: number
  /** The same figure of the chosen one over the test groups; null where it does not vary there. */
  readonly outOfSample: number | null
}

export interface CrossValidatedPath {
  /** For each group, the configuration whose returns the path takes. */
  readonly chosen: readonly number[]
  readonly returns: Float64Array
  readonly figures: PathFigures
}

export interface CrossValidation {
  /** First row of each group and the end behind the last. */
  readonly edges: Int32Array
  readonly splits: readonly SplitChoice[]
  readonly paths: readonly CrossValidatedPath[]
}

/**
 * Combinatorial purged cross-validation: in every split the configuration that did best on the training rows is taken to
 * the test groups, and the tests are put together into whole histories. Null where a split has no row left to train on or
 * no configuration that can be judged there.
 */
export function crossValidate(question: CrossValidationQuestion): CrossValidation | null {
  const { columns, groups, annualisation } = question
  const rows = columns[0]!.length
  const purged = purgedSplits({ ...question, rows })
  const splits: SplitChoice[] = []
  for (const split of purged) {
    const choice = chooseOn(split, question)
    if (choice === null) return null
    splits.push(choice)
  }
  const edges = groupEdges(rows, groups)
  const paths = pathsOf(purged, groups).map((path) => {
    const chosen = path.map((split) => splits[split]!.chosen)
    const returns = new Float64Array(rows)
    chosen.forEach((column, group) => {
      returns.set(columns[column]!.subarray(edges[group]!, edges[group + 1]!), edges[group]!)
    })
    return { chosen, returns, figures: figuresOf(returns, annualisation) }
  })
  return { edges, splits, paths }
}

function chooseOn(split: PurgedSplit, question: CrossValidationQuestion): SplitChoice | null {
  const { columns, groups, objective, annualisation } = question
  const figure = (returns: Float64Array) => (returns.length < 2 ? null : figuresOf(returns, annualisation)[objective])
  let chosen = -1
  let inSample = -Infinity
  for (const [place, column] of columns.entries()) {
    const value = figure(Float64Array.from(split.train, (t) => column[t]!))
    if (value === null || value <= inSample) continue
    chosen = place
    inSample = value
  }
  if (chosen < 0) return null
  const edges = groupEdges(columns[0]!.length, groups)
  const tested = split.testGroups.flatMap((group) => [...columns[chosen]!.subarray(edges[group]!, edges[group + 1]!)])
  const { testGroups, purged, embargoed, train } = split
  return {
    testGroups,
    purged,
    embargoed,
    trainRows: train.length,
    chosen,
    inSample,
    outOfSample: figure(Float64Array.from(tested)),
  }
}

/** One split of combinatorial purged cross-validation. */
export interface PurgedSplit {
  /** Groups that test, ascending; the others train. */
  readonly testGroups: readonly number[]
  /** Rows that train after purging and embargo, ascending. */
  readonly train: Int32Array
  readonly purged: number
  readonly embargoed: number
}

export interface PurgeQuestion {
  readonly rows: number
  readonly groups: number
  readonly testGroups: number
  /** Rows left out on both sides of every test group: what was decided in training may still earn there. */
  readonly purge: number
  /** Further rows left out after every test group: what happened there may still echo. */
  readonly embargo: number
}

/** First row of each group and the end behind the last; sizes differ by one row at most. */
export function groupEdges(rows: number, groups: number): Int32Array {
  return Int32Array.from({ length: groups + 1 }, (_, g) => Math.floor((g * rows) / groups))
}

/** Every choice of the test groups, in lexicographic order: C(groups, testGroups) splits (Lopez de Prado 2018, chapter 12). */
export function purgedSplits(question: PurgeQuestion): readonly PurgedSplit[] {
  const edges = groupEdges(question.rows, question.groups)
  return choices(question.groups, question.testGroups).map((testGroups) => splitOf(question, edges, testGroups))
}

const TRAIN = 0
const EMBARGOED = 1
const PURGED = 2
const TEST = 3

function splitOf(
  { rows, purge, embargo }: PurgeQuestion,
  edges: Int32Array,
  testGroups: readonly number[],
): PurgedSplit {
  const roles = new Uint8Array(rows)
  // The strongest role is written last.
  const mark = (from: number, to: number, role: number) => {
    for (let t = Math.max(0, from); t < Math.min(rows, to); t++) roles[t] = Math.max(roles[t]!, role)
  }
  for (const group of testGroups) {
    const [from, to] = [edges[group]!, edges[group + 1]!]
    mark(from, to, TEST)
    mark(from - purge, from, PURGED)
    mark(to, to + purge, PURGED)
    mark(to + purge, to + purge + embargo, EMBARGOED)
  }
  const count = (role: number) => roles.reduce((sum, one) => sum + (one === role ? 1 : 0), 0)
  const train = Int32Array.from([...roles.keys()].filter((t) => roles[t] === TRAIN))
  return { testGroups, train, purged: count(PURGED), embargoed: count(EMBARGOED) }
}

/**
 * The paths that the splits make: for each path, the split that tests each group. Every group is tested by as many splits
 * as there are paths, C(groups, testGroups) * testGroups / groups; the n-th path takes the n-th of them.
 */
export function pathsOf(splits: readonly PurgedSplit[], groups: number): readonly (readonly number[])[] {
  const testers = Array.from({ length: groups }, (_, group) =>
    [...splits.keys()].filter((split) => splits[split]!.testGroups.includes(group)),
  )
  return testers[0]!.map((_, path) => testers.map((splitsOfGroup) => splitsOfGroup[path]!))
}

function choices(n: number, count: number, start = 0): readonly (readonly number[])[] {
  if (count === 0) return [[]]
  const found: (readonly number[])[] = []
  for (let head = start; head <= n - count; head++) {
    for (const rest of choices(n, count - 1, head + 1)) found.push([head, ...rest])
  }
  return found
}

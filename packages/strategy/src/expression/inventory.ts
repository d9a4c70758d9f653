import type { Bound, ColumnName, CompiledStrategy, CrossSectionFunction, PositionName, TimeFunction } from './bound.js'
import { FUNCTIONS } from './functions.js'

/** A time function with the windows it is used with; null where it has none (`since`, `crosses_above`). */
export interface UsedWindow {
  readonly fn: TimeFunction
  readonly window: number | null
}

/** What a strategy is made of, each part once, in alphabetical order. */
export interface StrategyInventory {
  readonly columns: readonly ColumnName[]
  /** Catalogue ids, and parametrised forms as they are written: rsi(21). */
  readonly factors: readonly string[]
  readonly windows: readonly UsedWindow[]
  readonly crossSection: readonly CrossSectionFunction[]
  readonly position: readonly PositionName[]
  /** Different sub-expressions; equal ones are computed once. */
  readonly nodes: number
}

function* reachable(roots: readonly (Bound | null)[]): Generator<Bound> {
  const seen = new Set<Bound>()
  const stack = roots.filter((root) => root !== null)
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (seen.has(node)) continue
    seen.add(node)
    yield node
    if (node.kind === 'apply') stack.push(...node.args)
  }
}

const sorted = <T extends string>(names: Iterable<T>): readonly T[] => [...new Set(names)].sort()

function usedWindows(nodes: readonly Extract<Bound, { kind: 'apply' }>[]): readonly UsedWindow[] {
  const windows = new Map<string, UsedWindow>()
  for (const { fn, params } of nodes) {
    if (FUNCTIONS.get(fn)?.family !== 'time') continue
    const window = params.at(-1) ?? null
    windows.set(`${fn} ${String(window ?? 0).padStart(6, '0')}`, { fn: fn as TimeFunction, window })
  }
  return [...windows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, used]) => used)
}

/** Lists the columns, factors, windows and functions that a strategy needs, before anything runs. */
export function takeInventory(strategy: CompiledStrategy): StrategyInventory {
  const { universeWhere, entryWhere, exitWhere, rankBy } = strategy
  const nodes = [...reachable([universeWhere, entryWhere, exitWhere, ...rankBy.map((entry) => entry.value)])]
  const applied = nodes.filter((node) => node.kind === 'apply')
  const cross = applied.map((node) => node.fn).filter((fn) => FUNCTIONS.get(fn)?.family === 'cross-section')
  return {
    columns: sorted(nodes.flatMap((node) => (node.kind === 'column' ? [node.name] : []))),
    factors: sorted(
      nodes.flatMap((node) =>
        node.kind === 'factor' ? [node.params.length > 0 ? `${node.id}(${node.params.join(', ')})` : node.id] : [],
      ),
    ),
    windows: usedWindows(applied),
    crossSection: sorted(cross as CrossSectionFunction[]),
    position: sorted(nodes.flatMap((node) => (node.kind === 'position' ? [node.name] : []))),
    nodes: nodes.length,
  }
}

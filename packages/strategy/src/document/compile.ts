import { problemOf } from '../expression/bind-expression.js'
import type { Bound, CompiledStrategy } from '../expression/bound.js'
import { StrategyBinder } from '../expression/strategy-binder.js'
import { nearestName } from '../text/nearest.js'
import type { ConditionSource, StrategyDocument } from './document.js'
import { parameterNames } from './expressions.js'
import { bindLettered } from './lettered.js'
import type { DocumentPlaces } from './places.js'
import { buildProblem, type FieldPath, type InputProblem } from './problem.js'

export type CompileResult =
  | { readonly ok: true; readonly strategy: CompiledStrategy; readonly warnings: readonly string[] }
  | { readonly ok: false; readonly problems: readonly InputProblem[] }

interface Compilation {
  readonly binder: StrategyBinder
  readonly warnings: string[]
}

function bindWhere(
  where: ConditionSource | null,
  path: FieldPath,
  position: 'allowed' | 'refused',
  { binder, warnings }: Compilation,
): Bound | null {
  if (where === null) return null
  if (typeof where === 'string') {
    return (
      binder.bind({ text: where, path }, { type: 'condition', role: `for ${path.join('.')}`, position })?.bound ?? null
    )
  }
  const { bound, unused } = bindLettered(where, path, position, binder)
  for (const letter of unused) warnings.push(`${path.join('.')}: condition ${letter} is not used by logic`)
  return bound
}

/** A condition ranks as 1 where it holds and 0 where it does not. */
function bindRanks(document: StrategyDocument, { binder }: Compilation): CompiledStrategy['rankBy'] {
  return document.entry.rank_by.flatMap((entry, i) => {
    const source = { text: entry.value, path: ['entry', 'rank_by', i, 'value'] }
    const value = binder.bind(source, { type: 'any', role: 'to rank by', position: 'refused' })
    if (!value) return []
    const { interner } = binder
    const number =
      value.type === 'number'
        ? value.bound
        : interner.apply('if', 'number', [value.bound, interner.number(1), interner.number(0)])
    return [{ value: number, order: entry.order, weight: entry.weight, source: entry.value }]
  })
}

/** Only what an expression uses can be set from outside: a value that changes nothing was meant for another name. */
function overrideProblems(given: ReadonlyMap<string, number>, known: ReadonlySet<string>): readonly InputProblem[] {
  return [...given]
    .filter(([name, value]) => !known.has(name) || !Number.isFinite(value))
    .map(([name, value]) => {
      if (known.has(name)) return buildProblem(`expected a number for parameter $${name}, received ${value}`, [])
      const nearest = nearestName(name, known)
      const suggestion = nearest ? `; did you mean "${nearest}"?` : ''
      const names = [...known].map((n) => `$${n}`).join(', ')
      const hint = known.size > 0 ? `the strategy has ${names}` : 'the strategy has no parameters'
      return buildProblem(`unknown parameter "${name}"${suggestion}`, [], {}, hint)
    })
}

function unusedWarnings(
  document: StrategyDocument,
  binder: StrategyBinder,
  parameters: ReadonlySet<string>,
): readonly string[] {
  const lets = Object.keys(document.let).filter((name) => !binder.usedLets.has(name))
  const unused = Object.keys(document.parameters).filter((name) => !parameters.has(name))
  return [...lets.map((name) => `let "${name}" is not used`), ...unused.map((name) => `parameter $${name} is not used`)]
}

/**
 * Binds every expression of a document; `parameters` replace the document's own values. With the `places` of a parsed
 * text, problems carry its lines and columns. Never throws.
 */
export function compileStrategy(
  document: StrategyDocument,
  parameters: Readonly<Record<string, number>> = {},
  places?: DocumentPlaces,
): CompileResult {
  const lets = Object.entries(document.let).map(([name, text]) => [name, { text, path: ['let', name] }] as const)
  const given = new Map(Object.entries(parameters))
  const binder = new StrategyBinder(new Map(lets), new Map([...Object.entries(document.parameters), ...given]))
  const compilation: Compilation = { binder, warnings: [] }
  binder.bindLets()
  const strategy: CompiledStrategy = {
    universeWhere: bindWhere(document.universe.where, ['universe', 'where'], 'refused', compilation),
    entryWhere: bindWhere(document.entry.where, ['entry', 'where'], 'refused', compilation),
    rankBy: bindRanks(document, compilation),
    exitWhere: bindWhere(document.exit.where, ['exit', 'where'], 'allowed', compilation),
  }
  const named = parameterNames(document)
  const problems = [
    ...binder.faults.map((fault) => problemOf(fault, (source, index) => places?.inText(source.path, index))),
    ...overrideProblems(given, named),
  ]
  if (problems.length > 0) return { ok: false, problems }
  return { ok: true, strategy, warnings: [...compilation.warnings, ...unusedWarnings(document, binder, named)] }
}

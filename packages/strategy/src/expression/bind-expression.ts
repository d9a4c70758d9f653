import { buildProblem, type InputProblem, type ProblemPlace } from '../document/problem.js'
import { lineAt, positionAt } from '../text/position.js'
import type { Bound } from './bound.js'
import { ExpressionError } from './expression-error.js'
import { parseSyntax } from './parser.js'
import { type ExpressionFault, type ExpressionSource, StrategyBinder } from './strategy-binder.js'
import type { Syntax } from './syntax.js'

export interface BindOptions {
  /** Default `any`: a number or a condition. */
  readonly expects?: 'number' | 'condition' | 'any'
  readonly parameters?: Readonly<Record<string, number>>
  readonly let?: Readonly<Record<string, string>>
  /** Whether entry_price, held, gain and peak are known; default `refused`. */
  readonly position?: 'allowed' | 'refused'
  /** Completes "expected a condition …", default nothing. */
  readonly role?: string
}

export type BindResult =
  | { readonly ok: true; readonly bound: Bound }
  | { readonly ok: false; readonly problems: readonly InputProblem[] }

export type ParseResult =
  | { readonly ok: true; readonly syntax: Syntax }
  | { readonly ok: false; readonly problem: InputProblem }

/** A fault as a problem; `place` finds a character of the source in a document, if it came from one. */
export function problemOf(
  fault: ExpressionFault,
  place: (source: ExpressionSource, index: number) => ProblemPlace | undefined = () => undefined,
): InputProblem {
  const { source, error } = fault
  const position = positionAt(source.text, error.span.start)
  const found = place(source, error.span.start) ?? { position, lineText: lineAt(source.text, position.line) }
  const { line, column } = found.position ?? position
  const suggestion = error.advice.suggestion ? `; did you mean "${error.advice.suggestion}"?` : ''
  return buildProblem(
    `${error.message} at ${line}:${column}${suggestion}`,
    source.path,
    found,
    error.advice.hint ?? null,
  )
}

/** Parses one expression without giving its names a meaning. Never throws. */
export function parseExpression(text: string): ParseResult {
  try {
    return { ok: true, syntax: parseSyntax(text) }
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error
    return { ok: false, problem: problemOf({ source: { text, path: [] }, error }) }
  }
}

/** Parses, resolves and type-checks one expression. Never throws. */
export function bindExpression(text: string, options: BindOptions = {}): BindResult {
  const lets = Object.entries(options.let ?? {}).map(
    ([name, source]) => [name, { text: source, path: ['let', name] }] as const,
  )
  const binder = new StrategyBinder(new Map(lets), new Map(Object.entries(options.parameters ?? {})))
  binder.bindLets()
  const value = binder.bind(
    { text, path: [] },
    { type: options.expects ?? 'any', role: options.role ?? 'here', position: options.position ?? 'refused' },
  )
  if (value && binder.faults.length === 0) return { ok: true, bound: value.bound }
  return { ok: false, problems: binder.faults.map((fault) => problemOf(fault)) }
}

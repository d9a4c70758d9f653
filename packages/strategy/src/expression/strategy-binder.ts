import { type FieldPath, MOST_PROBLEMS } from '../document/problem.js'
import { bindSyntax } from './binder.js'
import { ExpressionError, type Span } from './expression-error.js'
import { BoundInterner } from './intern.js'
import { parseSyntax } from './parser.js'
import type { Syntax } from './syntax.js'
import { expectType, type TypedValue } from './typed.js'
import { meaningOf } from './vocabulary.js'

/** An expression of a document, and where it stands there. */
export interface ExpressionSource {
  readonly text: string
  readonly path: FieldPath
}

export interface ExpressionFault {
  readonly source: ExpressionSource
  readonly error: ExpressionError
}

export interface Expectation {
  /** `any`: a number or a condition. */
  readonly type: 'number' | 'condition' | 'any'
  /** Completes "expected a condition …". */
  readonly role: string
  readonly position: 'allowed' | 'refused'
}

/** Stands for a `let` that has a fault of its own, which is told once, there. */
class FaultyLet extends Error {}

const NAME = /^[\p{L}_][\p{L}\p{N}_]*$/u

/** Binds the expressions of one strategy, each `let` once, and gathers every fault. */
export class StrategyBinder {
  readonly interner = new BoundInterner()
  readonly faults: ExpressionFault[] = []
  readonly usedLets = new Set<string>()
  readonly #sources: ReadonlyMap<string, ExpressionSource>
  readonly #parameters: ReadonlyMap<string, number>
  readonly #lets = new Map<string, TypedValue | 'faulty'>()
  readonly #letNames: readonly string[]
  readonly #parameterNames: readonly string[]
  readonly #open: string[] = []

  constructor(lets: ReadonlyMap<string, ExpressionSource>, parameters: ReadonlyMap<string, number>) {
    this.#sources = lets
    this.#parameters = parameters
    this.#letNames = [...lets.keys()]
    this.#parameterNames = [...parameters.keys()]
  }

  /** Binds every `let`, so that faults in unused ones are told too. */
  bindLets(): void {
    for (const [name, source] of this.#sources) this.#bindLet(name, source)
  }

  /** The bound expression, or null after adding a fault. */
  bind(source: ExpressionSource, expectation: Expectation): TypedValue | null {
    return this.#guard(source, () => this.#bindTree(parseSyntax(source.text), source.text, expectation))
  }

  fault(source: ExpressionSource, error: ExpressionError): void {
    this.faults.push({ source, error })
  }

  #guard(source: ExpressionSource, bind: () => TypedValue): TypedValue | null {
    if (this.faults.length >= MOST_PROBLEMS) return null
    try {
      return bind()
    } catch (error) {
      if (error instanceof FaultyLet) return null
      if (error instanceof ExpressionError) this.fault(source, error)
      else if (error instanceof RangeError) this.fault(source, tooDeep(source.text))
      else throw error
      return null
    }
  }

  #bindTree(tree: Syntax, text: string, expectation: Expectation): TypedValue {
    const typed = bindSyntax(tree, {
      interner: this.interner,
      position: expectation.position,
      parameterNames: this.#parameterNames,
      letNames: this.#letNames,
      resolveLet: (name, span) => this.#resolveLet(name, span),
      resolveParameter: (name) => this.#parameters.get(name),
    })
    const whole = { start: tree.start, end: Math.max(tree.end, text.trimEnd().length) }
    const type = expectation.type === 'any' && typed.type === 'condition' ? 'condition' : expectation.type
    return expectType(typed, type === 'any' ? 'number' : type, expectation.role, whole)
  }

  #resolveLet(name: string, span: Span): TypedValue | undefined {
    const source = this.#sources.get(name)
    // A let that repeats a name of the language is faulty by itself and must not hide that name.
    if (!source || meaningOf(name)) return undefined
    this.usedLets.add(name)
    const opened = this.#open.indexOf(name)
    if (opened >= 0) {
      const circle = [...this.#open.slice(opened), name].join(' -> ')
      throw new ExpressionError(`let "${name}" uses itself: ${circle}`, span)
    }
    const bound = this.#bindLet(name, source)
    if (bound === 'faulty') throw new FaultyLet()
    return bound
  }

  #bindLet(name: string, source: ExpressionSource): TypedValue | 'faulty' {
    const known = this.#lets.get(name)
    if (known) return known
    this.#open.push(name)
    const bound =
      this.#guard(source, () => {
        checkLetName(name)
        const expectation = { type: 'any', role: `for let "${name}"`, position: 'allowed' } as const
        return this.#bindTree(parseSyntax(source.text), source.text, expectation)
      }) ?? 'faulty'
    this.#open.pop()
    this.#lets.set(name, bound)
    return bound
  }
}

function checkLetName(name: string): void {
  if (!NAME.test(name)) {
    throw new ExpressionError(`expected a name of letters, digits and _ under let, received "${name}"`, START)
  }
  const meaning = meaningOf(name)
  if (meaning) {
    throw new ExpressionError(`let "${name}" repeats ${meaning} of that name`, START, {
      hint: `choose another name, such as my_${name}`,
    })
  }
}

const START: Span = { start: 0, end: 0 }

function tooDeep(text: string): ExpressionError {
  return new ExpressionError('expression nests too deeply', { start: 0, end: text.length }, { hint: 'simplify it' })
}

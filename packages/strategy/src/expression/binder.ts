import { INSTRUMENT_KINDS, LISTING_STATUSES } from '@stocklab/domain'
import { factorById } from '../catalogue/catalogue.js'
import { nearestName } from '../text/nearest.js'
import { bindCall } from './bind-call.js'
import type { Bound, CategoryName, ConditionFunction, ElementFunction } from './bound.js'
import { foldArithmetic } from './constants.js'
import { ExpressionError, type Span } from './expression-error.js'
import { FUNCTIONS, usageOf } from './functions.js'
import type { BoundInterner } from './intern.js'
import { PARAMETRISED_FACTORS, parametrisedUsage } from './parametrised-factors.js'
import type { BinaryOperator, NameNode, Syntax, TextNode } from './syntax.js'
import { expectType, type Typed, type TypedValue } from './typed.js'
import { isCategory, isColumn, isPosition, PLAIN_NAMES } from './vocabulary.js'

/** Where names get their meaning from. */
export interface BindingScope {
  readonly interner: BoundInterner
  /** `allowed` in exit.where, and in a `let`, whose uses are checked instead. */
  readonly position: 'allowed' | 'refused'
  readonly parameterNames: readonly string[]
  readonly letNames: readonly string[]
  /** The bound `let`, or undefined where there is none of that name. Throws ExpressionError. */
  resolveLet(name: string, span: Span): TypedValue | undefined
  resolveParameter(name: string): number | undefined
}

type ValueOperator = Exclude<BinaryOperator, 'and' | 'or'>

const ARITHMETIC: Readonly<Partial<Record<ValueOperator, ElementFunction>>> = {
  '+': 'add',
  '-': 'sub',
  '*': 'mul',
  '/': 'div',
  '^': 'pow',
}
const COMPARISON: Readonly<Partial<Record<ValueOperator, ConditionFunction>>> = {
  '<': 'lt',
  '<=': 'le',
  '>': 'gt',
  '>=': 'ge',
  '==': 'eq',
  '!=': 'ne',
}

/** Categories whose values are known before any market is loaded. */
const CLOSED_CATEGORIES: Readonly<Partial<Record<CategoryName, readonly string[]>>> = {
  kind: INSTRUMENT_KINDS,
  status: LISTING_STATUSES,
}

const positionOf = (...values: readonly TypedValue[]) => values.find((value) => value.position)?.position ?? null

/** `sector == banks`: the likeliest slip with categories, told before `banks` is looked up as a name. */
function refuseBareText(left: Syntax, right: Syntax): void {
  if (left.kind !== 'name' || right.kind !== 'name' || !isCategory(left.name)) return
  throw new ExpressionError(`expected text in single quotes beside ${left.name}, received "${right.name}"`, right, {
    hint: `write ${left.name} == '${right.name}'`,
  })
}

/** Resolves names and checks types of one tree. */
class SyntaxBinder {
  readonly #scope: BindingScope

  constructor(scope: BindingScope) {
    this.#scope = scope
  }

  get interner(): BoundInterner {
    return this.#scope.interner
  }

  bind(node: Syntax): Typed {
    switch (node.kind) {
      case 'number':
        return this.#number(node.value)
      case 'text':
        return { type: 'text', value: node.value }
      case 'name':
        return this.#bindName(node)
      case 'parameter':
        return this.#bindParameter(node.name, node)
      case 'unary':
        return node.op === '-'
          ? this.#arithmetic('neg', [this.#expect(node.operand, 'number', 'after "-"')])
          : this.#logic('not', [this.#expect(node.operand, 'condition', 'after "not"')])
      case 'binary':
        return node.op === 'and' || node.op === 'or'
          ? this.#logic(node.op, [
              this.#expect(node.left, 'condition', `before "${node.op}"`),
              this.#expect(node.right, 'condition', `after "${node.op}"`),
            ])
          : this.#bindOperator(node.op, node.left, node.right)
      case 'between':
        return this.#bindBetween(node.value, node.low, node.high)
      case 'in':
        return this.#bindIn(node.value, node.options)
      case 'call':
        return bindCall(node, this)
    }
  }

  #expect(node: Syntax, type: 'number' | 'condition', role: string): TypedValue {
    return expectType(this.bind(node), type, role, node)
  }

  #number(value: number): TypedValue {
    return { type: 'number', bound: this.interner.number(value), position: null }
  }

  #arithmetic(fn: ElementFunction, values: readonly TypedValue[]): TypedValue {
    const args = values.map((value) => value.bound)
    const folded = foldArithmetic(fn, args)
    if (folded !== undefined) return this.#number(folded)
    return { type: 'number', bound: this.interner.apply(fn, 'number', args), position: positionOf(...values) }
  }

  #logic(fn: ConditionFunction, values: readonly TypedValue[]): TypedValue {
    const args = values.map((value) => value.bound)
    return { type: 'condition', bound: this.interner.apply(fn, 'condition', args), position: positionOf(...values) }
  }

  #bindOperator(op: ValueOperator, left: Syntax, right: Syntax): Typed {
    if (op in COMPARISON) refuseBareText(left, right)
    const typed: readonly [Typed, Typed] = [this.bind(left), this.bind(right)]
    const comparison = COMPARISON[op]
    const [a, b] = typed
    if (comparison && (a.type === 'category' || b.type === 'category'))
      return this.#bindCategory(op, [left, right], typed)
    const values = [
      expectType(a, 'number', `before "${op}"`, left),
      expectType(b, 'number', `after "${op}"`, right),
    ] as const
    return comparison ? this.#logic(comparison, values) : this.#arithmetic(ARITHMETIC[op]!, values)
  }

  #bindCategory(op: ValueOperator, nodes: readonly [Syntax, Syntax], typed: readonly [Typed, Typed]): TypedValue {
    const at = typed[0].type === 'category' ? 0 : 1
    const category = typed[at]
    const other = typed[1 - at]!
    const node = nodes[1 - at]!
    if (op !== '==' && op !== '!=') {
      const span = { start: nodes[0].start, end: nodes[1].end }
      throw new ExpressionError(`expected "==", "!=" or "in" with a category, received "${op}"`, span)
    }
    if (other.type !== 'text' || node.kind !== 'text' || category?.type !== 'category') {
      throw new ExpressionError('expected text in single quotes beside a category', node, {
        hint: "for example sector == 'banks'",
      })
    }
    return this.#category(category.name, [node], op === '!=')
  }

  #category(name: CategoryName, options: readonly TextNode[], negated: boolean): TypedValue {
    const known = CLOSED_CATEGORIES[name]
    for (const option of options) {
      if (!known || known.includes(option.value)) continue
      throw new ExpressionError(`unknown ${name} '${option.value}'`, option, {
        suggestion: nearestName(option.value, known),
        hint: `known: ${known.join(', ')}`,
      })
    }
    const values = [...new Set(options.map((option) => option.value))].sort()
    const bound = this.interner.intern({ kind: 'category', type: 'condition', name, options: values, negated })
    return { type: 'condition', bound, position: null }
  }

  #bindBetween(value: Syntax, low: Syntax, high: Syntax): TypedValue {
    const middle = this.#expect(value, 'number', 'before "between"')
    const least = this.#expect(low, 'number', 'as the lower bound')
    const most = this.#expect(high, 'number', 'as the upper bound')
    return this.#logic('and', [this.#logic('ge', [middle, least]), this.#logic('le', [middle, most])])
  }

  #bindIn(value: Syntax, options: readonly TextNode[]): TypedValue {
    const typed = this.bind(value)
    if (typed.type === 'category') return this.#category(typed.name, options, false)
    throw new ExpressionError('expected a category before "in"', value, { hint: "for example market in ('KOSPI')" })
  }

  #bindParameter(name: string, span: Span): TypedValue {
    const value = this.#scope.resolveParameter(name)
    if (value !== undefined) return this.#number(value)
    throw new ExpressionError(`parameter $${name} has no value`, span, {
      suggestion: nearestName(name, this.#scope.parameterNames),
      hint: `give it one with --param ${name}=… or under "parameters:" in the document`,
    })
  }

  #bindName(node: NameNode): Typed {
    const { name } = node
    const named = this.#scope.resolveLet(name, node)
    if (named) return this.#checkPosition(named, node)
    if (isCategory(name)) return { type: 'category', name }
    const bound = this.#boundName(name)
    if (!bound) return this.#refuseName(node)
    const value: TypedValue = {
      type: 'number',
      bound: this.interner.intern(bound),
      position: bound.kind === 'position' ? bound.name : null,
    }
    return this.#checkPosition(value, node)
  }

  #boundName(name: string): Bound | undefined {
    if (isColumn(name)) return { kind: 'column', type: 'number', name }
    if (isPosition(name)) return { kind: 'position', type: 'number', name }
    if (factorById(name)) return { kind: 'factor', type: 'number', id: name, params: [] }
    return undefined
  }

  #checkPosition(value: TypedValue, node: NameNode): TypedValue {
    if (!value.position || this.#scope.position === 'allowed') return value
    const through = node.name === value.position ? '' : `, which "${node.name}" uses,`
    throw new ExpressionError(
      `"${value.position}"${through} belongs to a position and is known in exit.where only`,
      node,
    )
  }

  #refuseName(node: NameNode): never {
    const { name } = node
    const signature = FUNCTIONS.get(name)
    const factor = PARAMETRISED_FACTORS.get(name)
    const usage = signature ? usageOf(signature) : factor && parametrisedUsage(factor)
    if (usage) {
      throw new ExpressionError(`"${name}" is a function and needs its arguments`, node, { hint: `write ${usage}` })
    }
    throw new ExpressionError(`unknown name "${name}"`, node, {
      suggestion: nearestName(name, [...this.#scope.letNames, ...PLAIN_NAMES]),
    })
  }
}

/** Binds one tree in a scope. Throws ExpressionError. */
export function bindSyntax(tree: Syntax, scope: BindingScope): Typed {
  return new SyntaxBinder(scope).bind(tree)
}

import { nearestName } from '../text/nearest.js'
import type { Bound, CategoryName } from './bound.js'
import { ExpressionError, type Span } from './expression-error.js'
import { type ConstantSignature, FUNCTIONS, type FunctionSignature, usageOf } from './functions.js'
import type { BoundInterner } from './intern.js'
import type { FactorParameter, ParametrisedFactor } from './parametrised-factor.js'
import { PARAMETRISED_FACTORS, parametrisedUsage, usualId } from './parametrised-factors.js'
import type { CallNode, Syntax } from './syntax.js'
import { expectType, type Typed, type TypedValue } from './typed.js'
import { CALL_NAMES, CATEGORY_NAMES, isCategory, meaningOf } from './vocabulary.js'

/** What binding a call needs from the binder that meets it. */
export interface CallContext {
  readonly interner: BoundInterner
  bind(node: Syntax): Typed
}

const ORDINALS = ['first', 'second', 'third', 'fourth']

function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`
}

function refuseArity(call: CallNode, expected: string, usage: string): never {
  const text = `expected ${expected} for ${call.name.name}, received ${count(call.args.length, 'argument')}`
  throw new ExpressionError(text, call, { hint: `write ${usage}` })
}

/** Bounds are part of the language: no constant reaches forward in time or asks for an empty window. */
function checkConstant(value: number, role: string, limits: FactorParameter, span: Span): number {
  if (limits.whole === 'whole' && !Number.isInteger(value)) {
    throw new ExpressionError(`expected a whole number as ${role}, received ${value}`, span)
  }
  if (value < 0 && limits.least >= 0 && limits.whole === 'whole') {
    throw new ExpressionError(`expected ${limits.least} or more as ${role}, received ${value}`, span, {
      hint: 'nothing may look into the future',
    })
  }
  if (value < limits.least || value > limits.most) {
    throw new ExpressionError(`expected ${limits.least} to ${limits.most} as ${role}, received ${value}`, span)
  }
  return value
}

function bindConstant(node: Syntax, role: string, limits: FactorParameter, context: CallContext): number {
  const { bound } = expectType(context.bind(node), 'number', `as ${role}`, node)
  if (bound.kind !== 'number') {
    throw new ExpressionError(`expected a constant as ${role}, received an expression`, node, {
      hint: 'write a number or a $parameter',
    })
  }
  return checkConstant(bound.value, role, limits, node)
}

const ROLE: Readonly<Record<ConstantSignature['meaning'], string>> = {
  lag: 'the number of days',
  window: 'the window',
  count: 'the count',
  buckets: 'the number of buckets',
  tail: 'the tail',
}

function bindGroup(call: CallNode, signature: FunctionSignature): CategoryName | null {
  if (!call.by) {
    if (signature.group !== 'required') return null
    throw new ExpressionError(`expected a group for ${call.name.name}`, call, { hint: `write ${usageOf(signature)}` })
  }
  if (signature.group === 'none') {
    throw new ExpressionError(`${call.name.name} takes no group`, call.by, {
      hint: 'only functions over the universe do: rank(x, by: sector)',
    })
  }
  if (isCategory(call.by.name)) return call.by.name
  throw new ExpressionError(`unknown category "${call.by.name}"`, call.by, {
    suggestion: nearestName(call.by.name, CATEGORY_NAMES),
    hint: `known: ${CATEGORY_NAMES.join(', ')}`,
  })
}

function bindArguments(call: CallNode, signature: FunctionSignature, context: CallContext): readonly TypedValue[] {
  const constants = signature.constant ? 1 : 0
  const expected = signature.args.length + constants
  const wrong = signature.arity === 'more' ? call.args.length < expected : call.args.length !== expected
  if (wrong) {
    const least = signature.arity === 'more' ? 'at least ' : ''
    refuseArity(call, least + count(expected, 'argument'), usageOf(signature))
  }
  return call.args.slice(0, call.args.length - constants).map((node, i) => {
    const { type } = signature.args[Math.min(i, signature.args.length - 1)]!
    const role = `as the ${ORDINALS[i] ?? 'next'} argument of ${signature.name}`
    const value = expectType(context.bind(node), type, role, node)
    if (value.position && signature.family !== 'element') {
      throw new ExpressionError(`"${value.position}" belongs to a position, which has no ${pastOf(signature)}`, node, {
        hint: `compare it outside ${signature.name}()`,
      })
    }
    return value
  })
}

function pastOf(signature: FunctionSignature): string {
  return signature.family === 'time' ? 'history' : 'universe'
}

function bindFunction(call: CallNode, signature: FunctionSignature, context: CallContext): Typed {
  const args = bindArguments(call, signature, context)
  const by = bindGroup(call, signature)
  const params: number[] = []
  if (signature.constant) {
    const role = `${ROLE[signature.constant.meaning]} of ${signature.name}`
    params.push(bindConstant(call.args.at(-1)!, role, signature.constant, context))
  }
  const bounds = args.map((arg) => arg.bound)
  const { name, result } = signature
  const apply = (list: readonly Bound[]): Bound => context.interner.apply(name, result, list, { params, by })
  // min, max and coalesce group from the left, so that an evaluator meets two arguments only.
  const bound =
    signature.arity === 'more'
      ? bounds.slice(1).reduce((left, right) => apply([left, right]), bounds[0]!)
      : apply(bounds)
  return { type: result, bound, position: args.find((arg) => arg.position)?.position ?? null }
}

function bindParametrised(call: CallNode, factor: ParametrisedFactor, context: CallContext): Typed {
  const { parameters, name } = factor
  const usage = parametrisedUsage(factor)
  if (call.by) throw new ExpressionError(`${name} takes no group`, call.by)
  if (call.args.length !== parameters.length) refuseArity(call, count(parameters.length, 'number'), usage)
  const numbers = call.args.map((node, i) =>
    bindConstant(node, `"${parameters[i]!.name}" of ${usage}`, parameters[i]!, context),
  )
  checkNumbers(call, factor, numbers)
  const id = usualId(factor, numbers)
  const bound = { kind: 'factor', type: 'number', id: id ?? name, params: id ? [] : numbers } as const
  return { type: 'number', bound: context.interner.intern(bound), position: null }
}

function checkNumbers(call: CallNode, { name, parameters }: ParametrisedFactor, numbers: readonly number[]): void {
  const [first = 0, second = 0] = numbers
  if (name === 'mom' && (second >= first || first < 21 || (first <= 60 && second > 0 && second <= 3))) {
    throw new ExpressionError(`expected days in mom(long, skip), received mom(${first}, ${second})`, call, {
      hint: 'a month is 21 days: twelve months without the last one are mom(252, 21); for less use change(close, n)',
    })
  }
  if (['fast', 'short'].includes(parameters[0]!.name) && first >= second) {
    throw new ExpressionError(`expected the first window of ${name} to be the shorter one`, call)
  }
}

/** Resolves a call to a function of the table or a parametrised factor. Throws ExpressionError. */
export function bindCall(call: CallNode, context: CallContext): Typed {
  const { name } = call.name
  const signature = FUNCTIONS.get(name)
  if (signature) return bindFunction(call, signature, context)
  const factor = PARAMETRISED_FACTORS.get(name)
  if (factor) return bindParametrised(call, factor, context)
  const meaning = meaningOf(name)
  if (meaning) {
    throw new ExpressionError(`"${name}" is ${meaning} and takes no arguments`, call.name, {
      hint: `write ${name} alone`,
    })
  }
  throw new ExpressionError(`unknown function "${name}"`, call.name, { suggestion: nearestName(name, CALL_NAMES) })
}

import type { Bound } from './bound.js'
import { printExpression } from './printer.js'
import type { BinaryOperator, NameNode, Syntax } from './syntax.js'

const NOWHERE = { start: 0, end: 0 }

const OPERATORS: Readonly<Record<string, BinaryOperator>> = {
  add: '+',
  sub: '-',
  mul: '*',
  div: '/',
  pow: '^',
  lt: '<',
  le: '<=',
  gt: '>',
  ge: '>=',
  eq: '==',
  ne: '!=',
  and: 'and',
  or: 'or',
}

const name = (text: string): NameNode => ({ kind: 'name', name: text, ...NOWHERE })
const number = (value: number): Syntax => ({ kind: 'number', value, ...NOWHERE })

/** The expression a bound tree stands for: names of `let` are written out, parameters are their numbers. */
export function printBound(bound: Bound): string {
  return printExpression(syntaxOf(bound))
}

function syntaxOf(bound: Bound): Syntax {
  switch (bound.kind) {
    case 'number':
      return number(bound.value)
    case 'column':
    case 'position':
      return name(bound.name)
    case 'factor':
      return bound.params.length === 0 ? name(bound.id) : call(bound.id, bound.params.map(number), null)
    case 'category':
      return categorySyntax(bound)
    case 'apply':
      return applicationSyntax(bound)
  }
}

function categorySyntax(bound: Extract<Bound, { kind: 'category' }>): Syntax {
  const options = bound.options.map((value) => ({ kind: 'text' as const, value, ...NOWHERE }))
  const test: Syntax = { kind: 'in', value: name(bound.name), options, ...NOWHERE }
  return bound.negated ? { kind: 'unary', op: 'not', operand: test, ...NOWHERE } : test
}

function applicationSyntax({ fn, args, params, by }: Extract<Bound, { kind: 'apply' }>): Syntax {
  const parts = args.map(syntaxOf)
  const op = OPERATORS[fn]
  if (op !== undefined) return { kind: 'binary', op, left: parts[0]!, right: parts[1]!, ...NOWHERE }
  if (fn === 'neg' || fn === 'not')
    return { kind: 'unary', op: fn === 'not' ? 'not' : '-', operand: parts[0]!, ...NOWHERE }
  return call(fn, [...parts, ...params.map(number)], by)
}

function call(fn: string, args: readonly Syntax[], by: string | null): Syntax {
  return { kind: 'call', name: name(fn), args, by: by === null ? null : name(by), ...NOWHERE }
}

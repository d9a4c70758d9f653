import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bindExpression, parseExpression } from './bind-expression.js'
import { printExpression } from './printer.js'
import type { BinaryOperator, Syntax } from './syntax.js'

const at = { start: 0, end: 0 }

/** The tree without its places. */
function bare(node: Syntax): unknown {
  return JSON.parse(JSON.stringify(node, (key, value) => (key === 'start' || key === 'end' ? undefined : value)))
}

function parsed(text: string): Syntax {
  const result = parseExpression(text)
  if (!result.ok) throw new Error(result.problem.message)
  return result.syntax
}

/** Fully parenthesised, to show how an expression groups. */
function grouped(node: Syntax): string {
  switch (node.kind) {
    case 'binary':
      return `(${grouped(node.left)} ${node.op} ${grouped(node.right)})`
    case 'unary':
      return `(${node.op} ${grouped(node.operand)})`
    case 'between':
      return `(${grouped(node.value)} between ${grouped(node.low)} and ${grouped(node.high)})`
    default:
      return printExpression(node)
  }
}

const name = fc.constantFrom('close', 'per', 'mom_12_1', 'rank', '싼값', '_x')
const textNode = fc.string({ unit: 'grapheme-ascii' }).map((value) => ({ kind: 'text' as const, value, ...at }))
const operators: readonly BinaryOperator[] = ['<', '<=', '>', '>=', '==', '!=', '+', '-', '*', '/', '^', 'and', 'or']

const { tree } = fc.letrec<{ tree: Syntax }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.oneof(
      fc
        .double({ min: 0, noNaN: true, noDefaultInfinity: true })
        .map((value): Syntax => ({ kind: 'number', value, ...at })),
      name.map((n): Syntax => ({ kind: 'name', name: n, ...at })),
      name.map((n): Syntax => ({ kind: 'parameter', name: n, ...at })),
      textNode,
    ),
    fc
      .tuple(fc.constantFrom(...operators), tie('tree'), tie('tree'))
      .map(([op, left, right]): Syntax => ({ kind: 'binary', op, left, right, ...at })),
    fc
      .tuple(fc.constantFrom<'-' | 'not'>('-', 'not'), tie('tree'))
      .map(([op, operand]): Syntax => ({ kind: 'unary', op, operand, ...at })),
    fc
      .tuple(tie('tree'), tie('tree'), tie('tree'))
      .map(([value, low, high]): Syntax => ({ kind: 'between', value, low, high, ...at })),
    fc
      .tuple(tie('tree'), fc.array(textNode, { minLength: 1, maxLength: 3 }))
      .map(([value, options]): Syntax => ({ kind: 'in', value, options, ...at })),
    fc.tuple(name, fc.array(tie('tree'), { maxLength: 3 }), fc.option(name)).map(([n, args, by]): Syntax => {
      const group = by === null ? null : { kind: 'name' as const, name: by, ...at }
      return { kind: 'call', name: { kind: 'name', name: n, ...at }, args, by: group, ...at }
    }),
  ),
}))

describe('parsing and printing', () => {
  it('gives the same tree again', () => {
    fc.assert(
      fc.property(tree, (node) => {
        expect(bare(parsed(printExpression(node)))).toEqual(bare(node))
      }),
      { numRuns: 500 },
    )
  })

  it('never throws on garbage, and always names a place inside the text', () => {
    const scraps = fc.array(
      fc.constantFrom(
        'close',
        '(',
        ')',
        ',',
        ':',
        'and',
        'not',
        'between',
        'in',
        '<',
        '-',
        '^',
        '5%',
        '1e',
        "'",
        '$',
        '$n',
        ' ',
        '\n',
        '한',
      ),
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          scraps.map((parts) => parts.join(' ')),
        ),
        (text) => {
          const result = bindExpression(text)
          if (result.ok) return
          for (const problem of result.problems) {
            expect(problem.message).not.toBe('')
            expect(problem.line).toBeGreaterThan(0)
            expect(problem.line).toBeLessThanOrEqual(text.split('\n').length)
          }
        },
      ),
      { numRuns: 500 },
    )
  })

  it('prints no parentheses that are not needed', () => {
    for (const text of [
      'a + b * c',
      '(a + b) * c',
      'a - (b - c)',
      'a - b - c',
      'not a and b',
      'not (a and b)',
      '2 ^ 3 ^ 2',
    ]) {
      expect(printExpression(parsed(text))).toBe(text)
    }
  })
})

describe('precedence', () => {
  it.each([
    ['-2 ^ 2', '((- 2) ^ 2)'],
    ['2 ^ -1', '(2 ^ (- 1))'],
    ['2 ^ 3 ^ 2', '(2 ^ (3 ^ 2))'],
    ['a * b ^ c', '(a * (b ^ c))'],
    ['-a * b', '((- a) * b)'],
    ['a - b - c', '((a - b) - c)'],
    ['a / b * c', '((a / b) * c)'],
    ['a + b < c * d', '((a + b) < (c * d))'],
    ['not a < b', '(not (a < b))'],
    ['a < b and c < d or e < f', '(((a < b) and (c < d)) or (e < f))'],
    ['a < b or c < d and e < f', '((a < b) or ((c < d) and (e < f)))'],
    ['x between 1 and 2 + 3 and y > 0', '((x between 1 and (2 + 3)) and (y > 0))'],
    ['not x between 1 and 2', '(not (x between 1 and 2))'],
  ])('%s groups as %s', (text, expected) => {
    expect(grouped(parsed(text))).toBe(expected)
  })

  it('puts unary minus above the power, as the language says: -2 ^ 2 is (-2) ^ 2', () => {
    expect(bare(parsed('-2^2'))).toEqual(bare(parsed('(-2)^2')))
    expect(bare(parsed('-2^2'))).not.toEqual(bare(parsed('-(2^2)')))
  })
})

describe('numbers', () => {
  it.each([
    ['10', 10],
    ['1.5e9', 1.5e9],
    ['1.5E-3', 0.0015],
    ['100m', 1e8],
    ['2k', 2000],
    ['50b', 5e10],
    ['5%', 0.05],
    ['0.1%', 0.001],
    ['.5', 0.5],
  ])('reads %s', (text, value) => {
    expect(bare(parsed(text))).toEqual({ kind: 'number', value })
  })
})

describe('syntax faults', () => {
  it.each([
    ['', 'expected an expression, received nothing at 1:1'],
    ['close >', 'expected a value, received the end of the expression at 1:8'],
    ['(close', 'expected ")" to close the parenthesis, received the end of the expression at 1:7'],
    ['a < b < c', 'expected "and" or "or" after a comparison, received "<" at 1:7'],
    ['a = b', 'unexpected character "=" at 1:3'],
    ['a && b', 'unexpected character "&&" at 1:3'],
    ['100x', 'expected a number, received "100x" at 1:1'],
    ["sector == 'banks", 'expected a closing quote at 1:11'],
    ['a > 1 AND b > 2', 'expected an operator, received "AND" at 1:7; did you mean "and"?'],
    ['close\n  > > 3', 'expected a value, received ">" at 2:5'],
    ['rank(x, to: sector)', 'unknown named argument "to" at 1:9; did you mean "by"?'],
    ['market in (KOSPI)', 'expected text in single quotes, received "KOSPI" at 1:12'],
    ['1e999', 'expected a number below 1.8e308 at 1:1'],
  ])('%s', (text, message) => {
    const result = parseExpression(text)
    expect(result.ok ? 'parsed' : result.problem.message).toBe(message)
  })

  it('refuses nesting and length that no person writes', () => {
    for (const text of ['('.repeat(5000), '-'.repeat(5000), `1${'+1'.repeat(5000)}`, 'not '.repeat(5000)]) {
      expect(parseExpression(text).ok).toBe(false)
    }
  })
})

import { ExpressionError } from './expression-error.js'
import {
  type BinaryOperator,
  binaryPrecedence,
  type NameNode,
  PRECEDENCE,
  type Syntax,
  type TextNode,
} from './syntax.js'
import { readTokens, type Token } from './tokens.js'

/** Deeper than a person nests; keeps hostile input off the call stack. */
const MAX_NESTING = 200

const BINARY: ReadonlySet<string> = new Set(['<', '<=', '>', '>=', '==', '!=', '+', '-', '*', '/', '^', 'and', 'or'])

function described(token: Token): string {
  if (token.kind === 'end') return 'the end of the expression'
  return token.kind === 'text' ? `'${token.text}'` : `"${token.kind === 'parameter' ? '$' : ''}${token.text}"`
}

/** Precedence climbing over a token list. One instance parses one expression. */
class ExpressionParser {
  readonly #tokens: readonly Token[]
  #at = 0
  #nesting = 0

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens
  }

  parseWhole(): Syntax {
    if (this.#peek().kind === 'end') throw new ExpressionError('expected an expression, received nothing', this.#peek())
    const tree = this.#parse(PRECEDENCE.or)
    if (this.#peek().kind !== 'end') this.#refuseRest()
    return tree
  }

  #peek(): Token {
    return this.#tokens[this.#at]!
  }

  #take(): Token {
    return this.#tokens[this.#at++]!
  }

  #is(text: string): boolean {
    const { kind, text: written } = this.#peek()
    return (kind === 'symbol' || kind === 'keyword') && written === text
  }

  #expect(text: string, after: string): Token {
    if (this.#is(text)) return this.#take()
    throw new ExpressionError(`expected "${text}" ${after}, received ${described(this.#peek())}`, this.#peek())
  }

  #refuseRest(): never {
    const token = this.#peek()
    const before = this.#tokens[this.#at - 1]
    if (token.text.toLowerCase() === 'and' || token.text.toLowerCase() === 'or') {
      throw new ExpressionError(`expected an operator, received ${described(token)}`, token, {
        suggestion: token.text.toLowerCase(),
      })
    }
    const hint =
      token.text === ':' && before?.kind === 'name'
        ? 'a named argument stands inside a call: rank(x, by: sector)'
        : token.text === 'not'
          ? 'write `not` in front: not (market in (...))'
          : undefined
    throw new ExpressionError(`expected an operator or the end, received ${described(token)}`, token, { hint })
  }

  #parse(weakest: number): Syntax {
    if (++this.#nesting > MAX_NESTING) {
      throw new ExpressionError(`expected at most ${MAX_NESTING} levels of nesting`, this.#peek(), {
        hint: 'split it with `let`',
      })
    }
    let left = this.#parsePrefix(weakest)
    for (;;) {
      const extended = this.#parseInfix(left, weakest)
      if (!extended) break
      left = extended
    }
    this.#nesting--
    return left
  }

  #parseInfix(left: Syntax, weakest: number): Syntax | undefined {
    if (this.#is('between') || this.#is('in')) {
      if (PRECEDENCE.comparison < weakest) return undefined
      return this.#endOfComparison(this.#is('in') ? this.#parseIn(left) : this.#parseBetween(left))
    }
    const token = this.#peek()
    if ((token.kind !== 'symbol' && token.kind !== 'keyword') || !BINARY.has(token.text)) return undefined
    const op = token.text as BinaryOperator
    const precedence = binaryPrecedence(op)
    if (precedence < weakest) return undefined
    this.#take()
    const right = this.#parse(op === '^' ? precedence : precedence + 1)
    const node: Syntax = { kind: 'binary', op, left, right, start: left.start, end: right.end }
    return precedence === PRECEDENCE.comparison ? this.#endOfComparison(node) : node
  }

  #endOfComparison(node: Syntax): Syntax {
    const token = this.#peek()
    const chained =
      this.#is('between') || this.#is('in') || (token.kind === 'symbol' && /^(?:[<>]=?|[=!]=)$/.test(token.text))
    if (!chained) return node
    throw new ExpressionError(`expected "and" or "or" after a comparison, received ${described(token)}`, token, {
      hint: 'comparisons do not chain; write `a < b and b < c`, or `b between a and c`',
    })
  }

  #parseBetween(value: Syntax): Syntax {
    this.#take()
    const low = this.#parse(PRECEDENCE.sum)
    this.#expect('and', 'between the two bounds')
    const high = this.#parse(PRECEDENCE.sum)
    return { kind: 'between', value, low, high, start: value.start, end: high.end }
  }

  #parseIn(value: Syntax): Syntax {
    this.#take()
    this.#expect('(', 'after "in"')
    const options: TextNode[] = []
    do {
      const token = this.#take()
      if (token.kind !== 'text') {
        throw new ExpressionError(`expected text in single quotes, received ${described(token)}`, token)
      }
      options.push({ kind: 'text', value: token.text, start: token.start, end: token.end })
    } while (this.#is(',') && this.#take())
    const close = this.#expect(')', 'after the list')
    return { kind: 'in', value, options, start: value.start, end: close.end }
  }

  #parsePrefix(weakest: number): Syntax {
    const token = this.#take()
    switch (token.kind) {
      case 'number':
        return { kind: 'number', value: token.value, start: token.start, end: token.end }
      case 'text':
        return { kind: 'text', value: token.text, start: token.start, end: token.end }
      case 'parameter':
        return { kind: 'parameter', name: token.text, start: token.start, end: token.end }
      case 'name':
        return this.#parseName({ kind: 'name', name: token.text, start: token.start, end: token.end })
      default:
        return this.#parseOperator(token, weakest)
    }
  }

  #parseOperator(token: Token, weakest: number): Syntax {
    if (token.text === '-' && token.kind === 'symbol') {
      const operand = this.#parse(PRECEDENCE.minus)
      return { kind: 'unary', op: '-', operand, start: token.start, end: operand.end }
    }
    if (token.text === 'not' && token.kind === 'keyword') {
      if (weakest > PRECEDENCE.not) {
        throw new ExpressionError('expected a value, received "not"', token, { hint: 'put it in parentheses' })
      }
      const operand = this.#parse(PRECEDENCE.not)
      return { kind: 'unary', op: 'not', operand, start: token.start, end: operand.end }
    }
    if (token.text === '(' && token.kind === 'symbol') {
      const inner = this.#parse(PRECEDENCE.or)
      const close = this.#expect(')', 'to close the parenthesis')
      return { ...inner, start: token.start, end: close.end }
    }
    throw new ExpressionError(`expected a value, received ${described(token)}`, token)
  }

  #parseName(name: NameNode): Syntax {
    if (!this.#is('(')) return name
    this.#take()
    const args: Syntax[] = []
    let by: NameNode | null = null
    if (!this.#is(')')) {
      do {
        if (by) throw new ExpressionError('expected ")" after the group, received another argument', this.#peek())
        by = this.#parseGroup()
        if (!by) args.push(this.#parse(PRECEDENCE.or))
      } while (this.#is(',') && this.#take())
    }
    const close = this.#expect(')', `to close ${name.name}(`)
    return { kind: 'call', name, args, by, start: name.start, end: close.end }
  }

  /** `by: sector`, or null where a plain argument follows. */
  #parseGroup(): NameNode | null {
    const colon = this.#tokens[this.#at + 1]
    if (this.#peek().kind !== 'name' || colon?.kind !== 'symbol' || colon.text !== ':') return null
    const label = this.#take()
    if (label.text !== 'by') {
      throw new ExpressionError(`unknown named argument "${label.text}"`, label, { suggestion: 'by' })
    }
    this.#take()
    const group = this.#take()
    if (group.kind !== 'name') {
      throw new ExpressionError(`expected a category after "by:", received ${described(group)}`, group, {
        hint: 'for example by: sector',
      })
    }
    return { kind: 'name', name: group.text, start: group.start, end: group.end }
  }
}

/** Parses one expression to its tree; throws ExpressionError with the place of the fault. */
export function parseSyntax(source: string): Syntax {
  return new ExpressionParser(readTokens(source)).parseWhole()
}

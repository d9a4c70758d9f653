import type { Span } from './expression-error.js'

export type ComparisonOperator = '<' | '<=' | '>' | '>=' | '==' | '!='
export type ArithmeticOperator = '+' | '-' | '*' | '/' | '^'
export type BinaryOperator = ComparisonOperator | ArithmeticOperator | 'and' | 'or'

export interface TextNode extends Span {
  readonly kind: 'text'
  readonly value: string
}

export interface NameNode extends Span {
  readonly kind: 'name'
  readonly name: string
}

export interface CallNode extends Span {
  readonly kind: 'call'
  readonly name: NameNode
  readonly args: readonly Syntax[]
  /** The group of `by: sector`, or null. */
  readonly by: NameNode | null
}

/** The parser's tree: what was written, with places. Names mean nothing yet. */
export type Syntax =
  | ({ readonly kind: 'number'; readonly value: number } & Span)
  | TextNode
  | NameNode
  | ({ readonly kind: 'parameter'; readonly name: string } & Span)
  | ({ readonly kind: 'unary'; readonly op: '-' | 'not'; readonly operand: Syntax } & Span)
  | ({ readonly kind: 'binary'; readonly op: BinaryOperator; readonly left: Syntax; readonly right: Syntax } & Span)
  | ({ readonly kind: 'between'; readonly value: Syntax; readonly low: Syntax; readonly high: Syntax } & Span)
  | ({ readonly kind: 'in'; readonly value: Syntax; readonly options: readonly TextNode[] } & Span)
  | CallNode

/** How tightly each form binds; higher is tighter. Unary minus is above `^`, so `-2 ^ 2` is 4. */
export const PRECEDENCE = {
  or: 1,
  and: 2,
  not: 3,
  comparison: 4,
  sum: 5,
  product: 6,
  power: 7,
  minus: 8,
  atom: 9,
} as const

export function binaryPrecedence(op: BinaryOperator): number {
  switch (op) {
    case 'or':
      return PRECEDENCE.or
    case 'and':
      return PRECEDENCE.and
    case '<':
    case '<=':
    case '>':
    case '>=':
    case '==':
    case '!=':
      return PRECEDENCE.comparison
    case '+':
    case '-':
      return PRECEDENCE.sum
    case '*':
    case '/':
      return PRECEDENCE.product
    case '^':
      return PRECEDENCE.power
  }
}

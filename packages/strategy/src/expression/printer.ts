import { binaryPrecedence, PRECEDENCE, type Syntax } from './syntax.js'

function precedenceOf(node: Syntax): number {
  switch (node.kind) {
    case 'binary':
      return binaryPrecedence(node.op)
    case 'between':
    case 'in':
      return PRECEDENCE.comparison
    case 'unary':
      return node.op === 'not' ? PRECEDENCE.not : PRECEDENCE.minus
    case 'number':
    case 'text':
    case 'name':
    case 'parameter':
    case 'call':
      return PRECEDENCE.atom
  }
}

const quoted = (value: string): string => `'${value.replaceAll("'", "''")}'`

function within(node: Syntax, weakest: number): string {
  const text = printExpression(node)
  return precedenceOf(node) < weakest ? `(${text})` : text
}

/** The text of a tree with no more parentheses than it needs; parsing it gives the same tree. */
export function printExpression(node: Syntax): string {
  switch (node.kind) {
    case 'number':
      return String(node.value)
    case 'text':
      return quoted(node.value)
    case 'name':
      return node.name
    case 'parameter':
      return `$${node.name}`
    case 'unary':
      return node.op === 'not'
        ? `not ${within(node.operand, PRECEDENCE.not)}`
        : `-${within(node.operand, PRECEDENCE.minus)}`
    case 'between': {
      const bounds = `${within(node.low, PRECEDENCE.sum)} and ${within(node.high, PRECEDENCE.sum)}`
      return `${within(node.value, PRECEDENCE.sum)} between ${bounds}`
    }
    case 'in':
      return `${within(node.value, PRECEDENCE.sum)} in (${node.options.map((option) => quoted(option.value)).join(', ')})`
    case 'binary': {
      const precedence = binaryPrecedence(node.op)
      // Only `^` groups from the right; comparisons do not group at all.
      const left = node.op === '^' || precedence === PRECEDENCE.comparison ? precedence + 1 : precedence
      const right = node.op === '^' ? precedence : precedence + 1
      return `${within(node.left, left)} ${node.op} ${within(node.right, right)}`
    }
    case 'call': {
      const args = node.args.map(printExpression)
      if (node.by) args.push(`by: ${node.by.name}`)
      return `${node.name.name}(${args.join(', ')})`
    }
  }
}

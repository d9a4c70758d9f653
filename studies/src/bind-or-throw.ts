import { type BindOptions, type Bound, bindExpression } from '@stocklab/strategy'
import { invalidStrategy } from './load-strategy.js'

/** Binds an expression of the command line; its faults become one usage error. */
export function bindOrThrow(text: string, options: BindOptions = {}): Bound {
  const result = bindExpression(text, options)
  if (!result.ok) throw invalidStrategy(result.problems)
  return result.bound
}

/** Splits `a, rank(b, by: sector)` at the commas that stand outside brackets and quotes. */
export function splitExpressions(text: string): string[] {
  const parts: string[] = []
  let depth = 0
  let quoted = false
  let start = 0
  for (let at = 0; at < text.length; at++) {
    const letter = text[at]
    if (letter === "'") quoted = !quoted
    if (quoted) continue
    if (letter === '(') depth++
    if (letter === ')') depth--
    if (letter === ',' && depth === 0) {
      parts.push(text.slice(start, at))
      start = at + 1
    }
  }
  parts.push(text.slice(start))
  return parts.map((part) => part.trim()).filter((part) => part !== '')
}

import { StockLabError } from '@stocklab/domain'
import { type Bound, bindExpression, formatProblem } from '@stocklab/strategy'

/**
 * Binds an expression that was checked when it came in. Throws StockLabError (input) for one that was stored when the
 * language still knew its names.
 */
export function bindText(text: string): Bound {
  const result = bindExpression(text)
  if (result.ok) return result.bound
  throw new StockLabError('input', 'STRATEGY_INVALID', result.problems.map(formatProblem).join('\n'))
}

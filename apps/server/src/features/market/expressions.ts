import type { ProblemPlace } from '@stocklab/protocol'
import { type BindOptions, bindExpression } from '@stocklab/strategy'
import { Problem } from '../../http/problem.js'

export interface WrittenExpression {
  /** Where it stands in the request, as `columns.2`. */
  readonly path: string
  readonly text: string
  readonly expects?: BindOptions['expects']
}

/** Throws EXPRESSION_INVALID with the line and column of every fault. */
export function requireExpressions(written: readonly WrittenExpression[]): void {
  const errors = written.flatMap(({ path, text, expects }): ProblemPlace[] => {
    const result = bindExpression(text, expects === undefined ? {} : { expects })
    if (result.ok) return []
    return result.problems.map(({ message, hint, line, column }) => ({
      path,
      message: hint === null ? message : `${message}; ${hint}`,
      ...(line === null ? {} : { line }),
      ...(column === null ? {} : { column }),
    }))
  })
  const [first] = errors
  if (first !== undefined) throw new Problem('EXPRESSION_INVALID', `${first.path}: ${first.message}`, { errors })
}

import { caretSnippet, type Position } from '../text/position.js'

/** One fault in what a user wrote: a sentence, the place, and what to do next. */
export interface InputProblem {
  /** One sentence, with `line:column` and the nearest name where they help. */
  readonly message: string
  /** The field, as `entry.rank_by[0].value`; empty for the whole text. */
  readonly path: string
  readonly file: string | null
  /** From 1; null where the document was built by a program and has no text. */
  readonly line: number | null
  readonly column: number | null
  /** The line, and under it a caret. */
  readonly snippet: string | null
  readonly hint: string | null
}

/** More are not told: nobody reads them, and looking for what was meant takes its time for each. */
export const MOST_PROBLEMS = 100

export type FieldPath = readonly (string | number)[]

export function pathText(path: FieldPath): string {
  return path.map((part, i) => (typeof part === 'number' ? `[${part}]` : i === 0 ? part : `.${part}`)).join('')
}

/** Where something stands: in a document, or in an expression by itself. */
export interface ProblemPlace {
  readonly file?: string | null
  readonly position?: Position | undefined
  readonly lineText?: string | undefined
}

export function buildProblem(
  message: string,
  path: FieldPath,
  place: ProblemPlace = {},
  hint: string | null = null,
): InputProblem {
  const { position, lineText } = place
  return {
    message,
    path: pathText(path),
    file: place.file ?? null,
    line: position?.line ?? null,
    column: position?.column ?? null,
    snippet: position && lineText !== undefined ? caretSnippet(lineText, position.column) : null,
    hint,
  }
}

/** A problem as a person reads it: place and sentence, the line with a caret, what to do. */
export function formatProblem(problem: InputProblem): string {
  const where = [problem.file, problem.line, problem.column].filter((part) => part !== null).join(':')
  const lines = [where ? `${where}: ${problem.message}` : problem.message]
  if (problem.snippet) lines.push(...problem.snippet.split('\n').map((line) => `    ${line}`))
  if (problem.hint) lines.push(`  ${problem.hint}`)
  return lines.join('\n')
}

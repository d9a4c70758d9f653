/** A place in a text as people count: lines and columns from 1. */
export interface Position {
  readonly line: number
  readonly column: number
}

/** Line and column of an offset; an offset behind the end is the end. */
export function positionAt(text: string, offset: number): Position {
  const upTo = text.slice(0, offset)
  const lastBreak = upTo.lastIndexOf('\n')
  let line = 1
  for (const char of upTo) if (char === '\n') line++
  return { line, column: upTo.length - lastBreak }
}

export function lineAt(text: string, line: number): string {
  return (text.split('\n')[line - 1] ?? '').replace(/\r$/, '')
}

const SNIPPET_WIDTH = 100

/** The line and, below it, a caret under the column; long lines are cut around the caret. */
export function caretSnippet(line: string, column: number): string {
  const from = Math.max(0, column - 1 - SNIPPET_WIDTH / 2)
  const shown = line.slice(from, from + SNIPPET_WIDTH).replace(/\t/g, ' ')
  return `${shown}\n${' '.repeat(Math.max(0, column - 1 - from))}^`
}

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

/** Characters that a terminal shows two columns wide: Hangul, kana, Chinese, full-width forms. */
const WIDE = /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]/g

/** The line and, below it, a caret under the column as a terminal shows it; long lines are cut around the caret. */
export function caretSnippet(line: string, column: number): string {
  const from = Math.max(0, column - 1 - SNIPPET_WIDTH / 2)
  const shown = line.slice(from, from + SNIPPET_WIDTH).replace(/\t/g, ' ')
  const before = shown.slice(0, column - 1 - from)
  const missing = column - 1 - from - before.length
  return `${shown}\n${before.replace(WIDE, '  ').replace(/\S/g, ' ')}${' '.repeat(missing)}^`
}

const ESCAPE = /\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|\r?\n[ \t]*|.)/sy

const isBlank = (char: string | undefined): boolean => char === ' ' || char === '\t' || char === '\n' || char === '\r'

/** Where the content of a scalar begins: behind its quote or the header line of a block. */
function contentStart(text: string, start: number): number {
  const first = text[start]
  if (first === '"' || first === "'") return start + 1
  if (first !== '|' && first !== '>') return start
  const lineEnd = text.indexOf('\n', start)
  return lineEnd < 0 ? text.length : lineEnd + 1
}

function skipBlanks(text: string, from: number, end: number): number {
  let at = from
  while (at < end && isBlank(text[at])) at++
  return at
}

/** Length of what stands in the text for one character of the value. */
function writtenLength(text: string, at: number, quote: string | undefined): number {
  if (quote === "'" && text.startsWith("''", at)) return 2
  if (quote !== '"' || text[at] !== '\\') return 1
  ESCAPE.lastIndex = at
  return ESCAPE.exec(text)?.[0].length ?? 1
}

/**
 * The offset in `text` of every character of `value`, which a scalar written at `start`..`end` stands for: quotes,
 * escapes, block headers, indentation and folded lines are stepped over.
 */
export function alignText(text: string, start: number, end: number, value: string): readonly number[] {
  const quote = text[start]
  const offsets: number[] = []
  let at = contentStart(text, start)
  for (let i = 0; i < value.length; i++) {
    const char = value[i]
    if (isBlank(char) && !(quote === '"' && text[at] === '\\')) {
      offsets.push(Math.min(at, end))
      // A line break, with the indentation behind it, stands for the blanks that it was folded to.
      if (isBlank(text[at])) at = char !== text[at] || char === '\n' ? skipBlanks(text, at, end) : at + 1
      continue
    }
    if (!isBlank(char)) at = skipBlanks(text, at, end)
    offsets.push(Math.min(at, end))
    at += writtenLength(text, at, quote)
  }
  return offsets
}

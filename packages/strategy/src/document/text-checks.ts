import { lineAt, type Position, positionAt } from '../text/position.js'
import { buildProblem, type InputProblem } from './problem.js'

const MAX_CHARACTERS = 1_000_000

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this looks for
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFD]/

function problemAt(text: string, offset: number, file: string | null, message: string, hint: string): InputProblem {
  const position: Position = positionAt(text, offset)
  return buildProblem(message, [], { file, position, lineText: lineAt(text, position.line) }, hint)
}

/** JSON is read as the YAML that it is, so what YAML would let pass is refused here. */
function refuseJson(text: string, file: string | null): InputProblem | undefined {
  try {
    JSON.parse(text)
    return undefined
  } catch (error) {
    const position = /position (\d+)/.exec(error instanceof Error ? error.message : '')
    const offset = position ? Number(position[1]) : text.length
    const reason =
      offset >= text.trimEnd().length ? 'it ends too early' : 'a quote, comma or bracket is missing or too many'
    return problemAt(
      text,
      offset,
      file,
      `expected JSON, but ${reason}`,
      'write "key": value, without comments or trailing commas',
    )
  }
}

/** What is wrong with a text before it is worth reading, or undefined. */
export function refuseText(text: string, format: 'yaml' | 'json', file: string | null): InputProblem | undefined {
  if (text.length > MAX_CHARACTERS) {
    const message = `expected a strategy of at most ${MAX_CHARACTERS} characters, received ${text.length}`
    return buildProblem(message, [], { file }, 'is this the right file?')
  }
  if (text.trim() === '') {
    return buildProblem(
      'expected a strategy, received an empty document',
      [],
      { file },
      'begin with name, market and entry',
    )
  }
  const control = CONTROL.exec(text)
  if (control) {
    const code = control[0].codePointAt(0)!.toString(16).padStart(4, '0').toUpperCase()
    return problemAt(
      text,
      control.index,
      file,
      `expected text in UTF-8, received the character U+${code}`,
      'save the file as UTF-8',
    )
  }
  return format === 'json' ? refuseJson(text, file) : undefined
}

import { ExpressionError, type Span } from './expression-error.js'

export interface Token extends Span {
  readonly kind: 'number' | 'text' | 'name' | 'parameter' | 'keyword' | 'symbol' | 'end'
  /** Name, keyword or symbol as written; the content of a text. */
  readonly text: string
  /** Value of a number, else 0. */
  readonly value: number
}

export const KEYWORDS: ReadonlySet<string> = new Set(['and', 'or', 'not', 'between', 'in'])

/** More tokens than any strategy needs; keeps hostile input from costing time. */
const MAX_TOKENS = 2000

const BLANK = /\s+/uy
const NUMBER = /(\d+(?:\.\d+)?|\.\d+)(?:[eE]([+-]?\d+))?/y
const NAME = /[\p{L}_][\p{L}\p{N}_]*/uy
const SYMBOL = /<=|>=|==|!=|[-+*/^<>(),:]/y
const TEXT = /'((?:[^'\n]|'')*)'/y

const SUFFIX_EXPONENT: Readonly<Record<string, number>> = { k: 3, m: 6, b: 9, '%': -2 }

/** What people write out of habit from other languages, and what this one calls it. */
const HABITS: readonly (readonly [written: string, advice: string])[] = [
  ['&&', 'write `and`'],
  ['||', 'write `or`'],
  ['<>', 'write `!=`'],
  ['=', 'write `==` to compare'],
  ['!', 'write `not`'],
  ['"', "write text in single quotes: 'banks'"],
  ['≤', 'write `<=`'],
  ['≥', 'write `>=`'],
  ['≠', 'write `!=`'],
  ['$', 'write a parameter as $name'],
]

function match(pattern: RegExp, source: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(source)
}

/** `100m` is the number that `100e6` is, not a product: one rounding. */
function readNumber(source: string, start: number, found: RegExpExecArray): Token {
  let end = start + found[0].length
  let exponent = Number(found[2] ?? 0)
  const suffix = source[end]
  if (suffix !== undefined && suffix in SUFFIX_EXPONENT) {
    exponent += SUFFIX_EXPONENT[suffix]!
    end++
  }
  const stray = match(/[\p{L}\p{N}_.%]+/uy, source, end)
  if (stray) {
    const span = { start, end: end + stray[0].length }
    throw new ExpressionError(`expected a number, received "${source.slice(start, span.end)}"`, span, {
      hint: 'write numbers as 10, 1.5e9, 100m (k, m, b for thousand, million, billion) or 5%',
    })
  }
  const value = Number(`${found[1]}e${exponent}`)
  if (!Number.isFinite(value)) throw new ExpressionError('expected a number below 1.8e308', { start, end })
  return { kind: 'number', text: source.slice(start, end), value, start, end }
}

function refuse(source: string, start: number): never {
  const char = String.fromCodePoint(source.codePointAt(start)!)
  const end = start + char.length
  if (char === "'") {
    throw new ExpressionError('expected a closing quote', { start, end: source.length }, { hint: "text is 'quoted'" })
  }
  const habit = HABITS.find(([written]) => source.startsWith(written, start))
  throw new ExpressionError(`unexpected character "${habit?.[0] ?? char}"`, { start, end }, { hint: habit?.[1] })
}

function readToken(source: string, start: number): Token {
  const number = match(NUMBER, source, start)
  if (number) return readNumber(source, start, number)
  const name = match(NAME, source, start)
  if (name) {
    const kind = KEYWORDS.has(name[0]) ? 'keyword' : 'name'
    return { kind, text: name[0], value: 0, start, end: start + name[0].length }
  }
  const text = match(TEXT, source, start)
  if (text) {
    return { kind: 'text', text: text[1]!.replaceAll("''", "'"), value: 0, start, end: start + text[0].length }
  }
  const parameter = source[start] === '$' ? match(NAME, source, start + 1) : null
  if (parameter) {
    return { kind: 'parameter', text: parameter[0], value: 0, start, end: start + 1 + parameter[0].length }
  }
  const symbol = match(SYMBOL, source, start)
  if (symbol) return { kind: 'symbol', text: symbol[0], value: 0, start, end: start + symbol[0].length }
  return refuse(source, start)
}

/** Splits an expression into tokens; the last one is the end. Throws ExpressionError. */
export function readTokens(source: string): readonly Token[] {
  const tokens: Token[] = []
  let at = 0
  while (at < source.length) {
    const blank = match(BLANK, source, at)
    if (blank) at += blank[0].length
    if (at >= source.length) break
    const token = readToken(source, at)
    tokens.push(token)
    at = token.end
    if (tokens.length > MAX_TOKENS) {
      throw new ExpressionError(`expected at most ${MAX_TOKENS} words in one expression`, token, {
        hint: 'split it with `let`',
      })
    }
  }
  tokens.push({ kind: 'end', text: '', value: 0, start: source.trimEnd().length, end: source.trimEnd().length })
  return tokens
}

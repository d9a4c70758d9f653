import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseAllDocuments,
  Scalar,
  type YAMLParseError,
} from 'yaml'
import { DocumentPlaces } from './places.js'
import { buildProblem, type FieldPath, type InputProblem, MOST_PROBLEMS, pathText } from './problem.js'
import { alignText } from './text-alignment.js'

export type PlainValue =
  | null
  | boolean
  | number
  | string
  | readonly PlainValue[]
  | { readonly [key: string]: PlainValue }

export interface SourceDocument {
  readonly value: PlainValue
  readonly places: DocumentPlaces
  /** Numbers as they were written, by path: YAML makes 5930 of 005930. */
  readonly written: ReadonlyMap<string, string>
  readonly problems: readonly InputProblem[]
}

/** Deeper and larger than any strategy. */
const MAX_DEPTH = 20
const MAX_VALUES = 20_000

/** `100_000_000`, which this document format reads as a number though YAML does not. */
const GROUPED_NUMBER = /^[-+]?\d+(?:_\d+)+(?:\.\d+)?$/

interface Reading {
  readonly text: string
  readonly places: DocumentPlaces
  readonly written: Map<string, string>
  readonly problems: InputProblem[]
  values: number
}

function refuse(reading: Reading, message: string, path: FieldPath, offset: number, hint: string | null = null): null {
  if (reading.problems.length < MOST_PROBLEMS)
    reading.problems.push(buildProblem(message, path, reading.places.at(offset), hint))
  return null
}

function readScalar(node: Scalar, path: FieldPath, reading: Reading): PlainValue {
  const { value } = node
  const start = node.range?.[0] ?? 0
  if (typeof value === 'string') {
    reading.places.addValue(path, { start, offsets: alignText(reading.text, start, node.range?.[1] ?? start, value) })
    if (node.type !== Scalar.PLAIN || !GROUPED_NUMBER.test(value)) return value
    reading.written.set(pathText(path), value)
    return Number(value.replaceAll('_', ''))
  }
  reading.places.addValue(path, { start, offsets: null })
  if (typeof value === 'number') {
    reading.written.set(pathText(path), node.source ?? String(value))
    return value
  }
  if (typeof value === 'boolean' || value === null) return value
  return refuse(reading, 'expected text, a number, true, false or null', path, start)
}

function readPair(pair: Pair, path: FieldPath, into: Record<string, PlainValue>, reading: Reading): void {
  const key = pair.key as Node | null
  const offset = key?.range?.[0] ?? 0
  if (!isScalar(key) || key.value === null || typeof key.value === 'object') {
    refuse(reading, 'expected a name before ":"', path, offset)
    return
  }
  const name = typeof key.value === 'string' ? key.value : (key.source ?? String(key.value))
  if (Object.hasOwn(into, name)) {
    refuse(reading, `the key "${name}" stands twice in one section`, [], offset, 'keep one of them')
    return
  }
  const inner = [...path, name]
  if (name === '__proto__') {
    refuse(reading, 'expected a name before ":", received "__proto__"', path, offset)
    return
  }
  reading.places.addKey(inner, offset)
  into[name] = readNode(pair.value as Node | null, inner, reading, offset)
}

function readNode(node: Node | null, path: FieldPath, reading: Reading, around: number): PlainValue {
  if (!node) {
    reading.places.addValue(path, { start: around, offsets: null })
    return null
  }
  const start = node.range?.[0] ?? around
  if (path.length > MAX_DEPTH) return refuse(reading, `expected at most ${MAX_DEPTH} levels`, path.slice(0, 3), start)
  if (++reading.values > MAX_VALUES) {
    if (reading.values > MAX_VALUES + 1) return null
    return refuse(reading, `expected at most ${MAX_VALUES} values in a strategy`, [], start)
  }
  if (isAlias(node)) {
    return refuse(reading, 'references (*name) are not read', path, start, 'write the value out')
  }
  if (isScalar(node)) return readScalar(node, path, reading)
  reading.places.addValue(path, { start, offsets: null })
  if (isSeq(node)) return node.items.map((item, i) => readNode(item as Node | null, [...path, i], reading, start))
  if (!isMap(node)) return refuse(reading, 'expected a value', path, start)
  const into: Record<string, PlainValue> = {}
  for (const pair of node.items) readPair(pair, path, into, reading)
  return into
}

const SYNTAX: Readonly<Record<string, readonly [message: string, hint: string | null]>> = {
  TAB_AS_INDENT: ['expected spaces, received a tab', 'indent with spaces'],
  BAD_INDENT: ['lines of one section are indented differently', 'give all keys of a section the same number of spaces'],
  MISSING_CHAR: ['a quote, bracket or colon is missing', null],
  BLOCK_AS_IMPLICIT_KEY: [
    'a key stands where a value was expected',
    'check the indentation of the next line, or put text that contains ":" in "quotes"',
  ],
  UNEXPECTED_TOKEN: ['expected a key or a value', 'put text that contains : # { } [ ] & * ! % @ or quotes in "quotes"'],
  BAD_DQ_ESCAPE: ['unknown \\ sequence in a "quoted" text', "use 'single quotes', where \\ means itself"],
  BAD_ALIAS: ['expected a value, received "*" or "&"', 'put the text in "quotes"'],
  MULTIPLE_ANCHORS: ['expected a value, received "&"', 'put the text in "quotes"'],
  BAD_SCALAR_START: ['text may not begin with % @ or `', 'put it in "quotes"'],
  BAD_PROP_ORDER: ['expected a value', 'put the text in "quotes"'],
  TAG_RESOLVE_FAILED: ['expected a value, received a tag ("!…")', 'put the text in "quotes"'],
}

/** One broken character makes many faults behind it, so only the first is told. */
function sentenceFor(error: YAMLParseError): readonly [message: string, hint: string | null] {
  if (/^Flow (?:map|sequence)/.test(error.message))
    return ['a bracket is not closed', 'every { wants its } and every [ its ]']
  return SYNTAX[error.code] ?? [`unreadable: ${error.message.split('\n')[0]}`, null]
}

/** Reads YAML (and so JSON) into plain values with the place of each. Never throws. */
export function readYaml(text: string, file: string | null): SourceDocument {
  const places = new DocumentPlaces(text, file)
  const reading: Reading = { text, places, written: new Map(), problems: [], values: 0 }
  // The parser would compare each key with each other one of its section.
  const documents = parseAllDocuments(text, { lineCounter: new LineCounter(), uniqueKeys: false, prettyErrors: false })
  const document = Array.isArray(documents) ? documents[0] : undefined
  if (!document) return { value: null, places, written: reading.written, problems: [] }
  if (Array.isArray(documents) && documents.length > 1) {
    const second = documents[1]?.contents?.range?.[0] ?? documents[1]?.range[0] ?? 0
    refuse(reading, 'expected one document, received several', [], second, 'write one strategy a file, without "---"')
  }
  const first = document.errors[0]
  if (first) {
    const offset = first.pos[0]
    const [message, hint] = sentenceFor(first)
    refuse(reading, message, [], offset, hint)
  }
  const value = reading.problems.length > 0 ? null : readNode(document.contents as Node | null, [], reading, 0)
  return { value, places, written: reading.written, problems: reading.problems }
}

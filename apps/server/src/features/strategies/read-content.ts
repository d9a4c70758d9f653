import { createHash } from 'node:crypto'
import { StockLabError } from '@stocklab/domain'
import { buildPlan, type StrategyPlan } from '@stocklab/engine'
import { STRATEGY_LIMITS, type StrategyContent } from '@stocklab/protocol'
import {
  type CompiledStrategy,
  canonicalJson,
  compileStrategy,
  type InputProblem,
  type ParameterRange,
  parseStrategy,
  type StrategyDocument,
  takeInventory,
} from '@stocklab/strategy'
import { Problem } from '../../http/problem.js'
import { isUnstorable } from '../../http/unstorable-text.js'
import { holdsUnstorableText, isDeeperThan } from './plain-value.js'

/** A document that holds, as it is stored. */
export interface ReadContent {
  readonly ok: true
  readonly document: StrategyDocument
  readonly compiled: CompiledStrategy
  readonly plan: StrategyPlan
  /** Of the parameters that give them in the text. */
  readonly ranges: Readonly<Record<string, ParameterRange>>
  readonly warnings: readonly string[]
  /** As it was written; null where it came as a value. */
  readonly source: string | null
  readonly sourceFormat: 'yaml' | 'json' | null
}

export type ContentReading = ReadContent | { readonly ok: false; readonly problems: readonly InputProblem[] }

/** Deeper than any document. */
const MAX_DEPTH = 30

/**
 * Reads a document from its text or value, composed (NFC), so that a name written on another system is the same name.
 * Never throws; problems of a text have its lines and columns.
 */
export function readContent(content: StrategyContent): ContentReading {
  const { source } = content
  if (source !== undefined) {
    return tooLong(source, STRATEGY_LIMITS.sourceLength) ?? readText(source.normalize('NFC'), content.format)
  }
  if (isDeeperThan(content.document, MAX_DEPTH)) return fault(`expected at most ${MAX_DEPTH} levels`)
  const text = valueText(content.document)
  const reading = tooLong(text, STRATEGY_LIMITS.documentLength) ?? readText(text.normalize('NFC'), 'json')
  if (reading.ok) return { ...reading, source: null, sourceFormat: null }
  // The places are those of a text that the caller never saw.
  return { ok: false, problems: reading.problems.map((problem) => ({ ...problem, ...NOWHERE })) }
}

/** The same, for a document that has to hold. Throws STRATEGY_INVALID with every fault. */
export function requireContent(content: StrategyContent): ReadContent {
  const reading = readContent(content)
  if (reading.ok) return reading
  const [first] = reading.problems
  throw new Problem('STRATEGY_INVALID', first?.message ?? 'the document does not hold', {
    errors: reading.problems.map(({ message, path, line, column }) => ({
      path,
      message,
      ...(line === null ? {} : { line }),
      ...(column === null ? {} : { column }),
    })),
  })
}

/** Equal for equal documents, whatever their text; runs carry the same hash. */
export function contentHash(document: StrategyDocument): string {
  return createHash('sha256').update(canonicalJson(document)).digest('hex')
}

/** Names of the factors a strategy uses, each once, without their parameters. */
export function factorNames(compiled: CompiledStrategy): readonly string[] {
  return [...new Set(takeInventory(compiled).factors.map((factor) => factor.replace(/\(.*$/, '')))].sort()
}

const NOWHERE = { line: null, column: null, snippet: null } as const

function readText(text: string, format: 'yaml' | 'json'): ContentReading {
  if (isUnstorable(text)) return fault('expected text in UTF-8, received half of a surrogate pair')
  const parsed = parseStrategy(text, { format })
  if (!parsed.ok) return parsed
  const document = composed(parsed.document)
  const refused = refusedText(document)
  if (refused !== undefined) return fault(refused.message, refused.path)
  // What is stored now will be read again, from its value.
  const long = tooLong(valueText(document), STRATEGY_LIMITS.documentLength, ' with every default written out')
  if (long !== undefined) return long
  const compiled = compileStrategy(document, {}, parsed.places)
  if (!compiled.ok) return compiled
  const plan = planOf(compiled.strategy, document)
  if (plan instanceof StockLabError) return fault(plan.message)
  const warnings = [...parsed.warnings, ...compiled.warnings]
  return {
    ...{ ok: true, document, compiled: compiled.strategy, plan, warnings },
    ranges: parsed.ranges,
    source: text,
    sourceFormat: format,
  }
}

/** What cannot be computed is said when the plan is built. */
function planOf(compiled: CompiledStrategy, document: StrategyDocument): StrategyPlan | StockLabError {
  try {
    return buildPlan(compiled, document)
  } catch (error) {
    if (error instanceof StockLabError && error.family === 'input') return error
    throw error
  }
}

/** Escapes in a text may have hidden characters that are not composed yet. */
function composed(document: StrategyDocument): StrategyDocument {
  const { name, description } = document
  return { ...document, name: name.normalize('NFC'), description: description?.normalize('NFC') ?? null }
}

function refusedText(document: StrategyDocument): { readonly message: string; readonly path: string } | undefined {
  const { nameLength, descriptionLength } = STRATEGY_LIMITS
  const { name, description } = document
  if ([...name].length > nameLength || /[\p{Cc}\p{Zl}\p{Zp}]/u.test(name))
    return { message: `name: expected one line of at most ${nameLength} characters`, path: 'name' }
  if ([...(description ?? '')].length > descriptionLength)
    return { message: `description: expected at most ${descriptionLength} characters`, path: 'description' }
  if (holdsUnstorableText(document))
    return { message: 'expected text without the character U+0000 and without halves of surrogate pairs', path: '' }
  return undefined
}

/** Documents are read where all requests are answered, so that none may take long; see decision 26. */
function tooLong(text: string, most: number, how = ''): ContentReading | undefined {
  if (text.length <= most) return undefined
  return fault(`expected a document of at most ${most} characters${how}, received ${text.length}`)
}

function valueText(document: unknown): string {
  return JSON.stringify(document, null, 1)
}

function fault(message: string, path = ''): ContentReading {
  return { ok: false, problems: [{ message, path, file: null, ...NOWHERE, hint: null }] }
}

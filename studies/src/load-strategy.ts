import { existsSync, readFileSync, statSync } from 'node:fs'
import { StockLabError } from '@stocklab/domain'
import {
  type CompiledStrategy,
  compileStrategy,
  formatProblem,
  type InputProblem,
  type ParameterRange,
  type ParseOptions,
  parseStrategy,
  type StrategyDocument,
} from '@stocklab/strategy'

import { requireOrder } from './period.js'
import { libraryFile, libraryHint } from './strategy-library.js'

const MAX_BYTES = 1_000_000

export interface StrategyChanges {
  readonly from?: string
  readonly to?: string
  readonly capital?: number
  readonly parameters: Readonly<Record<string, number>>
}

const NO_CHANGES: StrategyChanges = { parameters: {} }

export interface LoadedStrategy {
  readonly document: StrategyDocument
  readonly compiled: CompiledStrategy
  readonly warnings: readonly string[]
}

export interface SearchableStrategy extends LoadedStrategy {
  /** Ranges of the parameters that give them. */
  readonly ranges: Readonly<Record<string, ParameterRange>>
}

/**
 * Reads, checks and binds a strategy file, or the published strategy of that name where there is no such file. Every
 * fault is named with its line and column.
 */
export function loadStrategy(given: string, changes: StrategyChanges): SearchableStrategy {
  const file = existsSync(given) ? given : (libraryFile(given) ?? given)
  return strategyFromText(readStrategyText(file), changes, { file })
}

/** Checks and binds the text of a strategy document. Throws STRATEGY_INVALID (input), every fault with line and column. */
export function strategyFromText(
  text: string,
  changes: StrategyChanges = NO_CHANGES,
  options: ParseOptions = {},
): SearchableStrategy {
  const parsed = parseStrategy(text, options)
  if (!parsed.ok) throw invalidStrategy(parsed.problems)
  const document = changedDocument(parsed.document, changes)
  const compiled = compileStrategy(document, changes.parameters, parsed.places)
  if (!compiled.ok) throw invalidStrategy(compiled.problems)
  const warnings = [...parsed.warnings, ...compiled.warnings]
  return { document, compiled: compiled.strategy, warnings, ranges: parsed.ranges }
}

/** Binds a document that was parsed before, such as one out of a database or of a stored run. */
export function strategyFromDocument(
  document: StrategyDocument,
  changes: StrategyChanges = NO_CHANGES,
): LoadedStrategy {
  const changed = changedDocument(document, changes)
  const compiled = compileStrategy(changed, changes.parameters)
  if (!compiled.ok) throw invalidStrategy(compiled.problems)
  return { document: changed, compiled: compiled.strategy, warnings: compiled.warnings }
}

export function invalidStrategy(problems: readonly InputProblem[]): StockLabError {
  const shown = problems.slice(0, 20).map(formatProblem)
  const more = problems.length > shown.length ? [`… and ${problems.length - shown.length} more`] : []
  const file = problems[0]?.file
  const details = file ? { place: { file } } : {}
  return new StockLabError('input', 'STRATEGY_INVALID', [...shown, ...more].join('\n'), details)
}

function changedDocument(
  document: StrategyDocument,
  { from, to, capital, parameters }: StrategyChanges,
): StrategyDocument {
  const period = { from: from ?? document.period.from, to: to ?? document.period.to }
  requireOrder(period.from, period.to)
  return {
    ...document,
    period,
    capital: capital ?? document.capital,
    parameters: { ...document.parameters, ...parameters },
  }
}

const UNREADABLE: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such strategy file',
  EISDIR: 'expected a strategy file, received a folder',
  EACCES: 'there is no permission to read the strategy',
}

function readStrategyText(file: string): string {
  try {
    const { size } = statSync(file)
    if (size > MAX_BYTES) {
      throw new StockLabError(
        'input',
        'STRATEGY_TOO_LARGE',
        `expected a strategy document of at most ${MAX_BYTES / 1e6} MB, received ${(size / 1e6).toFixed(1)} MB`,
        {
          place: { file },
          hint: 'Name the strategy, not a file of data.',
        },
      )
    }
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (error instanceof StockLabError) throw error
    const code = (error as NodeJS.ErrnoException).code
    const message = UNREADABLE[code ?? ''] ?? `cannot read the strategy: ${(error as Error).message}`
    throw new StockLabError('missing-input', 'STRATEGY_MISSING', message, {
      place: { file },
      hint: `${libraryHint(file)} The folder examples/ holds documents to start from.`,
      cause: error,
    })
  }
}

import { parseIsoDate } from '@stocklab/domain'
import { completeDocument, type ParameterRange, parameterRanges } from './complete.js'
import type { StrategyDocument } from './document.js'
import type { DocumentPlaces } from './places.js'
import { buildProblem, type FieldPath, type InputProblem } from './problem.js'
import { type StrategyInput, strategySchema } from './schema.js'
import { schemaProblems } from './schema-problems.js'
import { refuseText } from './text-checks.js'
import { readYaml, type SourceDocument } from './yaml-source.js'

export interface ParseOptions {
  /** Named in problems; its ending tells the format. */
  readonly file?: string
  readonly format?: 'yaml' | 'json'
}

export interface ParsedStrategy {
  readonly ok: true
  readonly document: StrategyDocument
  /** Ranges of the parameters that give them, for optimisers. */
  readonly ranges: Readonly<Record<string, ParameterRange>>
  readonly warnings: readonly string[]
  /** Where each field stands; hand it to compileStrategy, so that its problems have lines and columns too. */
  readonly places: DocumentPlaces
}

export type StrategyParseResult = ParsedStrategy | { readonly ok: false; readonly problems: readonly InputProblem[] }

/** What spans fields, after each field by itself is right. */
function crossFieldProblems(input: StrategyInput, source: SourceDocument): readonly InputProblem[] {
  const problems: InputProblem[] = []
  const add = (message: string, path: FieldPath, hint: string | null = null): void => {
    problems.push(buildProblem(message, path, source.places.ofValue(path), hint))
  }
  const { entry, period, costs, market } = input
  if (entry.rank_by.length === 0 && (entry.where === null || entry.where === undefined)) {
    add(
      'entry: expected rank_by or where, received neither',
      ['entry'],
      'say what to buy, for example rank_by: [{ value: mom_12_1 }]',
    )
  }
  if (period?.from && period.to && parseIsoDate(period.from)! > parseIsoDate(period.to)!) {
    add(`period: expected from before to, received ${period.from} after ${period.to}`, ['period', 'from'])
  }
  if (typeof costs === 'string' && costs !== market.toLowerCase()) {
    add(`costs: expected ${market.toLowerCase()} or rates in the market ${market}, received ${costs}`, ['costs'])
  }
  for (const [name, value] of Object.entries(input.parameters ?? {})) {
    if (typeof value === 'number') continue
    const { min = -Infinity, max = Infinity } = value
    if (min > max) add(`parameters.${name}: expected min up to max, received ${min} above ${max}`, ['parameters', name])
    else if (value.default < min || value.default > max) {
      add(`parameters.${name}: expected a default from min to max, received ${value.default}`, [
        'parameters',
        name,
        'default',
      ])
    }
  }
  return problems
}

function documentWarnings({ exit, entry, universe, market }: StrategyDocument): readonly string[] {
  const warnings: string[] = []
  if (exit.max_hold_days !== null && exit.max_hold_days < exit.min_hold_days) {
    warnings.push(`exit.max_hold_days ${exit.max_hold_days} sells before min_hold_days ${exit.min_hold_days}`)
  }
  if (entry.rebalance_threshold > 0 && entry.mode !== 'reweight') {
    warnings.push(`entry.rebalance_threshold has no effect in mode ${entry.mode}`)
  }
  if (entry.rank_by.length === 0)
    warnings.push('entry has no rank_by: candidates are taken in the order of their codes')
  if (market === 'KRX') {
    const unknown = universe.markets.filter((board) => !['KOSPI', 'KOSDAQ', 'KONEX'].includes(board))
    for (const board of unknown) warnings.push(`universe.markets: ${board} is not a board of KRX`)
  }
  return warnings
}

/** Reads a strategy from YAML or JSON, checks it against the schema and fills in its defaults. Never throws. */
export function parseStrategy(text: string, options: ParseOptions = {}): StrategyParseResult {
  const file = options.file ?? null
  const format = options.format ?? (file?.toLowerCase().endsWith('.json') ? 'json' : 'yaml')
  const body = text.replace(/^\uFEFF/, '')
  const refused = refuseText(body, format, file)
  if (refused) return { ok: false, problems: [refused] }
  const source = readYaml(body, file)
  if (source.problems.length > 0) return { ok: false, problems: source.problems }
  const parsed = strategySchema.safeParse(source.value)
  if (!parsed.success) return { ok: false, problems: schemaProblems(parsed.error.issues, source) }
  const problems = crossFieldProblems(parsed.data, source)
  if (problems.length > 0) return { ok: false, problems }
  const document = completeDocument(parsed.data)
  return {
    ok: true,
    document,
    ranges: parameterRanges(parsed.data),
    warnings: documentWarnings(document),
    places: source.places,
  }
}

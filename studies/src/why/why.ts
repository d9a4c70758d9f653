import { LISTING_STATUSES, StockLabError } from '@stocklab/domain'
import type { Truth } from '@stocklab/engine'
import {
  type Bound,
  type CompiledStrategy,
  compileStrategy,
  nearestName,
  type StrategyDocument,
} from '@stocklab/strategy'
import { invalidStrategy } from '../load-strategy.js'
import type { StoredRun } from '../run-folder.js'
import { requireSameData } from '../same-data.js'
import type { StudyContext } from '../study-context.js'
import { type ConditionTree, conditionTree, factorsBelow, piecesOf } from './condition-tree.js'
import { type ExitLevel, exitLevels } from './exit-prices.js'
import { type HeldPosition, heldPosition } from './held-position.js'
import { type Outcome, outcomeOf } from './outcome.js'
import { type DayReading, readDay } from './read-day.js'

export interface ConditionReading {
  readonly text: string
  readonly joint: 'and' | 'or' | 'not' | null
  /** Null = missing: a value it needs is not there. */
  readonly holds: boolean | null
  readonly operands: readonly { readonly text: string; readonly value: number | null }[]
  readonly parts: readonly ConditionReading[]
}

export interface FactorReading {
  readonly text: string
  readonly value: number | null
  /** Share of the others that are below, ties halved: 1 = highest. Null without a value. */
  readonly percentileInUniverse: number | null
  readonly percentileInSector: number | null
}

/** A part of exit.where as it was judged for the position held. */
export interface ExitReading {
  readonly text: string
  readonly holds: boolean | null
}

export interface WhyAnswer {
  readonly code: string
  readonly name: string
  readonly date: string
  readonly market: { readonly listed: string | null; readonly close: number | null; readonly volume: number | null }
  readonly inUniverse: boolean
  readonly universeWhere: ConditionReading | null
  readonly entryWhere: ConditionReading | null
  readonly ranks: readonly (FactorReading & { readonly order: 'high' | 'low'; readonly weight: number })[]
  readonly factors: readonly FactorReading[]
  readonly held: HeldPosition | null
  readonly levels: readonly ExitLevel[]
  readonly exits: readonly ExitReading[]
  readonly outcome: Outcome
}

/** Everything a run knew of one code at one close, and what it did about it. */
export async function explainWhy(
  run: StoredRun,
  code: string,
  date: string,
  context: StudyContext,
): Promise<WhyAnswer> {
  const { manifest } = run.result
  const document = manifest.strategy as StrategyDocument
  const compiled = compiledOf(document)
  const trees = { universe: treeOf(compiled.universeWhere), entry: treeOf(compiled.entryWhere) }
  const ranked = compiled.rankBy.map(({ value }) => value)
  const exits = compiled.exitWhere === null ? [] : exitParts(compiled.exitWhere)
  const factors = factorsBelow([compiled.universeWhere, compiled.entryWhere, ...ranked].filter((one) => one !== null))
  const pieces = [
    ...[trees.universe, trees.entry].flatMap((tree) => (tree === null ? [] : piecesOf(tree))),
    ...ranked,
    ...factors.map(({ bound }) => bound),
  ]
  const reading = await readDay({ document, compiled, date, pieces, exits: exits.map(({ bound }) => bound) }, context)
  requireSameData(reading.panel, manifest.data_version, context.dataDirectory)
  const i = instrumentOf(reading, code, run)
  const strategy = { document, compiled, warnings: [] }
  const held = await heldPosition(run, strategy, { code, date }, context)
  const market = marketOf(reading, i)
  return {
    code,
    name: reading.panel.instruments[i]!.name,
    date,
    market,
    inUniverse: reading.universe[i] === 1,
    universeWhere: trees.universe && readTree(trees.universe, reading, i),
    entryWhere: trees.entry && readTree(trees.entry, reading, i),
    ranks: compiled.rankBy.map(({ value, order, weight, source }) => ({
      ...readFactor({ text: source, bound: value }, reading, i),
      order,
      weight,
    })),
    factors: factors.map((factor) => readFactor(factor, reading, i)),
    held,
    levels: held === null ? [] : exitLevels(document.exit, held, market.close),
    exits: held === null ? [] : readExits(exits, reading, i, held),
    outcome: outcomeOf({ ...run.result, decisions: run.decisions }, code, date),
  }
}

function compiledOf(document: StrategyDocument): CompiledStrategy {
  const compiled = compileStrategy(document)
  if (!compiled.ok) throw invalidStrategy(compiled.problems)
  return compiled.strategy
}

const treeOf = (bound: Bound | null): ConditionTree | null => (bound === null ? null : conditionTree(bound))

function exitParts(exitWhere: Bound): readonly ConditionTree[] {
  const tree = conditionTree(exitWhere)
  return tree.parts.length > 0 && tree.joint !== 'not' ? [tree, ...tree.parts] : [tree]
}

function instrumentOf({ panel }: DayReading, code: string, { result }: StoredRun): number {
  const at = panel.instruments.findIndex((one) => one.code === code)
  if (at >= 0) return at
  if (result.fills.some((fill) => fill.code === code)) {
    throw new StockLabError('input', 'CODE_UNKNOWN', `${code}, which the run traded, is not listed around that day`, {
      hint: 'It was not listed yet or no longer: name a day on which it was.',
    })
  }
  const nearest = nearestName(
    code,
    panel.instruments.map((one) => one.code),
  )
  throw new StockLabError('input', 'CODE_UNKNOWN', `there is no instrument ${code} in the data of that day`, {
    hint: nearest === undefined ? 'Codes are written as the exchange writes them.' : `Did you mean ${nearest}?`,
  })
}

function marketOf({ panel, t }: DayReading, i: number): WhyAnswer['market'] {
  const cell = i * panel.sessions.length + t
  const status = panel.listing.status[cell]!
  return {
    listed: status === 0 ? null : LISTING_STATUSES[status - 1]!,
    close: known(panel.columns.close[cell]!),
    volume: known(panel.columns.volume[cell]!),
  }
}

const known = (value: number): number | null => (Number.isNaN(value) ? null : value)
const truth = (value: number): boolean | null => (Number.isNaN(value) ? null : value !== 0)

function readTree(
  { text, bound, joint, operands, parts }: ConditionTree,
  reading: DayReading,
  i: number,
): ConditionReading {
  return {
    text,
    joint,
    holds: truth(reading.valueOf(bound)[i]!),
    operands: operands.map((operand) => ({ text: operand.text, value: known(reading.valueOf(operand.bound)[i]!) })),
    parts: parts.map((part) => readTree(part, reading, i)),
  }
}

function readFactor({ text, bound }: { text: string; bound: Bound }, reading: DayReading, i: number): FactorReading {
  const values = reading.valueOf(bound)
  const { universe, panel, t } = reading
  const sectorOf = (k: number) => panel.listing.sector[k * panel.sessions.length + t]!
  const inSector = sectorOf(i) === 0 ? () => false : (k: number) => sectorOf(k) === sectorOf(i)
  return {
    text,
    value: known(values[i]!),
    percentileInUniverse: percentile(values, i, (k) => universe[k] === 1),
    percentileInSector: percentile(values, i, (k) => universe[k] === 1 && inSector(k)),
  }
}

/** PCTRANK of one value among some members; itself counts where it is one. Null without a value or without others. */
function percentile(values: Float64Array, of: number, isMember: (k: number) => boolean): number | null {
  const value = values[of]!
  if (Number.isNaN(value)) return null
  let below = 0
  let equal = 0
  let others = 0
  for (let k = 0; k < values.length; k++) {
    if (k === of || !isMember(k) || Number.isNaN(values[k]!)) continue
    others++
    if (values[k]! < value) below++
    else if (values[k] === value) equal++
  }
  return others === 0 ? null : (below + equal / 2) / others
}

function readExits(
  parts: readonly ConditionTree[],
  reading: DayReading,
  i: number,
  position: HeldPosition,
): readonly ExitReading[] {
  const holds = (judged: Truth) => (judged === 2 ? null : judged === 1)
  return parts.map(({ text, bound }) => ({ text, holds: holds(reading.judgeExit(bound, i, position)) }))
}

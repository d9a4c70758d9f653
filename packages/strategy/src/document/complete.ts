import { marketRules } from '@stocklab/domain'
import type { ConditionSource, Costs, IncludeExclude, StrategyDocument } from './document.js'
import { SCHEMA_ID, type StrategyInput } from './schema.js'

/** Range of a parameter for optimisers; null where the document gives none. */
export interface ParameterRange {
  readonly min: number | null
  readonly max: number | null
  readonly step: number | null
}

type Filter = {
  readonly include?: readonly string[] | null | undefined
  readonly exclude?: readonly string[] | null | undefined
}

function completeFilter(filter: Filter | null | undefined): IncludeExclude {
  return { include: filter?.include ?? [], exclude: filter?.exclude ?? [] }
}

/** Keys that are left out keep the market's values; `sell_tax` null is the dated table. */
function completeCosts(input: StrategyInput): StrategyDocument['costs'] {
  const { costs, market } = input
  if (costs === null || costs === undefined) return market.toLowerCase() as Lowercase<typeof market>
  if (typeof costs === 'string') return costs
  const preset = marketRules(market).presetCosts
  const complete: Costs = {
    commission: costs.commission ?? preset.commission,
    sell_tax: costs.sell_tax ?? null,
    dividend_tax: costs.dividend_tax ?? preset.dividendTax,
  }
  return complete
}

function completeUniverse(input: StrategyInput): StrategyDocument['universe'] {
  const universe = input.universe ?? {}
  return {
    markets: universe.markets ?? [],
    kinds: universe.kinds ?? [input.market === 'CRYPTO' ? 'crypto' : 'common'],
    sectors: completeFilter(universe.sectors),
    status: { exclude: universe.status?.exclude ?? ['administrative', 'liquidation'] },
    codes: completeFilter(universe.codes),
    where: (universe.where ?? null) as ConditionSource | null,
  }
}

function completeEntry({ entry }: StrategyInput): StrategyDocument['entry'] {
  return {
    schedule: entry.schedule,
    mode: entry.mode ?? (entry.schedule === 'daily' ? 'fill' : 'rotate'),
    where: entry.where ?? null,
    rank_by: entry.rank_by,
    max_positions: entry.max_positions,
    max_new_per_day: entry.max_new_per_day ?? null,
    sizing: entry.sizing,
    max_position_weight: entry.max_position_weight ?? null,
    max_position_value: entry.max_position_value ?? null,
    rebalance_threshold: entry.rebalance_threshold,
  }
}

function completeExit(input: StrategyInput): StrategyDocument['exit'] {
  const exit = input.exit
  return {
    trigger: exit?.trigger ?? 'close',
    take_profit: exit?.take_profit ?? null,
    stop_loss: exit?.stop_loss ?? null,
    trailing_stop: exit?.trailing_stop ?? null,
    min_hold_days: exit?.min_hold_days ?? 0,
    max_hold_days: exit?.max_hold_days ?? null,
    where: exit?.where ?? null,
  }
}

function completeExecution({ execution, market }: StrategyInput): StrategyDocument['execution'] {
  return {
    price: execution?.price ?? 'open',
    slippage_bps: execution?.slippage_bps ?? 0,
    tick_rounding: execution?.tick_rounding ?? marketRules(market).tickRoundingByDefault,
    participation: execution?.participation ?? null,
  }
}

function parameterValues(input: StrategyInput): Readonly<Record<string, number>> {
  const entries = Object.entries(input.parameters ?? {})
  return Object.fromEntries(entries.map(([name, value]) => [name, typeof value === 'number' ? value : value.default]))
}

export function parameterRanges(input: StrategyInput): Readonly<Record<string, ParameterRange>> {
  const ranges = Object.entries(input.parameters ?? {}).flatMap(([name, value]) =>
    typeof value === 'number'
      ? []
      : [[name, { min: value.min ?? null, max: value.max ?? null, step: value.step ?? null }] as const],
  )
  return Object.fromEntries(ranges)
}

/** Fills in every default, those of the market included. */
export function completeDocument(input: StrategyInput): StrategyDocument {
  return {
    schema: SCHEMA_ID,
    name: input.name,
    description: input.description ?? null,
    market: input.market,
    capital: input.capital,
    period: { from: input.period?.from ?? null, to: input.period?.to ?? null },
    benchmark: input.benchmark ?? null,
    parameters: parameterValues(input),
    universe: completeUniverse(input),
    let: input.let ?? {},
    entry: completeEntry(input),
    exit: completeExit(input),
    execution: completeExecution(input),
    costs: completeCosts(input),
    liquidate_at_end: input.liquidate_at_end,
  }
}

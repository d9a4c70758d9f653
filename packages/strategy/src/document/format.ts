import { stringify } from 'yaml'
import type { ConditionSource, IncludeExclude, StrategyDocument } from './document.js'

const sortedRecord = <T>(record: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)))

const filter = ({ include, exclude }: IncludeExclude) => ({ include, exclude })

function where(source: ConditionSource | null): ConditionSource | null {
  if (source === null || typeof source === 'string') return source
  return { conditions: sortedRecord(source.conditions), logic: source.logic }
}

/** The document with its keys in the one fixed order, whatever order it was built in. */
function ordered(document: StrategyDocument): StrategyDocument {
  const { universe, entry, exit, execution, costs, period } = document
  return {
    schema: document.schema,
    name: document.name,
    description: document.description,
    market: document.market,
    capital: document.capital,
    period: { from: period.from, to: period.to },
    benchmark: document.benchmark,
    parameters: sortedRecord(document.parameters),
    universe: {
      markets: universe.markets,
      kinds: universe.kinds,
      sectors: filter(universe.sectors),
      status: { exclude: universe.status.exclude },
      codes: filter(universe.codes),
      where: where(universe.where),
    },
    let: sortedRecord(document.let),
    entry: {
      schedule: entry.schedule,
      mode: entry.mode,
      where: where(entry.where),
      rank_by: entry.rank_by.map(({ value, order, weight }) => ({ value, order, weight })),
      max_positions: entry.max_positions,
      max_new_per_day: entry.max_new_per_day,
      sizing: entry.sizing,
      max_position_weight: entry.max_position_weight,
      max_position_value: entry.max_position_value,
      rebalance_threshold: entry.rebalance_threshold,
    },
    exit: {
      trigger: exit.trigger,
      take_profit: exit.take_profit,
      stop_loss: exit.stop_loss,
      trailing_stop: exit.trailing_stop,
      min_hold_days: exit.min_hold_days,
      max_hold_days: exit.max_hold_days,
      where: where(exit.where),
    },
    execution: {
      price: execution.price,
      slippage_bps: execution.slippage_bps,
      tick_rounding: execution.tick_rounding,
      participation: execution.participation,
    },
    costs:
      typeof costs === 'string'
        ? costs
        : { commission: costs.commission, sell_tax: costs.sell_tax, dividend_tax: costs.dividend_tax },
    liquidate_at_end: document.liquidate_at_end,
  }
}

/** The whole document with its defaults, as text that parses to the same document. */
export function formatStrategy(document: StrategyDocument, format: 'yaml' | 'json' = 'yaml'): string {
  if (format === 'json') return `${JSON.stringify(ordered(document), null, 2)}\n`
  return stringify(ordered(document), { lineWidth: 0, version: '1.2', aliasDuplicateObjects: false })
}

/** One line of JSON that is the same for the same document, whatever the order of its keys; what is hashed. */
export function canonicalJson(document: StrategyDocument): string {
  return JSON.stringify(ordered(document))
}

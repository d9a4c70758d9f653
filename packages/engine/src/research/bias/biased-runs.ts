import type { Panel } from '../../panel/panel.js'
import type { SimulationInput } from '../../simulate/input.js'
import { PreparedMarket } from '../../simulate/prepared-market.js'
import type { StatementTable } from '../../statements/statement-table.js'
import { ALL_BIASES, type Bias, type BiasSet, biasSet, hasBias } from './biases.js'
import { NO_PAUSE, type Pause } from './pauses.js'
import { closeBefore } from './same-close.js'
import { knownAtPeriodEnd, newestForAllThePast } from './statement-biases.js'
import { survivorsOnly } from './survivors.js'
import { withoutGrid, withoutHalts, withoutLimits } from './untroubled-market.js'
import { withoutCosts } from './without-costs.js'

export interface BiasedRun {
  readonly set: BiasSet
  /** All but the signals. */
  readonly input: Omit<SimulationInput, 'signals'>
}

/** Runs that decide on the same signals, and what these are evaluated over; the very panel of the run where it is that. */
export interface SignalVariant {
  readonly panel: Panel
  readonly runs: readonly BiasedRun[]
}

/** Biases that reach what a strategy sees rather than only how its orders fare. */
const SEEN: readonly Bias[] = ['survivorship', 'look_ahead', 'restatement']

/**
 * The run under every set of the given biases, grouped so that signals are evaluated once per thing that they see. Panels
 * are made when their group is asked for. What a group sees and what its orders meet are apart: neither a fill at the
 * decision's close nor a halt that is ignored changes a factor.
 */
export async function* biasedRuns(
  strict: SimulationInput,
  active: readonly Bias[],
  pause = NO_PAUSE,
): AsyncGenerator<SignalVariant> {
  const markets = new Markets(strict)
  const { statements } = strict.panel
  const mask = biasSet(active)
  const seen = biasSet(SEEN.filter((bias) => bias !== 'look_ahead' || statements !== null))
  const told = seen & ~biasSet(['survivorship'])
  const sets = Array.from({ length: ALL_BIASES + 1 }, (_, set) => set).filter((set) => (set & ~mask) === 0)
  for (const version of sets.filter((set) => (set & ~told) === 0)) {
    // Made once for both populations: there may be millions of rows.
    const table = statements && (await biasedStatements(statements, version, pause))
    for (const group of sets.filter((set) => (set & ~seen) === 0 && (set & told) === version)) {
      const { panel } = markets.of(group & biasSet(['survivorship']))
      yield {
        panel: table === panel.statements ? panel : { ...panel, statements: table },
        runs: sets
          .filter((set) => (set & seen) === group)
          .map((set) => ({ set, input: biasedInput(strict, markets, set) })),
      }
    }
  }
}

async function biasedStatements(table: StatementTable, set: BiasSet, pause: Pause): Promise<StatementTable> {
  const newest = hasBias(set, 'restatement') ? await newestForAllThePast(table, pause) : table
  return hasBias(set, 'look_ahead') ? knownAtPeriodEnd(newest, pause) : newest
}

function biasedInput(strict: SimulationInput, markets: Markets, set: BiasSet): Omit<SimulationInput, 'signals'> {
  const { first, last, misses } = strict
  const market = markets.of(set)
  const offGrid = hasBias(set, 'limits_and_halts') ? withoutGrid(strict.document) : strict.document
  return {
    first,
    last,
    ...(misses && { misses }),
    panel: market.panel,
    rules: market.rules,
    market,
    document: hasBias(set, 'costs') ? withoutCosts(offGrid) : offGrid,
    detail: 'figures',
    ...(hasBias(set, 'look_ahead') && { reference: closeBefore(market.panel) }),
  }
}

/** The markets that orders meet, made once each. */
class Markets {
  private readonly made = new Map<BiasSet, PreparedMarket>()

  constructor(private readonly strict: SimulationInput) {}

  of(set: BiasSet): PreparedMarket {
    const kind = set & biasSet(['survivorship', 'limits_and_halts'])
    let market = this.made.get(kind)
    if (market === undefined) {
      const { panel, rules } = this.strict
      const named = hasBias(set, 'survivorship') ? survivorsOnly(panel) : panel
      market = hasBias(set, 'limits_and_halts')
        ? new PreparedMarket(withoutHalts(named), withoutLimits(rules))
        : new PreparedMarket(named, rules)
      this.made.set(kind, market)
    }
    return market
  }
}

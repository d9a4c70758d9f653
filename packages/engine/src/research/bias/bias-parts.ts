import type { SimulationInput } from '../../simulate/input.js'
import { BIASES, type Bias } from './biases.js'
import { NO_PAUSE, type Pause } from './pauses.js'
import { restatedFigures } from './statement-biases.js'
import { endedNames } from './survivors.js'
import { hasCosts } from './without-costs.js'

/** Why a bias cannot be in a run, or only a part of it: what a reader needs beside a figure of 0. */
export type BiasRemark =
  | 'no_ended_names'
  | 'no_statements'
  | 'fills_only'
  | 'no_restated_figures'
  | 'adjusted_prices'
  | 'no_limits_in_market'
  | 'no_costs'

export interface BiasPart {
  readonly bias: Bias
  /** False where the bias cannot change the run: nothing was simulated for it. */
  readonly applies: boolean
  readonly remark: BiasRemark | null
  /** Instruments that ended, or figures that were restated; null where nothing is counted. */
  readonly count: number | null
}

/** Which biases a run can have, and what is to be said of each. */
export async function biasParts(input: SimulationInput, pause = NO_PAUSE): Promise<readonly BiasPart[]> {
  const parts = BIASES.map(async (bias) => ({
    bias,
    applies: true,
    remark: null,
    count: null,
    ...(await partOf(bias, input, pause)),
  }))
  return Promise.all(parts)
}

async function partOf(
  bias: Bias,
  { panel, rules, document }: SimulationInput,
  pause: Pause,
): Promise<Partial<BiasPart>> {
  const { statements } = panel
  switch (bias) {
    case 'survivorship': {
      const count = endedNames(panel)
      return count > 0 ? { count } : { applies: false, remark: 'no_ended_names', count }
    }
    case 'look_ahead':
      return statements === null ? { remark: 'fills_only' } : {}
    case 'restatement': {
      if (statements === null) return { applies: false, remark: 'no_statements' }
      const count = await restatedFigures(statements, pause)
      return count > 0 ? { count } : { applies: false, remark: 'no_restated_figures', count }
    }
    case 'limits_and_halts':
      if (!rules.supportsPriceRules(panel.prices)) return { remark: 'adjusted_prices' }
      return rules.hasPriceLimits ? {} : { remark: 'no_limits_in_market' }
    case 'costs':
      return hasCosts(document, rules) ? {} : { applies: false, remark: 'no_costs' }
  }
}

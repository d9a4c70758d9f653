import { isoDate, StockLabError } from '@stocklab/domain'
import type { SimulationInput } from './input.js'
import type { SimulationState } from './state.js'

/** A run between two sessions, as plain JSON; doubles survive the round trip exactly. */
export interface SimulationCheckpoint {
  readonly schema: 'stocklab/checkpoint@1'
  readonly origin: CheckpointOrigin
  readonly state: SimulationState
}

/** What must be the same for the run to continue to the same bytes. */
interface CheckpointOrigin {
  readonly data_version: string
  readonly from: string
  readonly to: string
  readonly instruments: number
  readonly document: string
}

export function checkpointOf(input: SimulationInput, state: SimulationState): SimulationCheckpoint {
  return { schema: 'stocklab/checkpoint@1', origin: originOf(input), state: copied(state) }
}

/** The state to continue from; throws CHECKPOINT_OTHER_RUN where data, period or document differ. */
export function stateOf(input: SimulationInput, checkpoint: SimulationCheckpoint): SimulationState {
  const expected = originOf(input)
  for (const key of Object.keys(expected) as (keyof CheckpointOrigin)[]) {
    if (checkpoint.origin[key] === expected[key]) continue
    const message = `expected a checkpoint of the same ${key.replace('_', ' ')}, received one of another`
    throw new StockLabError('input', 'CHECKPOINT_OTHER_RUN', message, { hint: 'Start the run from its first day.' })
  }
  return copied(checkpoint.state)
}

function originOf({ panel, document, first, last }: SimulationInput): CheckpointOrigin {
  return {
    data_version: panel.dataVersion,
    from: isoDate(panel.sessions[first]),
    to: isoDate(panel.sessions[last]),
    instruments: panel.instruments.length,
    document: JSON.stringify(document),
  }
}

function copied(state: SimulationState): SimulationState {
  return JSON.parse(JSON.stringify(state)) as SimulationState
}

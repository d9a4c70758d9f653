import type { SimulationCheckpoint } from './checkpoint.js'
import type { SimulationInput, SimulationObserver, SimulationRun } from './input.js'
import { createSimulation } from './simulation.js'

/** A run came to its last session, or was stopped between two and can be continued. */
export type SimulationOutcome =
  | { readonly status: 'finished'; readonly run: SimulationRun }
  | { readonly status: 'cancelled'; readonly checkpoint: SimulationCheckpoint; readonly run: SimulationRun }

/**
 * Runs a whole period, from its start or from a checkpoint. Synchronous: a caller that must stay responsive drives
 * `createSimulation` in slices, or runs this on a thread and lets `isCancelled` read shared memory.
 */
export function simulate(
  input: SimulationInput,
  observer: SimulationObserver = {},
  from?: SimulationCheckpoint,
): SimulationOutcome {
  const simulation = createSimulation(input, from)
  while (!simulation.isFinished()) {
    if (observer.isCancelled?.()) {
      return { status: 'cancelled', checkpoint: simulation.checkpoint(), run: simulation.result() }
    }
    const progress = simulation.step()
    observer.onDay?.(progress)
  }
  return { status: 'finished', run: simulation.result() }
}

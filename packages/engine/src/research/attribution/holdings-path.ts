import type { SimulationInput, SimulationRun } from '../../simulate/input.js'
import { createSimulation } from '../../simulate/simulation.js'

/** What was held at one close. */
export interface HeldAtClose {
  readonly instruments: Int32Array
  /** Money at the close, same order. */
  readonly values: Float64Array
}

export interface HoldingsPath {
  readonly run: SimulationRun
  /** One per session of the run. */
  readonly closes: readonly HeldAtClose[]
}

/** Walks a run once more and notes what it held at each close, which the result of a run does not carry. */
export function holdingsPath(input: SimulationInput): HoldingsPath {
  const simulation = createSimulation(input)
  const closes: HeldAtClose[] = []
  while (!simulation.isFinished()) {
    simulation.step()
    const held = simulation.held()
    closes.push({
      instruments: Int32Array.from(held, ({ instrument }) => instrument),
      values: Float64Array.from(held, ({ quantity, close }) => quantity * close),
    })
  }
  return { run: simulation.result(), closes }
}

import { createSimulation, type SimulationInput, type SimulationRun } from '@stocklab/engine'
import type { CommandContext } from '../context.js'
import { throwIfStopped } from '../options.js'

const SLICE_MS = 40

/** A whole run that lets others have their turn now and then, and is given up when a person asks to stop. */
export async function simulateInSlices(
  input: SimulationInput,
  { signal, nowMs }: Pick<CommandContext, 'signal' | 'nowMs'>,
  kept: string,
): Promise<SimulationRun> {
  const simulation = createSimulation(input)
  let sliceEnd = nowMs() + SLICE_MS
  while (!simulation.isFinished()) {
    simulation.step()
    if (nowMs() < sliceEnd) continue
    await new Promise((resolve) => setImmediate(resolve))
    throwIfStopped(signal, kept)
    sliceEnd = nowMs() + SLICE_MS
  }
  return simulation.result()
}

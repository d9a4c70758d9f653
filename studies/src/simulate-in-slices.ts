import { createSimulation, type SimulationInput, type SimulationRun } from '@stocklab/engine'
import { throwIfStopped } from './stopping.js'
import type { StudyContext } from './study-context.js'

const SLICE_MS = 40

/** A whole run that lets others have their turn now and then, and is given up when a person asks to stop. */
export async function simulateInSlices(
  input: SimulationInput,
  { signal, nowMs }: Pick<StudyContext, 'signal' | 'nowMs'>,
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

import { createSimulation, type SimulationCheckpoint, type SimulationInput } from '@stocklab/engine'
import { unpackJson } from '../json-bytes.js'

/** The checkpoint of exactly this run, else undefined: after new data the run starts anew. */
export function usableCheckpoint(bytes: Uint8Array | null, input: SimulationInput): SimulationCheckpoint | undefined {
  if (bytes === null) return undefined
  try {
    const checkpoint = unpackJson<SimulationCheckpoint>(bytes)
    createSimulation(input, checkpoint)
    return checkpoint
  } catch {
    return undefined
  }
}

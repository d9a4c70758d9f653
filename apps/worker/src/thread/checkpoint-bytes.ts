import { gunzipSync, gzipSync } from 'node:zlib'
import { createSimulation, type SimulationCheckpoint, type SimulationInput } from '@stocklab/engine'

/** JSON, because doubles survive it exactly; packed, because decisions name every candidate. */
export function packCheckpoint(checkpoint: SimulationCheckpoint): Uint8Array {
  return gzipSync(JSON.stringify(checkpoint), { level: 1 })
}

/** The checkpoint of exactly this run, else undefined: after new data the run starts anew. */
export function unpackCheckpoint(bytes: Uint8Array | null, input: SimulationInput): SimulationCheckpoint | undefined {
  if (bytes === null) return undefined
  try {
    const checkpoint = JSON.parse(gunzipSync(bytes).toString('utf8')) as SimulationCheckpoint
    createSimulation(input, checkpoint)
    return checkpoint
  } catch {
    return undefined
  }
}

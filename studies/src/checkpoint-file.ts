import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { createSimulation, type SimulationCheckpoint, type SimulationInput } from '@stocklab/engine'
import { makeFolder, writeWhole } from './output-file.js'

const FILE = 'checkpoint.json'

/** Keeps a stopped run beside its results-to-be, and says so. */
export function keepCheckpoint(folder: string, checkpoint: SimulationCheckpoint): string {
  makeFolder(folder)
  const file = join(folder, FILE)
  writeWhole(file, JSON.stringify(checkpoint))
  return `what was simulated so far is kept in ${file}; the same command goes on from there`
}

/** The checkpoint of exactly this run, else undefined: another document, period or data version starts anew. */
export function readCheckpoint(folder: string, input: SimulationInput): SimulationCheckpoint | undefined {
  const file = join(folder, FILE)
  if (!existsSync(file)) return undefined
  try {
    const checkpoint = JSON.parse(readFileSync(file, 'utf8')) as SimulationCheckpoint
    createSimulation(input, checkpoint)
    return checkpoint
  } catch {
    return undefined
  }
}

export function dropCheckpoint(folder: string): void {
  rmSync(join(folder, FILE), { force: true })
}

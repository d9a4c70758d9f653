import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type RunResult, TRIAL_STATISTICS } from '@stocklab/engine'
import { runStocklab } from '../support/run-stocklab.js'

export const EXAMPLES = fileURLToPath(new URL('../../examples/', import.meta.url))

/** What is kept beside an example: all its statistics on the demo market, and a hash of its fills. */
export interface ExpectedRun {
  readonly market: string
  readonly fills: number
  readonly fills_sha256: string
  readonly statistics: RunResult['statistics']
  readonly reasons: RunResult['reasons']
}

export function exampleNames(): readonly string[] {
  return readdirSync(EXAMPLES)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.slice(0, -'.yaml'.length))
    .sort()
}

export function expectedFile(name: string): string {
  return join(EXAMPLES, `${name}.expected.json`)
}

/** Runs an example over the demo market in `dataDirectory`. */
export function runExample(name: string, dataDirectory: string): ExpectedRun {
  const { code, stdout, stderr } = runStocklab([
    'backtest',
    join(EXAMPLES, `${name}.yaml`),
    '--data',
    dataDirectory,
    '--json',
    '--quiet',
  ])
  if (code !== 0) throw new Error(`example ${name} ended with code ${code}: ${stderr}`)
  const result = JSON.parse(stdout) as RunResult
  return {
    market: `the made-up demo market of "stocklab data demo", ${result.manifest.period.from} to ${result.manifest.period.to}`,
    fills: result.fills.length,
    fills_sha256: createHash('sha256').update(JSON.stringify(result.fills)).digest('hex'),
    statistics: withoutTrials(result.statistics),
    reasons: withoutTrials(result.reasons),
  }
}

/** What the number of earlier trials decides is no property of an example. */
function withoutTrials<T>(values: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
  return Object.fromEntries(
    Object.entries(values).filter(([id]) => !(TRIAL_STATISTICS as readonly string[]).includes(id)),
  )
}

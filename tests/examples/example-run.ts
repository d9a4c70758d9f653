import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type RunResult, TRIAL_STATISTICS } from '@stocklab/engine'
import { startStocklab } from '../support/run-stocklab.js'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
export const EXAMPLES = join(ROOT, 'examples')
/** The strategies of known investors. */
export const STRATEGIES = join(ROOT, 'strategies')

/** What is kept beside an example: all its statistics on the demo market, and a hash of its fills. */
export interface ExpectedRun {
  readonly market: string
  readonly fills: number
  readonly fills_sha256: string
  readonly statistics: RunResult['statistics']
  readonly reasons: RunResult['reasons']
}

export interface ReceivedRun extends ExpectedRun {
  /** Calendar years of the run, and those with a position at some close. */
  readonly years: readonly string[]
  readonly investedYears: readonly string[]
}

/** Names of the documents of a folder; what is told about one is none. */
export function documentNames(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml') && !name.endsWith('.about.yaml'))
    .map((name) => name.slice(0, -'.yaml'.length))
    .sort()
}

export function expectedFile(folder: string, name: string): string {
  return join(folder, `${name}.expected.json`)
}

/** Runs a document of a folder over the demo market in `dataDirectory`. */
export async function runExample(folder: string, name: string, dataDirectory: string): Promise<ReceivedRun> {
  const { code, stdout, stderr } = await startStocklab([
    'backtest',
    join(folder, `${name}.yaml`),
    '--data',
    dataDirectory,
    '--json',
    '--quiet',
    // Several run at a time.
    '--threads',
    '1',
  ])
  if (code !== 0) throw new Error(`example ${name} ended with code ${code}: ${stderr}`)
  const result = JSON.parse(stdout) as RunResult
  return {
    market: `the made-up demo market of "stocklab data demo", ${result.manifest.period.from} to ${result.manifest.period.to}`,
    fills: result.fills.length,
    fills_sha256: createHash('sha256').update(JSON.stringify(result.fills)).digest('hex'),
    statistics: withoutTrials(result.statistics),
    reasons: withoutTrials(result.reasons),
    years: yearsOf(result.daily),
    investedYears: yearsOf(result.daily.filter(({ positions }) => positions > 0)),
  }
}

function yearsOf(days: RunResult['daily']): readonly string[] {
  return [...new Set(days.map(({ date }) => date.slice(0, 4)))]
}

/** What the number of earlier trials decides is no property of an example. */
function withoutTrials<T>(values: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
  return Object.fromEntries(
    Object.entries(values).filter(([id]) => !(TRIAL_STATISTICS as readonly string[]).includes(id)),
  )
}

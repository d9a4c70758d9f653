import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { RunResult } from '@stocklab/engine'
import { parseStrategyAbout, type StrategyAbout } from '@stocklab/strategy'
import { invalidStrategy } from './load-strategy.js'
import { ABOUT, LIBRARY_FOLDER } from './strategy-library.js'

/** What a run on the demo market gave; the demo market is made up. */
export interface Measured {
  /** The market and the period, in words. */
  readonly market: string
  readonly statistics: RunResult['statistics']
}

export interface LibraryEntry {
  readonly name: string
  readonly about: StrategyAbout
  readonly turnover: 'low' | 'mid' | 'high'
  readonly measured: Measured
}

/** A published strategy by its name. Throws `input` where what stands beside it is unreadable. */
export function readLibraryEntry(name: string): LibraryEntry {
  const file = join(LIBRARY_FOLDER, `${name}${ABOUT}`)
  const parsed = parseStrategyAbout(readFileSync(file, 'utf8'), file)
  if (!parsed.ok) throw invalidStrategy(parsed.problems)
  const measured = JSON.parse(readFileSync(join(LIBRARY_FOLDER, `${name}.expected.json`), 'utf8')) as Measured
  const { market, statistics } = measured
  return { name, about: parsed.about, turnover: turnoverClass(statistics), measured: { market, statistics } }
}

/** Below once a year low, above four times a year high. */
function turnoverClass({ turnover_annual }: RunResult['statistics']): LibraryEntry['turnover'] {
  const yearly = typeof turnover_annual === 'number' ? turnover_annual : 0
  return yearly < 1 ? 'low' : yearly <= 4 ? 'mid' : 'high'
}

import { StockLabError } from '@stocklab/domain'
import { type SeriesExecutor, verifyLookahead } from '@stocklab/engine'
import type { CommandContext } from '../context.js'
import { evaluate, type PreparedBacktest } from './backtest-journey.js'

const CUTS = 8
const DATES_A_LINE = 6
const SEED = 20_240_101

/** Runs the look-ahead proof; a sentence when it holds, an error that names the first change when it does not. */
export async function proveNoLookahead(
  prepared: PreparedBacktest,
  executor: SeriesExecutor,
  context: CommandContext,
): Promise<string> {
  const proof = await verifyLookahead({
    input: prepared.input,
    cuts: CUTS,
    seed: SEED,
    evaluate: (panel) =>
      evaluate(prepared, panel, executor, { ...context, progress: { phase: () => undefined, done: () => undefined } }),
    onCut: (tried, cuts) => context.progress.phase('looking for look-ahead', tried / cuts),
  })
  const change = proof.changes[0]
  if (change !== undefined) {
    throw new StockLabError(
      'invariant',
      'LOOKAHEAD_FOUND',
      `expected nothing up to ${change.cut} to change when later data is noise, but ${change.part} did`,
    )
  }
  return [
    `Look-ahead: none. Everything after each of ${proof.cuts.length} random days (seed ${proof.seed}) was`,
    'replaced by noise, one day after another; no order, fill or position up to that',
    'day changed. The days:',
    ...linesOf(proof.cuts),
  ].join('\n')
}

/** Dates in lines that an ordinary terminal does not break. */
function linesOf(dates: readonly string[]): string[] {
  const lines: string[] = []
  for (let k = 0; k < dates.length; k += DATES_A_LINE) lines.push(`  ${dates.slice(k, k + DATES_A_LINE).join('  ')}`)
  return lines
}

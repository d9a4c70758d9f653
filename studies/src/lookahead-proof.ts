import { StockLabError } from '@stocklab/domain'
import { type LookaheadProof, type SeriesExecutor, verifyLookahead } from '@stocklab/engine'
import { evaluate, type PreparedBacktest } from './backtest-journey.js'
import type { StudyContext } from './study-context.js'

const CUTS = 8
const SEED = 20_240_101

/** Runs the look-ahead proof. Throws LOOKAHEAD_FOUND (invariant) that names the first change where it does not hold. */
export async function proveNoLookahead(
  prepared: PreparedBacktest,
  executor: SeriesExecutor,
  context: StudyContext,
): Promise<LookaheadProof> {
  const proof = await verifyLookahead({
    input: prepared.input,
    cuts: CUTS,
    seed: SEED,
    evaluate: (panel) => evaluate(prepared, panel, executor, { ...context, progress: { phase: () => undefined } }),
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
  return proof
}

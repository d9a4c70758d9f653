import { afterTrials, type MonteCarloAnswer, type MonteCarloOptions, type RerunFigures } from '@stocklab/report'
import type { StrategyDocument } from '@stocklab/strategy'
import { countTrial } from '../count-trial.js'
import { strategyFromDocument } from '../load-strategy.js'
import { incompleteStudy } from '../parts/incomplete-study.js'
import { gather, type Known } from '../parts/known.js'
import { openParts } from '../parts/open-parts.js'
import type { PartedMonteCarlo } from '../parts/parted-study.js'
import { runAllParts } from '../parts/run-all-parts.js'
import type { StudyContext } from '../study-context.js'

/** Other histories of a strategy's run; see the user guide for what each of the four says. All of it in one place. */
export async function monteCarlo(
  document: StrategyDocument,
  options: MonteCarloOptions,
  context: StudyContext,
): Promise<MonteCarloAnswer> {
  const study: PartedMonteCarlo = { kind: 'montecarlo', document, options, dataVersion: null, partSize: null }
  const runner = await openParts(study, context)
  try {
    const results = await runAllParts(study, runner, context)
    return await joinMonteCarlo(study, gather(results), context)
  } finally {
    await runner.close()
  }
}

/** What all parts of a study together say, the run it started from judged by all trials of its idea. */
export async function joinMonteCarlo(
  { document, options }: PartedMonteCarlo,
  { base, starts, missed }: Known,
  { openTrials }: Pick<StudyContext, 'openTrials'>,
): Promise<MonteCarloAnswer> {
  if (base === null) throw incompleteStudy()
  const { run, actual, figures, bands, trades } = base
  const ledger = openTrials(run.manifest.data_version)
  return {
    run: await countTrial(run, strategyFromDocument(document), ledger),
    study: {
      options,
      actual,
      bootstrap: { figures, bands },
      trades,
      starts: whole(starts, options),
      missed: whole(missed, options),
    },
  }
}

function whole(figures: readonly (RerunFigures | undefined)[], { runs }: MonteCarloOptions): readonly RerunFigures[] {
  const known = Array.from({ length: runs }, (_, k) => figures[k]).filter((one) => one !== undefined)
  if (known.length < runs) throw incompleteStudy()
  return known
}

/** The study for machines. */
export function monteCarloJson({ run, study }: MonteCarloAnswer) {
  return { schema: 'stocklab/montecarlo@1', manifest: run.manifest, after_all_trials: afterTrials(run), ...study }
}

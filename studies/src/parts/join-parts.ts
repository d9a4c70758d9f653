import type { MonteCarloAnswer, OptimizeStudy, WalkForwardStudy } from '@stocklab/report'
import { csvText } from '../csv.js'
import { joinMonteCarlo, monteCarloJson } from '../montecarlo/montecarlo.js'
import { joinSearch, studyJson, trialsTable } from '../search/optimize.js'
import { joinWalk, walkJson, walkTable } from '../search/walkforward.js'
import type { StudyContext } from '../study-context.js'
import { gather } from './known.js'
import type { PartedStudy, PartResult } from './parted-study.js'

/** A study that is finished, as it is where nothing was divided, to the bit. */
export type JoinedStudy =
  | { readonly kind: 'optimize'; readonly study: OptimizeStudy }
  | { readonly kind: 'walkforward'; readonly study: WalkForwardStudy }
  | { readonly kind: 'montecarlo'; readonly study: MonteCarloAnswer }

/**
 * Joins the results of all parts, in any order and however often each came, and judges them by all trials in the ledger,
 * which holds those of every part. Reads no market data. Throws a usage error where nothing can be judged,
 * STUDY_INCOMPLETE (invariant) while `planParts` still names a part.
 */
export async function joinParts(
  study: PartedStudy,
  results: Iterable<PartResult>,
  context: Pick<StudyContext, 'openTrials'>,
): Promise<JoinedStudy> {
  const known = gather(results)
  switch (study.kind) {
    case 'optimize':
      return { kind: 'optimize', study: await joinSearch(study.question, known, context) }
    case 'walkforward':
      return { kind: 'walkforward', study: await joinWalk(study.question, known, context) }
    case 'montecarlo':
      return { kind: 'montecarlo', study: await joinMonteCarlo(study, known, context) }
  }
}

/** The answer for machines. */
export function joinedJson(joined: JoinedStudy): object {
  switch (joined.kind) {
    case 'optimize':
      return studyJson(joined.study)
    case 'walkforward':
      return walkJson(joined.study)
    case 'montecarlo':
      return monteCarloJson(joined.study)
  }
}

/** The files of a study by name: the answer, the table of its trials and the page, which loads the charts. */
export async function joinedFiles(joined: JoinedStudy): Promise<Readonly<Record<string, string>>> {
  const json = joinedJson(joined)
  switch (joined.kind) {
    case 'optimize': {
      const { optimizeReport } = await import('@stocklab/report/optimize')
      return {
        'optimize.json': `${JSON.stringify(json, null, 1)}\n`,
        'trials.csv': csvText(trialsTable(joined.study)),
        'optimize.html': optimizeReport(joined.study),
      }
    }
    case 'walkforward': {
      const { walkForwardReport } = await import('@stocklab/report/walkforward')
      return {
        'walkforward.json': `${JSON.stringify(json, null, 1)}\n`,
        'trials.csv': csvText(walkTable(joined.study)),
        'walkforward.html': walkForwardReport(joined.study),
      }
    }
    case 'montecarlo': {
      const { montecarloReport } = await import('@stocklab/report/montecarlo')
      const { run, study } = joined.study
      return { 'montecarlo.html': montecarloReport(run, study), 'montecarlo.json': `${JSON.stringify(json)}\n` }
    }
  }
}

import {
  ENGINE_VERSION,
  mostRobust,
  type Panel,
  paretoFront,
  plateausOf,
  type SearchAxis,
  type SearchQuestion,
  settingsAt,
} from '@stocklab/engine'
import {
  type OptimizeQuestion,
  type OptimizeStudy,
  objectiveText,
  type SearchedPoint,
  SHOWN,
  signOf,
} from '@stocklab/report'
import { incompleteStudy } from '../parts/incomplete-study.js'
import { gather, type Known } from '../parts/known.js'
import { openParts } from '../parts/open-parts.js'
import type { PartedStudy } from '../parts/parted-study.js'
import { runAllParts } from '../parts/run-all-parts.js'
import type { StudyContext } from '../study-context.js'
import { usageError } from '../usage-error.js'
import { judgeTrials } from './judge-trials.js'
import { type Keeping, openPointFile, type PointFile } from './point-file.js'
import { bestOf } from './run-search.js'
import { searchSoFar } from './search-so-far.js'

export interface FinishedStudy<T> {
  readonly study: T
  /** What was kept in case of a stop; to be removed once the results are written. */
  readonly file: PointFile | null
}

/** A whole search in one place. */
export async function optimize(
  { folder, intent, ...question }: OptimizeQuestion & Keeping,
  context: StudyContext,
): Promise<FinishedStudy<OptimizeStudy>> {
  const study: PartedStudy = { kind: 'optimize', question, dataVersion: null, partSize: null }
  let file: PointFile | null = null
  let done = 0
  const runner = await openParts(study, context, {
    openFile(panel) {
      file = fileFor({ ...question, folder, intent }, panel, 'optimize')
      return file
    },
    onDone(points) {
      done += points
      context.progress.phase('running variants', done / question.trials, `${done} of ${question.trials}`)
    },
  })
  try {
    const results = await runAllParts(study, runner, context)
    context.progress.phase('judging the best')
    return { study: await joinSearch(question, gather(results), context), file }
  } finally {
    await runner.close()
  }
}

/** What all points of a search together say. Throws a usage error where none can be judged. */
export async function joinSearch(
  question: OptimizeQuestion,
  { seen, pointAt }: Known,
  { openTrials }: Pick<StudyContext, 'openTrials'>,
): Promise<OptimizeStudy> {
  const { tried: points, open } = searchSoFar(question, pointAt(null))
  if (seen === null || open !== null) throw incompleteStudy()
  const best = bestOf(points)
  if (best === null) throw nothingJudged(points)
  const scores = points.map((one) => one.scores)
  const plateaus = plateausOf(
    question.axes,
    points.map(({ point }) => point),
    scores,
  )
  const ranked = plateaus.map(({ place }) => place).sort((a, b) => scores[b]![0]! - scores[a]![0]! || a - b)
  const front = [...paretoFront(scores)].sort((a, b) => scores[b]![0]! - scores[a]![0]! || a - b)
  const robust = mostRobust(plateaus)!
  const shown = [...new Set([...ranked.slice(0, SHOWN), ...front.slice(0, SHOWN), robust.place])]
  const keys = shown.map((place) => points[place]!.trial!)
  return {
    question,
    data: seen.data,
    points,
    ranked,
    front,
    plateaus,
    robust,
    atEdge: edgesOf(question.axes, points[best]!.point),
    robustAtEdge: edgesOf(question.axes, points[robust.place]!.point),
    judgement: await judgeTrials(openTrials(seen.data.data_version), points[best]!.trial!, keys),
    warnings: seen.warnings,
  }
}

/** Names of the axes at whose end a point lies: beyond it nothing was tried. */
function edgesOf(axes: readonly SearchAxis[], point: readonly number[]): readonly string[] {
  const isAtEnd = ({ values }: SearchAxis, k: number) => values.length > 2 && [0, values.length - 1].includes(point[k]!)
  return axes.filter(isAtEnd).map(({ name }) => name)
}

/** Where points are kept, under a header with all that decides them. */
export function fileFor(
  question: Pick<OptimizeQuestion, 'document' | 'objectives'> & SearchQuestion & Keeping,
  { dataVersion }: Panel,
  kind: string,
  more: object = {},
): PointFile | null {
  const { folder, intent, document, axes, objectives, method, trials, seed } = question
  if (folder === null) return null
  const decides = { kind, document, axes, objectives, method, trials, seed, ...more }
  return openPointFile(folder, { ...decides, data: dataVersion, engine: ENGINE_VERSION }, intent)
}

export function nothingJudged(points: readonly SearchedPoint[]): Error {
  const reason = points[0]?.reason ?? 'nothing was run'
  return usageError(`expected a point that can be judged, received none of ${points.length}: ${reason}`)
}

/** The study for machines; every point by itself is in trials.csv. */
export function studyJson(study: OptimizeStudy) {
  const { question, data, points, ranked, front, robust, judgement, atEdge, robustAtEdge } = study
  const { axes, objectives, method, trials, seed, document } = question
  const rowOf = (place: number) => ({
    trial: place + 1,
    settings: settingsAt(axes, points[place]!.point),
    dsr: judgement.deflated.get(points[place]!.trial!) ?? null,
    statistics: points[place]!.values,
  })
  return {
    schema: 'stocklab/optimize@1',
    strategy: document,
    ...data,
    method,
    seed,
    points_asked: trials,
    axes,
    objectives: objectives.map(objectiveText),
    counts: { points: points.length, judged: ranked.length, trials_of_family: judgement.trials },
    expected_best_sharpe_by_luck: judgement.bestByLuck,
    after_all_trials: { values: judgement.values, reasons: judgement.reasons },
    at_edge: atEdge,
    best: ranked.slice(0, SHOWN).map(rowOf),
    robust: {
      ...rowOf(robust.place),
      neighbourhood_mean: signOf(question) * robust.mean,
      worst: signOf(question) * robust.worst,
      neighbours: robust.neighbours,
      at_edge: robustAtEdge,
    },
    pareto: front.map(rowOf),
    warnings: study.warnings,
  }
}

/** Every point in the order of the search, one row each. */
export function trialsTable(study: OptimizeStudy): readonly (readonly (string | number | null)[])[] {
  const { points, question, plateaus } = study
  const means = new Map(plateaus.map(({ place, mean }) => [place, mean]))
  const ids = Object.keys(points[study.ranked[0]!]!.values)
  const head = ['trial', ...question.axes.map(({ name }) => name), 'neighbourhood_mean', ...ids, 'reason']
  const rows = points.map(({ point, values, reason }, place) => [
    place + 1,
    ...Object.values(settingsAt(question.axes, point)),
    means.has(place) ? signOf(question) * means.get(place)! : null,
    ...ids.map((id) => values[id] ?? null),
    reason,
  ])
  return [head, ...rows]
}

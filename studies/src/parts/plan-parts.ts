import type { SearchQuestion } from '@stocklab/engine'
import type { WalkPart } from '@stocklab/report'
import { bestOf } from '../search/run-search.js'
import { searchSoFar } from '../search/search-so-far.js'
import { gather, type Known } from './known.js'
import type {
  PartedMonteCarlo,
  PartedStudy,
  PartedWalk,
  Parting,
  PartResult,
  PointsPart,
  RerunsPart,
  StudyPart,
} from './parted-study.js'

/**
 * The parts that may run now and have no result yet, in the order in which they serve best; none once the study can be
 * joined. To be asked again whenever a result arrives: a generation of NSGA-II, or a test after its training, can be
 * planned only then. A part that is running is named again, with the same id.
 */
export function planParts(study: PartedStudy, results: Iterable<PartResult> = []): readonly StudyPart[] {
  const known = gather(results)
  switch (study.kind) {
    case 'optimize':
      return searchParts(study.question, null, { ...study, known, prefix: '' })
    case 'walkforward':
      return walkParts(study, known)
    case 'montecarlo':
      return monteCarloParts(study, known)
  }
}

interface Planning extends Pick<Parting, 'partSize'> {
  readonly known: Known
  readonly prefix: string
}

function searchParts(
  question: SearchQuestion,
  span: WalkPart | null,
  { known, partSize, prefix }: Planning,
): readonly PointsPart[] {
  const find = known.pointAt(span)
  const { open } = searchSoFar(question, find)
  if (open === null) return []
  const { points, generation } = open
  return cuts(points.length, partSize).flatMap(({ from, to }, k) => {
    const own = points.slice(from, to)
    const id = `${prefix}g${generation}-p${k}`
    return own.every((point) => find(point) !== undefined) ? [] : [{ task: 'points', id, span, points: own }]
  })
}

function walkParts({ question, partSize }: PartedWalk, known: Known): readonly StudyPart[] {
  if (known.survey === null) return [{ task: 'survey', id: 'survey' }]
  const { windows, trials } = known.survey
  const search = { ...question, trials }
  return windows.flatMap(({ train, test }, k): readonly StudyPart[] => {
    const prefix = `w${k + 1}-`
    const waiting = searchParts(search, train, { known, partSize, prefix })
    if (waiting.length > 0) return waiting
    const { tried } = searchSoFar(search, known.pointAt(train))
    const chosen = bestOf(tried)
    if (chosen === null) return []
    const { point } = tried[chosen]!
    const isTested = known.pointAt(test)(point) !== undefined
    return isTested ? [] : [{ task: 'points', id: `${prefix}test`, span: test, points: [point] }]
  })
}

function monteCarloParts({ options, partSize }: PartedMonteCarlo, known: Known): readonly StudyPart[] {
  const base: readonly StudyPart[] = known.base === null ? [{ task: 'base', id: 'base' }] : []
  const reruns = (task: RerunsPart['task']): readonly RerunsPart[] =>
    cuts(options.runs, partSize).flatMap(({ from, to }, k) => {
      const isKnown = Array.from({ length: to - from }, (_, i) => known[task][from + i]).every(
        (one) => one !== undefined,
      )
      return isKnown ? [] : [{ task, id: `${task}-p${k}`, from, to }]
    })
  return [...base, ...reruns('starts'), ...reruns('missed')]
}

/** Places from 0 to before `count` in pieces of the size given; `null` is one piece. */
function cuts(count: number, size: number | null): readonly { readonly from: number; readonly to: number }[] {
  const step = Math.max(1, size ?? count)
  return Array.from({ length: Math.ceil(count / step) }, (_, k) => ({
    from: k * step,
    to: Math.min(count, (k + 1) * step),
  }))
}

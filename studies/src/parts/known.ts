import { StockLabError } from '@stocklab/domain'
import type { RerunFigures, SearchedPoint, StudyData, WalkPart } from '@stocklab/report'
import type { BaseResult, PartResult, PointsResult, RerunsResult, SurveyResult } from './parted-study.js'

/** All that the parts of a study have found so far, whatever their order and however often each came. */
export interface Known {
  /** From any part that saw the market of a search. */
  readonly seen: { readonly data: StudyData; readonly warnings: readonly string[] } | null
  readonly survey: SurveyResult | null
  readonly base: BaseResult | null
  readonly starts: readonly (RerunFigures | undefined)[]
  readonly missed: readonly (RerunFigures | undefined)[]
  pointAt(span: WalkPart | null): (point: readonly number[]) => SearchedPoint | undefined
}

/** Throws STUDY_DATA_MIXED (data) where parts ran on different versions of the data. */
export function gather(results: Iterable<PartResult>): Known {
  const spans = new Map<string, Map<string, SearchedPoint>>()
  const starts: RerunFigures[] = []
  const missed: RerunFigures[] = []
  let seen: Known['seen'] = null
  let survey: SurveyResult | null = null
  let base: BaseResult | null = null
  let version: string | null = null
  for (const result of results) {
    version = sameVersion(version, result.dataVersion)
    switch (result.task) {
      case 'survey':
        survey = result
        seen ??= result
        break
      case 'points':
        addPoints(spans, result)
        seen ??= result
        break
      case 'base':
        base = result
        break
      case 'starts':
        addReruns(starts, result)
        break
      case 'missed':
        addReruns(missed, result)
        break
    }
  }
  const pointAt = (span: WalkPart | null) => {
    const points = spans.get(keyOfSpan(span))
    return (point: readonly number[]) => points?.get(point.join(' '))
  }
  return { seen, survey, base, starts, missed, pointAt }
}

function addPoints(spans: Map<string, Map<string, SearchedPoint>>, { span, points }: PointsResult): void {
  const key = keyOfSpan(span)
  const known = spans.get(key) ?? new Map<string, SearchedPoint>()
  for (const one of points) known.set(one.point.join(' '), one)
  spans.set(key, known)
}

function addReruns(known: RerunFigures[], { from, figures }: RerunsResult): void {
  for (const [k, one] of figures.entries()) known[from + k] = one
}

function keyOfSpan(span: WalkPart | null): string {
  return span === null ? '' : `${span.from} ${span.to}`
}

function sameVersion(known: string | null, found: string): string {
  if (known === null || known === found) return found
  throw new StockLabError(
    'data',
    'STUDY_DATA_MIXED',
    `expected every part of a study on one version of the data, received ${known.slice(0, 12)} and ${found.slice(0, 12)}`,
    { hint: 'Begin the study again: the data changed while it ran.' },
  )
}

import { type Band, bandOf, type SearchAxis, settingsAt } from '@stocklab/engine'
import type { Objective, RerunFigures, SearchedPoint, WalkPart } from '@stocklab/report'
import { bestOf } from '../search/run-search.js'
import { searchSoFar } from '../search/search-so-far.js'
import { gather, type Known } from './known.js'
import type { PartedMonteCarlo, PartedSearch, PartedStudy, PartedWalk, PartResult } from './parted-study.js'

/** What can be shown of a study under way; plain JSON. It is not judged by its trials yet: that is done in the end. */
export type PartialStudy = PartialSearch | PartialWalk | PartialMonteCarlo

export interface Counted {
  /** Points or runs that are done, and of how many; null while nobody can know. */
  readonly done: number
  readonly total: number | null
}

/** A point with the numbers that were turned and its statistics. */
export interface PartialPoint {
  readonly settings: Readonly<Record<string, number>>
  readonly statistics: Readonly<Record<string, number>>
}

export interface PartialSearch extends Counted {
  readonly kind: 'optimize'
  /** Points that can be judged. */
  readonly judged: number
  /** By the first objective. */
  readonly best: PartialPoint | null
  /** The map so far: places on the axes and the first objective there, null where it has no value. */
  readonly cells: readonly (readonly [point: readonly number[], value: number | null])[]
}

export interface PartialWindow extends Counted {
  readonly train: WalkPart
  readonly test: WalkPart
  /** The best so far; what is taken to the test once the training is done. */
  readonly best: PartialPoint | null
  /** Its statistics in the test; null before that. */
  readonly tested: Readonly<Record<string, number>> | null
}

export interface PartialWalk extends Counted {
  readonly kind: 'walkforward'
  readonly windows: readonly PartialWindow[]
}

/** How the runs so far spread; null before the first. */
export interface PartialSpread {
  readonly runs: number
  readonly cagr: Band | null
  readonly max_drawdown: Band | null
}

export interface PartialMonteCarlo extends Counted {
  readonly kind: 'montecarlo'
  /** The run itself; null before it is done. */
  readonly actual: RerunFigures | null
  readonly starts: PartialSpread
  readonly missed: PartialSpread
}

/** A view of what is there, from the results so far in any order. */
export function partialStudy(study: PartedStudy, results: Iterable<PartResult>): PartialStudy {
  const known = gather(results)
  switch (study.kind) {
    case 'optimize':
      return partialSearch(study, known)
    case 'walkforward':
      return partialWalk(study, known)
    case 'montecarlo':
      return partialMonteCarlo(study, known)
  }
}

function partialSearch({ question }: PartedSearch, known: Known): PartialSearch {
  const { tried } = searchSoFar(question, known.pointAt(null))
  const { axes, objectives } = question
  return {
    kind: 'optimize',
    done: tried.length,
    total: question.trials,
    judged: tried.filter(({ scores }) => scores !== null).length,
    best: bestPoint(axes, tried),
    cells: tried.map(({ point, values }) => [point, objectiveAt(objectives, values)]),
  }
}

function objectiveAt(objectives: readonly Objective[], values: SearchedPoint['values']): number | null {
  return values[objectives[0]!.id] ?? null
}

function bestPoint(axes: readonly SearchAxis[], tried: readonly SearchedPoint[]): PartialPoint | null {
  const best = bestOf(tried)
  if (best === null) return null
  const { point, values } = tried[best]!
  return { settings: settingsAt(axes, point), statistics: values }
}

function partialWalk({ question }: PartedWalk, { survey, pointAt }: Known): PartialWalk {
  if (survey === null) return { kind: 'walkforward', done: 0, total: null, windows: [] }
  const search = { ...question, trials: survey.trials }
  const windows = survey.windows.map(({ train, test }): PartialWindow => {
    const { tried, open } = searchSoFar(search, pointAt(train))
    const chosen = open === null ? bestOf(tried) : null
    const tested = chosen === null ? undefined : pointAt(test)(tried[chosen]!.point)
    // A training without any point that can be judged has no test to wait for.
    const isDone = tested !== undefined || (open === null && chosen === null)
    return {
      train,
      test,
      done: tried.length + (isDone ? 1 : 0),
      total: survey.trials + 1,
      best: bestPoint(question.axes, tried),
      tested: tested?.values ?? null,
    }
  })
  const done = windows.reduce((sum, window) => sum + window.done, 0)
  return { kind: 'walkforward', done, total: windows.length * (survey.trials + 1), windows }
}

function partialMonteCarlo({ options }: PartedMonteCarlo, { base, starts, missed }: Known): PartialMonteCarlo {
  const spreads = { starts: spreadOf(starts), missed: spreadOf(missed) }
  return {
    kind: 'montecarlo',
    done: (base === null ? 0 : 1) + spreads.starts.runs + spreads.missed.runs,
    total: 1 + 2 * options.runs,
    actual: base?.actual ?? null,
    ...spreads,
  }
}

function spreadOf(figures: readonly (RerunFigures | undefined)[]): PartialSpread {
  const known = figures.filter((one) => one !== undefined)
  const band = (values: readonly number[]) => (values.length === 0 ? null : bandOf(values))
  return {
    runs: known.length,
    cagr: band(known.map(({ cagr }) => cagr)),
    max_drawdown: band(known.map((one) => one.max_drawdown)),
  }
}

import { pointCount, type Span } from '@stocklab/engine'
import type { CreateStudy, StudyQuestion } from '@stocklab/protocol'
import type { StrategyDocument } from '@stocklab/strategy'
import {
  type PartedStudy,
  parseObjectives,
  parseSpan,
  type Ranges,
  requireSensible,
  searchAxes,
} from '@stocklab/studies'
import { Problem } from '../../../http/problem.js'

/** A study with the number of runs that it takes, at least. */
export interface AskedStudy {
  readonly study: PartedStudy
  readonly runs: number
}

/** Parts of a study that may run at the same time: enough to keep several workers busy to its end. */
const PARTS = 16

/** Reads what is asked of a strategy. Throws USAGE (input) for what the document does not have or what would take too long. */
export function askedStudy(document: StrategyDocument, ranges: Ranges, question: CreateStudy['study']): AskedStudy {
  // The first part that runs says which version of the data the study has; joining refuses a mixture.
  const dataVersion = null
  switch (question.kind) {
    case 'optimize': {
      const search = searchOf(document, ranges, question)
      const objectives = parseObjectives(question.objectives.join(','))
      const trials = requireSensible(search, question.trials)
      const partSize = sizeFor(trials)
      const asked = { document, objectives, ...search, trials }
      return { study: { kind: 'optimize', question: asked, dataVersion, partSize }, runs: trials }
    }
    case 'walkforward': {
      const search = searchOf(document, ranges, question)
      const objectives = parseObjectives(question.objective)
      const { trials, start } = question
      const [train, test] = [spanOf('train', question.train), spanOf('test', question.test)]
      const asked = { document, objectives, ...search, asked: trials, train, test, start }
      const points = Math.min(pointCount(search.axes), trials ?? 10_000)
      return { study: { kind: 'walkforward', question: asked, dataVersion, partSize: sizeFor(points) }, runs: points }
    }
    case 'montecarlo': {
      const { kind, ...options } = question
      return {
        study: { kind, document, options, dataVersion, partSize: sizeFor(options.runs) },
        runs: 2 * options.runs,
      }
    }
  }
}

function searchOf(
  document: StrategyDocument,
  ranges: Ranges,
  { turn, method, seed }: Extract<StudyQuestion, { turn: string[] }>,
) {
  return { axes: searchAxes(turn, document, ranges), method, seed }
}

function spanOf(name: string, text: string): Span {
  const span = parseSpan(text)
  if (span === undefined)
    throw new Problem('INPUT_INVALID', `study.${name}: expected a length such as 3y, received ${text}`)
  return span
}

function sizeFor(runs: number): number {
  return Math.max(1, Math.ceil(runs / PARTS))
}

import { StockLabError } from '@stocklab/domain'
import type { PartedStudy, StudyPart } from './parted-study.js'

/** A part that no plan of this study names: whoever mixed them up has a fault. */
export function foreignPart({ kind }: PartedStudy, { task, id }: StudyPart): StockLabError {
  return new StockLabError(
    'invariant',
    'STUDY_PART_FOREIGN',
    `expected a part of a study of kind ${kind}, received "${id}" with the task ${task}`,
  )
}

import type { CrossValidation } from '@stocklab/engine'
import type { OptimizeQuestion, SearchedPoint, SearchJudgement, StudyData } from './optimize-study.js'

export interface CrossValidationOptions {
  readonly groups: number
  readonly testGroups: number
  /** Sessions; null takes as long as a position is held on average. */
  readonly purge: number | null
  /** Sessions; null takes a hundredth of the period. */
  readonly embargo: number | null
}

export interface CrossValidationStudy {
  readonly question: OptimizeQuestion
  readonly options: CrossValidationOptions & { readonly purge: number; readonly embargo: number }
  readonly data: StudyData
  /** Those that could be run, in the order of their trial; `chosen` of the validation counts in them. */
  readonly points: readonly SearchedPoint[]
  readonly tried: number
  readonly validation: CrossValidation
  /** First day of each group and the last day of all. */
  readonly edges: readonly string[]
  /** Every day of the period; the first has no return. */
  readonly dates: readonly string[]
  /** Place of the best over the whole period. */
  readonly best: number
  readonly judgement: SearchJudgement
  readonly warnings: readonly string[]
}

/** Sharpe ratios of the paths, ascending; those without one are left out. */
export function pathSharpes({ validation }: CrossValidationStudy): readonly number[] {
  const known = validation.paths.flatMap(({ figures }) => (figures.sharpe === null ? [] : [figures.sharpe]))
  return known.sort((a, b) => a - b)
}

import { mainAccountRowSchema } from './answers.js'
import type { DartService } from './dart-service.js'
import { parametersOf, type ReportQuestion } from './report-question.js'

export interface Availability {
  /** Statements that are there, consolidated first. */
  readonly bases: readonly ('CFS' | 'OFS')[]
}

/**
 * Which statements a hundred companies have for the same report, by company, in one call of fnlttMultiAcnt. Companies of
 * which it tells nothing are not in the answer: they have to be asked for one by one.
 */
export async function statementsAtHand(
  service: DartService,
  questions: readonly ReportQuestion[],
): Promise<ReadonlyMap<string, Availability>> {
  const found = new Map<string, Availability>()
  for (const same of sameQuestions(questions)) {
    const [first, second] = same
    // One company costs as much to ask about as to ask.
    if (!first || !second) continue
    const parameters = { ...parametersOf(first), corp_code: same.map((question) => question.corpCode).join(',') }
    const answer = await service.ask({ endpoint: 'fnlttMultiAcnt', parameters, row: mainAccountRowSchema })
    if (answer.kind === 'none') continue
    const { rows } = answer
    for (const { corpCode, stockCode } of same) {
      const own = rows.filter(
        (row) => row.corp_code === corpCode || (row.corp_code === '' && row.stock_code === stockCode),
      )
      const bases = (['CFS', 'OFS'] as const).filter((basis) => own.some((row) => row.fs_div === basis))
      if (bases.length > 0) found.set(corpCode, { bases })
    }
  }
  return found
}

function sameQuestions(questions: readonly ReportQuestion[]): readonly (readonly ReportQuestion[])[] {
  const groups = new Map<string, ReportQuestion[]>()
  for (const question of questions) {
    const key = `${question.year} ${question.report}`
    groups.set(key, [...(groups.get(key) ?? []), question])
  }
  return [...groups.values()]
}

import { type Database, type Job, readJobResult, readPartResults } from '@stocklab/platform'
import { type PartialStudy, type PartResult, partialStudy } from '@stocklab/studies'
import { type JoinedResult, type StudyInput, unpackJson } from '@stocklab/worker'
import { Problem } from '../../../http/problem.js'

/** What the parts of a study have found so far; null before the first. */
export async function readPartial(database: Database, job: Job): Promise<PartialStudy | null> {
  if (job.kind === 'backtest') throw new Problem('BACKTEST_NO_STUDY', `backtest ${job.id} is a single run`)
  const results = await readPartResults(database, job.id)
  if (results.length === 0) return null
  const { study } = job.input as unknown as StudyInput
  return partialStudy(
    study,
    results.map((bytes) => unpackJson<PartResult>(bytes)),
  )
}

/** The result of a completed study. */
export async function readStudyResult(database: Database, job: Job): Promise<JoinedResult> {
  const bytes = job.kind === 'backtest' ? undefined : await readJobResult(database, job.id)
  if (bytes === undefined) throw new Problem('BACKTEST_NO_STUDY', `backtest ${job.id} is a ${job.kind}, ${job.status}`)
  return unpackJson<JoinedResult>(bytes)
}

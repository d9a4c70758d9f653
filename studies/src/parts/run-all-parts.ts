import type { StudyContext } from '../study-context.js'
import type { PartRunner } from './part-runner.js'
import type { PartedStudy, PartResult } from './parted-study.js'
import { planParts } from './plan-parts.js'

/** Runs all parts of a study in one place, one after another. */
export async function runAllParts(
  study: PartedStudy,
  runner: PartRunner,
  context: StudyContext,
): Promise<readonly PartResult[]> {
  const results: PartResult[] = []
  for (let parts = planParts(study); parts.length > 0; parts = planParts(study, results)) {
    for (const part of parts) results.push(await runner.run(part, context))
  }
  return results
}

import type { StudyContext } from '../study-context.js'
import { openPoints } from './open-points.js'
import { openReruns } from './open-reruns.js'
import type { InOnePlace, PartRunner } from './part-runner.js'
import type { PartedStudy, PartResult, StudyPart } from './parted-study.js'

/**
 * Loads what every part of a study may read and starts the threads. Throws RUN_OTHER_DATA (input) where the data are not
 * those that the study names.
 */
export function openParts(study: PartedStudy, context: StudyContext, here: InOnePlace = {}): Promise<PartRunner> {
  switch (study.kind) {
    case 'optimize':
    case 'walkforward':
      return openPoints(study, context, here)
    case 'montecarlo':
      return openReruns(study, context)
  }
}

/** Runs one part by itself. Who has several of the same study keeps a runner open between them. */
export async function runPart(study: PartedStudy, part: StudyPart, context: StudyContext): Promise<PartResult> {
  const runner = await openParts(study, context)
  try {
    return await runner.run(part, context)
  } finally {
    await runner.close()
  }
}

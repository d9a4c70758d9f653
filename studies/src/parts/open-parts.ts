import type { Panel } from '@stocklab/engine'
import type { PointFile } from '../search/point-file.js'
import type { StudyContext } from '../study-context.js'
import { openPoints } from './open-points.js'
import { openReruns } from './open-reruns.js'
import type { PartedStudy, PartResult, StudyPart } from './parted-study.js'

/**
 * What runs the parts of one study, one at a time, on data that are loaded once. After a part that was stopped through its
 * signal it runs no other: close it.
 */
export interface PartRunner {
  /** Counts every run as a trial before it returns; running a part again changes nothing. */
  run(part: StudyPart, context: StudyContext): Promise<PartResult>
  close(): Promise<void>
}

/** What only whoever runs a whole study in one place asks for. */
export interface InOnePlace {
  /** Where points are kept, so that a search that was stopped can go on. */
  openFile?(panel: Panel): PointFile | null
  /** Told of points that are done, instead of the progress of each part. */
  onDone?(points: number): void
}

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

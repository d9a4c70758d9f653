import type { Panel } from '@stocklab/engine'
import type { PointFile } from '../search/point-file.js'
import type { StudyContext } from '../study-context.js'
import type { PartResult, StudyPart } from './parted-study.js'

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

import { isoDate } from '@stocklab/domain'
import { type WalkWindow, walkWindows } from '@stocklab/engine'
import type { WalkForwardQuestion } from '@stocklab/report'
import { usageError } from '../usage-error.js'
import type { OpenDesk } from './open-desk.js'
import { spanText } from './spans.js'

/** The windows of a walk forward in the data as they are. Throws a usage error where not one fits. */
export function windowsOf(
  { train, test, start }: WalkForwardQuestion,
  { desk, first, last }: OpenDesk,
): readonly WalkWindow[] {
  const { sessions } = desk.panel
  const windows = walkWindows({ sessions, first, last, train, test, start })
  if (windows.length > 0) return windows
  throw usageError(
    `expected a period with room for ${spanText(train)} of training and ${spanText(test)} of test, received ${isoDate(sessions[first]!)} to ${isoDate(sessions[last]!)}`,
    'Take shorter windows with --train and --test, or a longer period.',
  )
}

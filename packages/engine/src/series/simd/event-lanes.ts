import { type EventSeries, eventAt } from '../../panel/event-series.js'
import type { SeriesJob } from '../jobs.js'

/** Answered instead of a count. */
export const NO_ROOM = 0

/**
 * Writes the events of a job's cells for the kernel that spreads them: of each its first cell and its value, the first
 * one at cell 0. Answers how many there are, or NO_ROOM where they do not fit the row.
 */
export function stageEvents({ start, from, values }: EventSeries, job: SeriesJob, row: Float64Array): number {
  const first = eventAt({ start, from }, job.instrument, job.from)
  const end = start[job.instrument + 1]
  let place = 0
  for (let event = first; event < end && (event === first || from[event] < job.to); event++) {
    if (place + 2 > row.length) return NO_ROOM
    row[place++] = event === first ? 0 : from[event] - job.from
    row[place++] = values[event]
  }
  return place / 2
}

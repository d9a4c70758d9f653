import type { Job } from '@stocklab/platform'
import { DONE, isFinal, type RunEvent } from '@stocklab/protocol'

/** What a row tells those who follow it, after it has changed. */
export function eventsOf({ status, attempt, error, parts_total: total, parts_open: open }: Job): readonly RunEvent[] {
  if (isFinal(status)) {
    const end: RunEvent = { type: 'end', status, error: (error ?? null) as EndError }
    return status === 'completed' ? [{ type: 'progress', progress: DONE }, end] : [end]
  }
  const state: RunEvent = { type: 'status', status, attempt }
  return total === null || open === null ? [state] : [state, { type: 'parts', done: total - open, total }]
}

type EndError = Extract<RunEvent, { type: 'end' }>['error']

import { z } from 'zod'

export const JOB_STATUSES = ['pending', 'queued', 'running', 'completed', 'failed', 'cancelled'] as const
export const jobStatusSchema = z.enum(JOB_STATUSES).meta({
  id: 'JobStatus',
  description: 'pending: accepted, waits for its turn; queued: the next free worker takes it; the last three are final',
})
export type JobStatus = z.infer<typeof jobStatusSchema>

/** `part` is a piece of one of the three before it. */
export const JOB_KINDS = ['backtest', 'optimize', 'walkforward', 'montecarlo', 'part'] as const
export const jobKindSchema = z.enum(JOB_KINDS).meta({ id: 'JobKind' })
export type JobKind = z.infer<typeof jobKindSchema>

export const JOB_EVENTS = [
  'enqueue',
  'reuse',
  'claim',
  'release',
  'lose',
  'gather',
  'complete',
  'fail',
  'cancel',
  'retry',
] as const
export type JobEvent = (typeof JOB_EVENTS)[number]

/** The life of a job: what is not in the table is refused. */
export const JOB_LIFE: Readonly<Record<JobStatus, Partial<Readonly<Record<JobEvent, JobStatus>>>>> = {
  pending: {
    enqueue: 'queued',
    // The same document, data and engine have run before: their result is shown at once.
    reuse: 'completed',
    cancel: 'cancelled',
  },
  queued: {
    claim: 'running',
    cancel: 'cancelled',
    // Its worker was lost too often: it is given up before anybody takes it again.
    fail: 'failed',
  },
  running: {
    complete: 'completed',
    fail: 'failed',
    // Only once its worker has stopped, or is gone; until then the row says that it was asked to.
    cancel: 'cancelled',
    // The worker gives it back because it shuts down, with a checkpoint.
    release: 'queued',
    // The worker is gone: its lease ended. Whoever takes the job next goes on from the last checkpoint.
    lose: 'queued',
    // All parts of a study are there: a worker has to join them.
    gather: 'queued',
  },
  // A completed job has a result that others may have seen: to run it again is another job.
  completed: {},
  failed: { retry: 'pending' },
  cancelled: { retry: 'pending' },
}

/** The status after an event; undefined = refused. */
export function nextJobStatus(status: JobStatus, event: JobEvent): JobStatus | undefined {
  return JOB_LIFE[status][event]
}

/** The statuses in which an event is accepted. */
export function statusesThatTake(event: JobEvent): readonly JobStatus[] {
  return JOB_STATUSES.filter((status) => nextJobStatus(status, event) !== undefined)
}

/** Whether nothing but a retry can happen any more. */
export function isFinal(status: JobStatus): boolean {
  return status === 'completed' || status === 'failed' || status === 'cancelled'
}

import type { Selectable } from 'kysely'
import type { JobTable } from '../database/tables/jobs.js'

/** A row of the job table: the truth about a job. */
export type Job = Selectable<JobTable>

/** What a worker holds while a job is its own; an older fence finds nothing to change. */
export interface Claim {
  readonly id: string
  readonly fence: number
}

/** What stopped a job, for the person who asked for it. */
export interface JobError {
  readonly code: string
  readonly message: string
  readonly hint?: string
}

/** How many jobs there may be. */
export interface JobLimits {
  /** Jobs of one owner that have not ended. */
  readonly openPerOwner: number
  /** Jobs of all owners that have not ended; parts of studies are not counted. */
  readonly openInAll: number
  /** Of one owner in the queue or running; the owner's others wait as pending, so that nobody crowds the queue. */
  readonly atWorkPerOwner: number
}

export const DEFAULT_JOB_LIMITS: JobLimits = { openPerOwner: 50, openInAll: 5_000, atWorkPerOwner: 4 }

/** Priorities of the table: lower numbers first. */
export const PRIORITIES = { high: 5, normal: 10, part: 15, low: 20 } as const

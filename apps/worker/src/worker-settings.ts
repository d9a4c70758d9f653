import { type JobLimits, PLATFORM_SETTINGS, type Setting, type Settings, wholeNumber } from '@stocklab/platform'

/** What a process that computes jobs has to know beside the platform's own settings. */
export const WORKER_SETTINGS = {
  ...PLATFORM_SETTINGS,
  STOCKLAB_JOBS_AT_ONCE: {
    schema: wholeNumber(0, 64, 1),
    meaning: 'Jobs that one process computes at the same time. A server with 0 leaves all of them to workers.',
  },
  STOCKLAB_THREADS: {
    schema: wholeNumber(0, 256, 0),
    meaning: 'Threads that one job computes with; 0 shares the processors among the jobs.',
  },
  STOCKLAB_JOB_MEMORY_MB: {
    schema: wholeNumber(64, 1_048_576, 2_048),
    meaning: 'Memory of the thread of one job in megabytes, without its market data.',
  },
  STOCKLAB_QUEUE_LIMIT: {
    schema: wholeNumber(1, 1_000_000, 5_000),
    meaning: 'Jobs of all people that have not ended; more are refused.',
  },
  STOCKLAB_JOBS_PER_USER: {
    schema: wholeNumber(1, 100_000, 50),
    meaning: 'Jobs of one person that have not ended; more are refused.',
  },
  STOCKLAB_JOBS_AT_WORK: {
    schema: wholeNumber(1, 10_000, 4),
    meaning: 'Jobs of one person in the queue or running; the others wait, so that nobody crowds the queue.',
  },
} as const satisfies Readonly<Record<string, Setting>>

export type WorkerSettings = Settings<typeof WORKER_SETTINGS>

export function jobLimitsOf(settings: WorkerSettings): JobLimits {
  return {
    openPerOwner: settings.STOCKLAB_JOBS_PER_USER,
    openInAll: settings.STOCKLAB_QUEUE_LIMIT,
    atWorkPerOwner: settings.STOCKLAB_JOBS_AT_WORK,
  }
}

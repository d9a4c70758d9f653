import { type JobLimits, PLATFORM_SETTINGS, type Setting, type Settings, wholeNumber } from '@stocklab/platform'
import { z } from 'zod'

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
  STOCKLAB_JOB_LEASE_SECONDS: {
    schema: wholeNumber(1, 3_600, 15),
    meaning: 'A process that says nothing for so long is taken for gone, and its jobs go to others.',
  },
  STOCKLAB_CHECKPOINT_SECONDS: {
    schema: wholeNumber(0, 3_600, 5),
    meaning: 'So often a running simulation is kept, so that it can go on elsewhere.',
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

/** What a process that does nothing but compute has to know besides: a server answers probes where it answers everything. */
export const WORKER_PROCESS_SETTINGS = {
  ...WORKER_SETTINGS,
  STOCKLAB_PROBE_HOST: {
    schema: z.string().default('127.0.0.1'),
    meaning: 'Address on which a worker answers /health, /ready and /metrics; 0.0.0.0 lets other machines ask.',
  },
  STOCKLAB_PROBE_PORT: {
    schema: wholeNumber(0, 65_535, 0),
    meaning: 'Port on which a worker answers /health, /ready and /metrics; 0 is none.',
  },
} as const satisfies Readonly<Record<string, Setting>>

/** What only servers have to know: one environment is often given to both, and is no slip of the pen. */
export const NAMES_OF_SERVERS = [
  'STOCKLAB_HOST',
  'STOCKLAB_PORT',
  'STOCKLAB_PUBLIC_URL',
  'STOCKLAB_PROXIES',
  'STOCKLAB_CORS_ORIGINS',
  'STOCKLAB_REGISTRATION',
  'STOCKLAB_ADMIN_EMAIL',
  'STOCKLAB_JOB_MINUTES',
  'STOCKLAB_LIBRARY_RUNS',
  'STOCKLAB_KEEP_MONTHS',
  'STOCKLAB_RATE_LIMITS',
  'STOCKLAB_WEBHOOK_ORIGINS',
] as const

export type WorkerSettings = Settings<typeof WORKER_SETTINGS>

export function jobLimitsOf(settings: WorkerSettings): JobLimits {
  return {
    openPerOwner: settings.STOCKLAB_JOBS_PER_USER,
    openInAll: settings.STOCKLAB_QUEUE_LIMIT,
    atWorkPerOwner: settings.STOCKLAB_JOBS_AT_WORK,
  }
}

import type { Bus, Database, JobLimits, JobObserver, JobQueue, Tracer, TrialLedger } from '@stocklab/platform'
import type { Logger } from 'pino'

/** What a worker is given by whoever starts it. */
export interface WorkerPorts {
  readonly database: Database
  readonly queue: JobQueue
  readonly bus: Bus
  readonly logger: Logger
  /** The folder of the newest market data on this host. */
  dataDirectory(): Promise<string>
  openTrials(ownerId: string, dataVersion: string): TrialLedger
  /** Milliseconds from any beginning; never goes back. */
  nowMs(): number
  /** Hears of each attempt that ended, for metrics. */
  readonly onEnded?: JobObserver
  readonly tracer?: Tracer
}

export interface WorkerOptions {
  /** Names the worker in rows and logs; different for each process. */
  readonly name: string
  /** Jobs at a time. */
  readonly concurrency: number
  /** Computing threads of each job. */
  readonly threads: number
  /** Memory of a job's thread, without its panels. */
  readonly memoryMb: number
  readonly limits: JobLimits
  /** A worker that says nothing for so long is taken for gone. */
  readonly leaseMs: number
  readonly heartbeatMs: number
  readonly sweepMs: number
  /** What stands in the queue by its row for so long is offered anew. */
  readonly offerAgainMs: number
  readonly checkpointEveryMs: number
  /** What a job has to stop by itself before its thread is ended. */
  readonly graceMs: number
  /** At the end of the worker: so long jobs may finish, then so long for their checkpoints. */
  readonly finishMs: number
  readonly drainMs: number
}

export const WORKER_DEFAULTS = {
  concurrency: 1,
  threads: 1,
  memoryMb: 2_048,
  leaseMs: 15_000,
  heartbeatMs: 2_000,
  sweepMs: 3_000,
  offerAgainMs: 15_000,
  checkpointEveryMs: 5_000,
  graceMs: 40,
  finishMs: 3_000,
  drainMs: 10_000,
} as const satisfies Partial<WorkerOptions>

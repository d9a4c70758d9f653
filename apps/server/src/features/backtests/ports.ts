import type { Bus, Database, JobLimits, JobQueue, Tracer } from '@stocklab/platform'

/** What the slice works with; each use case asks for its part of it. */
export interface BacktestPorts {
  readonly database: Database
  readonly queue: JobQueue
  readonly bus: Bus
  readonly limits: JobLimits
  /** A run that takes longer is ended. */
  readonly maxDurationMs: number
  /** The folder of the newest market data. */
  dataDirectory(): Promise<string>
  /** Says which span asks for a job, so that its row carries it to whoever computes it. */
  readonly tracer?: Tracer
}

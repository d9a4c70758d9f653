import { hostname } from 'node:os'
import { join } from 'node:path'
import { type LakePlace, openBucket, openLakePlace } from '@stocklab/market-data'
import { type JobObserver, openDatabaseTrials, type Platform, type Tracer } from '@stocklab/platform'
import { trialBasis } from '@stocklab/studies'
import type { Logger } from 'pino'
import { WORKER_DEFAULTS } from './run/worker-ports.js'
import { type RunningWorker, startWorker } from './start-worker.js'
import { jobLimitsOf, type WorkerSettings } from './worker-settings.js'

export interface WorkerParts {
  readonly platform: Platform
  readonly place: LakePlace
  readonly logger: Logger
  /** Processors that its jobs share. */
  readonly processors: number
  /** Hears of each attempt that ended, for metrics. */
  readonly onEnded?: JobObserver
  readonly tracer?: Tracer
}

/** Starts the worker that the settings describe. */
export function runWorker(settings: WorkerSettings, parts: WorkerParts): Promise<RunningWorker> {
  const { platform, place, logger, processors, onEnded, tracer } = parts
  const leaseMs = settings.STOCKLAB_JOB_LEASE_SECONDS * 1_000
  const concurrency = Math.max(1, settings.STOCKLAB_JOBS_AT_ONCE)
  return startWorker(
    {
      database: platform.database,
      queue: platform.queue,
      bus: platform.bus,
      logger,
      dataDirectory: () => place.newest(),
      openTrials: (ownerId, dataVersion) =>
        openDatabaseTrials(platform.database, { ownerId, basis: trialBasis(dataVersion) }),
      nowMs: () => performance.now(),
      ...(onEnded === undefined ? {} : { onEnded }),
      ...(tracer === undefined ? {} : { tracer }),
    },
    {
      ...WORKER_DEFAULTS,
      name: processName(),
      concurrency,
      threads: settings.STOCKLAB_THREADS || Math.max(1, Math.floor(processors / concurrency)),
      memoryMb: settings.STOCKLAB_JOB_MEMORY_MB,
      limits: jobLimitsOf(settings),
      leaseMs,
      heartbeatMs: Math.min(WORKER_DEFAULTS.heartbeatMs, leaseMs / 5),
      checkpointEveryMs: settings.STOCKLAB_CHECKPOINT_SECONDS * 1_000,
      // Without a shared queue the table is all that carries jobs from one process to another.
      ...(settings.STOCKLAB_REDIS_URL === undefined ? { sweepMs: 1_000, offerAgainMs: 1_000 } : {}),
    },
  )
}

/** Names this process in rows, logs and traces. */
export function processName(): string {
  return `${hostname()}-${process.pid}`
}

/** Where this host reads market data: its data directory, or a mirror of the bucket beside it. */
export function placeOf(settings: WorkerSettings, logger: Logger): LakePlace {
  const { STOCKLAB_DATA: data, STOCKLAB_LAKE_URL: url } = settings
  const observer = { progress: (done: number, total: number) => logger.debug({ done, total }, 'mirroring market data') }
  const nowMs = () => performance.now()
  if (url === undefined) return openLakePlace({ directory: data, observer, nowMs })
  const bucket = openBucket(url, {
    endpoint: settings.STOCKLAB_S3_ENDPOINT,
    region: settings.STOCKLAB_S3_REGION,
    accessKey: settings.STOCKLAB_S3_ACCESS_KEY,
    secretKey: settings.STOCKLAB_S3_SECRET_KEY,
  })
  const onAway = (error: unknown) => logger.warn({ err: error }, 'bucket away, the last version goes on')
  return openLakePlace({ directory: join(data, 'mirror'), bucket, observer, onAway, nowMs })
}

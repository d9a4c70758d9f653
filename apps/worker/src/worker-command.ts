import { availableParallelism } from 'node:os'
import { StockLabError } from '@stocklab/domain'
import { ENGINE_VERSION } from '@stocklab/engine'
import {
  createRegistry,
  measureJobs,
  measurePool,
  measureTables,
  migrate,
  NO_TRACER,
  openPlatform,
  openProbeServer,
  openTracing,
  platformDependencies,
  readSettings,
  traceQueries,
  unknownSettings,
} from '@stocklab/platform'
import { type Logger, pino } from 'pino'
import { logDelivery } from './log-delivery.js'
import { placeOf, processName, runWorker } from './run-worker.js'
import type { RunningWorker } from './start-worker.js'
import { NAMES_OF_SERVERS, WORKER_PROCESS_SETTINGS, type WorkerSettings } from './worker-settings.js'

export interface ProcessSurroundings {
  readonly environment: Readonly<Record<string, string | undefined>>
  /** Aborted when the process shall end. */
  readonly signal: AbortSignal
}

/** A worker process from its settings to its end: it takes jobs until the signal, then drains. */
export async function workerCommand({ environment, signal }: ProcessSurroundings): Promise<void> {
  const settings = readSettings(WORKER_PROCESS_SETTINGS, environment)
  requireShared(settings)
  const tracing = await openTracing(settings, {
    service: 'stocklab-worker',
    version: ENGINE_VERSION,
    instance: processName(),
    onState: logDelivery(() => logger),
  })
  const { tracer } = tracing
  const isTraced = tracer !== NO_TRACER
  const logger: Logger = pino(
    {
      level: settings.STOCKLAB_LOG_LEVEL,
      base: { process: 'worker' },
      ...(isTraced ? { mixin: () => ({ ...tracer.ids() }) } : {}),
    },
    // Standard output belongs to what was asked for.
    pino.destination(2),
  )
  const unknown = unknownSettings(WORKER_PROCESS_SETTINGS, environment, NAMES_OF_SERVERS)
  if (unknown.length > 0) logger.warn({ unknown }, 'variables of the environment that a worker does not know')
  const onError = (error: unknown) => logger.warn({ err: error }, 'failed in the background')
  const registry = createRegistry({ process: 'worker', version: ENGINE_VERSION, directory: settings.STOCKLAB_DATA })
  let worker: RunningWorker | undefined
  const onEnded = measureJobs(registry, () => worker?.running() ?? 0)
  const platform = await openPlatform(settings, {
    ...{ onError, onPool: measurePool(registry) },
    ...(isTraced ? { onQuery: traceQueries(tracer) } : {}),
  })
  const closing: (() => Promise<void>)[] = [() => tracing.close(), () => platform.close()]
  try {
    await migrate(platform.database)
    measureTables(registry, platform.database)
    const processors = availableParallelism()
    const running = await runWorker(settings, {
      platform,
      place: placeOf(settings, logger),
      logger,
      processors,
      onEnded,
      tracer,
    })
    worker = running
    closing.push(() => running.close())
    const { STOCKLAB_PROBE_HOST: host, STOCKLAB_PROBE_PORT: port } = settings
    if (port > 0) {
      const dependencies = platformDependencies(platform)
      const probes = await openProbeServer({ host, port, registry, dependencies, nowMs: () => performance.now() })
      closing.push(() => probes.close())
    }
    logger.info({ worker: running.name }, 'takes jobs')
    if (!signal.aborted) await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }))
    logger.info({ running: running.running() }, 'takes no more jobs')
  } finally {
    // What was opened last is closed first.
    for (const close of closing.reverse()) await close()
  }
}

/** The embedded database belongs to the process that serves: a worker beside it would have one of its own, and no jobs. */
function requireShared({ STOCKLAB_DATABASE_URL: url }: Pick<WorkerSettings, 'STOCKLAB_DATABASE_URL'>): void {
  if (url !== undefined) return
  throw new StockLabError(
    'input',
    'ENVIRONMENT_INVALID',
    'environment variable STOCKLAB_DATABASE_URL: a worker expected the address of the PostgreSQL that its servers use, found none',
    { hint: 'Without PostgreSQL, `stocklab serve` computes jobs itself.' },
  )
}

import { availableParallelism } from 'node:os'
import { migrate, openPlatform, readSettings, unknownSettings } from '@stocklab/platform'
import { type Logger, pino } from 'pino'
import { placeOf, runWorker } from './run-worker.js'
import { WORKER_SETTINGS } from './worker-settings.js'

export interface ProcessSurroundings {
  readonly environment: Readonly<Record<string, string | undefined>>
  /** Aborted when the process shall end. */
  readonly signal: AbortSignal
}

/** A worker process from its settings to its end: it takes jobs until the signal, then drains. */
export async function workerCommand({ environment, signal }: ProcessSurroundings): Promise<void> {
  const settings = readSettings(WORKER_SETTINGS, environment)
  const logger: Logger = pino({ level: settings.STOCKLAB_LOG_LEVEL, base: { process: 'worker' } })
  const unknown = unknownSettings(WORKER_SETTINGS, environment)
  if (unknown.length > 0) logger.warn({ unknown }, 'variables of the environment that a worker does not know')
  const onError = (error: unknown) => logger.warn({ err: error }, 'failed in the background')
  const platform = await openPlatform(settings, { onError })
  try {
    await migrate(platform.database)
    const processors = availableParallelism()
    const worker = await runWorker(settings, { platform, place: placeOf(settings, logger), logger, processors })
    logger.info({ worker: worker.name }, 'takes jobs')
    if (!signal.aborted) await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }))
    logger.info({ running: worker.running() }, 'takes no more jobs')
    await worker.close()
  } finally {
    await platform.close()
  }
}

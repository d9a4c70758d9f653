import { availableParallelism } from 'node:os'
import { ENGINE_VERSION } from '@stocklab/engine'
import {
  migrate,
  NO_TRACER,
  openPlatform,
  openTracing,
  readSettings,
  traceQueries,
  unknownSettings,
} from '@stocklab/platform'
import {
  logDelivery,
  type ProcessSurroundings,
  placeOf,
  processName,
  runWorker,
  WORKER_PROCESS_SETTINGS,
} from '@stocklab/worker'
import { pino } from 'pino'
import { startDuties } from './duties.js'
import { ensureFirstLogin, type FirstLogin, forgetFirstLogin } from './features/accounts/first-login.js'
import { createSeal } from './features/accounts/seal.js'
import { createLogger } from './http/create-logger.js'
import { loadLibrary } from './load-library.js'
import { openObservability } from './observability/open-observability.js'
import { installationSecretOf, openServer } from './open-server.js'
import { SERVER_SETTINGS, type ServerSettings } from './server-settings.js'

/** Connections that wait to be taken: after a restart everybody who listened comes back in the same second. */
const ARRIVING_AT_ONCE = 4_096

export interface ServerStarted {
  /** Where it listens. */
  readonly address: string
  /** The first administrator, unless an earlier start told of it: from now on nobody is told. */
  readonly firstLogin: FirstLogin | undefined
}

export interface ServerProcess extends ProcessSurroundings {
  onStarted(started: ServerStarted): void
}

/** A server process from its settings to its end: it answers until the signal, then drains. */
export async function serverCommand({ environment, signal, onStarted }: ServerProcess): Promise<void> {
  const settings = readSettings(SERVER_SETTINGS, environment)
  const tracing = await openTracing(settings, {
    service: 'stocklab-server',
    version: ENGINE_VERSION,
    instance: processName(),
    onState: logDelivery(() => logger),
  })
  const { tracer } = tracing
  const isTraced = tracer !== NO_TRACER
  const logger = createLogger({
    level: settings.STOCKLAB_LOG_LEVEL,
    // Standard output belongs to what was asked for.
    destination: pino.destination(2),
    ...(isTraced ? { beside: () => ({ ...tracer.ids() }) } : {}),
  })
  const unknown = unknownSettings({ ...SERVER_SETTINGS, ...WORKER_PROCESS_SETTINGS }, environment)
  if (unknown.length > 0) logger.warn({ unknown }, 'variables of the environment that the server does not know')
  const onError = (error: unknown) => logger.warn({ err: error }, 'failed in the background')
  const observability = openObservability({ version: ENGINE_VERSION, directory: settings.STOCKLAB_DATA })
  const platform = await openPlatform(settings, {
    ...{ onError, ...observability.platform },
    ...(isTraced ? { onQuery: traceQueries(tracer) } : {}),
  })
  const closing: (() => Promise<void>)[] = [() => tracing.close(), () => platform.close()]
  try {
    await migrate(platform.database)
    const processors = availableParallelism()
    const place = placeOf(settings, logger)
    const publicUrl = publicUrlOf(settings)
    const surroundings = { platform, place, logger, publicUrl, threads: processors, observability, tracer }
    const server = await openServer(settings, surroundings)
    closing.push(() => server.close())
    const seal = createSeal(installationSecretOf(settings), 'first login')
    const firstLogin = await ensureFirstLogin(platform.database, {
      now: new Date(),
      seal,
      email: settings.STOCKLAB_ADMIN_EMAIL,
    })
    await loadLibrary({ database: platform.database, dataEnd: server.dataEnd, logger })
    await platform.cache.deleteKind('investor')
    if (settings.STOCKLAB_JOBS_AT_ONCE > 0) {
      const onEnded = observability.onJobEnded
      const worker = await runWorker(settings, { platform, place, logger, processors, onEnded, tracer })
      observability.countJobs(() => worker.running())
      closing.push(() => worker.close())
    }
    server.dispatcher.start()
    const duties = startDuties({
      platform,
      place,
      markets: server.markets,
      ...(settings.STOCKLAB_LIBRARY_RUNS ? { backtests: server.backtests } : {}),
      logger,
      keepMonths: settings.STOCKLAB_KEEP_MONTHS,
    })
    closing.push(() => duties.close())
    const { STOCKLAB_HOST: host, STOCKLAB_PORT: port } = settings
    const address = await server.app.listen({ host, port, backlog: ARRIVING_AT_ONCE })
    onStarted({ address, firstLogin })
    if (firstLogin !== undefined) await forgetFirstLogin(platform.database, seal, firstLogin)
    if (!signal.aborted) await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }))
    logger.info('answers no more requests')
  } finally {
    // What was opened last is closed first.
    for (const close of closing.reverse()) await close()
  }
}

function publicUrlOf({ STOCKLAB_PUBLIC_URL: given, STOCKLAB_HOST: host, STOCKLAB_PORT: port }: ServerSettings): string {
  return (given ?? `http://${host.includes(':') ? `[${host}]` : host}:${port}`).replace(/\/$/, '')
}

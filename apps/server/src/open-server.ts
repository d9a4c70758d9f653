import { ENGINE_VERSION } from '@stocklab/engine'
import type { LakePlace } from '@stocklab/market-data'
import { openLake } from '@stocklab/market-data'
import {
  createDispatcher,
  createWebhookSender,
  type Dispatcher,
  type Mail,
  NO_TRACER,
  openMail,
  type Platform,
  readInstallationSecret,
  type Tracer,
} from '@stocklab/platform'
import { jobLimitsOf } from '@stocklab/worker'
import type { FastifyInstance } from 'fastify'
import type { Logger } from 'pino'
import { buildServer } from './build-server.js'
import { cacheRoutes } from './cache/cache-routes.js'
import { openAccounts } from './features/accounts/open-accounts.js'
import { ACCOUNT_DEFAULTS } from './features/accounts/ports.js'
import { createSeal } from './features/accounts/seal.js'
import type { BacktestPorts } from './features/backtests/ports.js'
import { backtestRoutes } from './features/backtests/routes.js'
import { exportRoutes } from './features/export/routes.js'
import { marketRoutes } from './features/market/market-routes.js'
import { type Markets, openMarkets } from './features/market/view/markets.js'
import { notificationRoutes } from './features/notifications/routes.js'
import { createEventTexts } from './features/notifications/texts/event-texts.js'
import { runRoutes } from './features/runs/routes.js'
import { openRunStudies } from './features/runs/study/open-run-studies.js'
import { screeningRoutes } from './features/screening/routes.js'
import type { DataEnd } from './features/strategies/ports.js'
import { releaseStrategiesOf } from './features/strategies/release-strategies.js'
import { strategyRoutes } from './features/strategies/routes.js'
import { watchlistRoutes } from './features/watchlists/routes.js'
import { viewedRoutes } from './features/watchlists/viewed-routes.js'
import { rememberIdentities } from './http/remember-identities.js'
import { REQUEST_BUDGETS } from './http/request-budgets.js'
import { watchRevocations } from './http/revocations.js'
import { type Observability, openObservability } from './observability/open-observability.js'
import { traceRequests } from './observability/trace-requests.js'
import { registrationOf, type ServerSettings } from './server-settings.js'

export interface ServerSurroundings {
  readonly platform: Platform
  readonly place: LakePlace
  readonly logger: Logger
  /** Where people reach the server, without a slash at the end. */
  readonly publicUrl: string
  /** Threads of a market for what takes long. */
  readonly threads: number
  /** Metrics that the process began before the platform was open; without them the server begins its own. */
  readonly observability?: Observability
  readonly tracer?: Tracer
}

export interface OpenedServer {
  readonly app: FastifyInstance
  readonly markets: Markets
  readonly dispatcher: Dispatcher
  readonly dataEnd: DataEnd
  readonly backtests: BacktestPorts
  /** Answers no more requests, then lets go of what it holds; the platform stays open. */
  close(): Promise<void>
}

const MINUTE_MS = 60_000

/** Puts the slices together over a platform that is open and up to date. */
export async function openServer(settings: ServerSettings, surroundings: ServerSurroundings): Promise<OpenedServer> {
  const { platform, place, logger, publicUrl, threads, tracer = NO_TRACER } = surroundings
  const observability = surroundings.observability ?? observe(settings)
  const { database, bus, cache, rateLimit, queue } = platform
  const onError = (error: unknown) => logger.warn({ err: error }, 'failed in the background')
  const secret = installationSecretOf(settings)
  const mail: Mail = openMail({
    smtpUrl: settings.STOCKLAB_SMTP_URL,
    from: settings.STOCKLAB_MAIL_FROM,
    dataDirectory: settings.STOCKLAB_DATA,
  })
  const markets = openMarkets({ dataDirectory: place.current, threads, report: onError })
  const revocations = await watchRevocations(bus)
  const now = () => new Date()
  const accounts = openAccounts({
    ...{ database, bus, mail, rateLimit, secret, now, onError },
    settings: {
      ...ACCOUNT_DEFAULTS,
      registration: registrationOf(settings),
      publicUrl,
      cookies: publicUrl.startsWith('https:') ? 'secure' : 'plain',
    },
    leave: [releaseStrategiesOf],
  })
  const webhookPolicy = { allowedOrigins: settings.STOCKLAB_WEBHOOK_ORIGINS }
  const webhookSeal = createSeal(secret, 'webhooks')
  const dispatcher = createDispatcher({
    ...{ database, bus, mail },
    webhooks: createWebhookSender(webhookPolicy),
    texts: createEventTexts(publicUrl),
    openSecret: (stored) => webhookSeal.open(stored),
    now: () => Date.now(),
    random: Math.random,
    observer: { failed: onError, settled: observability.settled },
    tracer,
  })
  const dataEnd: DataEnd = async (market) => dataEndOf(await place.newest(), market)
  const market = { database, cache, markets }
  const backtests: BacktestPorts = {
    ...{ database, queue, bus, tracer },
    limits: jobLimitsOf(settings),
    maxDurationMs: settings.STOCKLAB_JOB_MINUTES * MINUTE_MS,
    dataDirectory: () => place.newest(),
  }
  const studies = openRunStudies({ dataDirectory: () => place.newest() })
  const shown = observability.routes(platform)
  const app = await buildServer({
    authenticator: rememberIdentities(accounts.authenticator, { revocations, hears: () => hearsAll(settings, cache) }),
    revocations,
    slices: [
      accounts.routes,
      strategyRoutes({ database, cache, dataEnd }),
      backtestRoutes(backtests),
      runRoutes({ database, studies }),
      exportRoutes(database),
      marketRoutes(market),
      screeningRoutes(market),
      watchlistRoutes(market),
      viewedRoutes({ ...market, now }),
      notificationRoutes({ database, bus, seal: webhookSeal, revocations, webhookPolicy, onError }),
      cacheRoutes({ cache }),
      shown.api,
    ],
    beside: [shown.beside],
    measure(measured) {
      observability.measureRequests(measured)
      if (tracer !== NO_TRACER) traceRequests(measured, tracer)
    },
    logger,
    publicUrl,
    proxies: settings.STOCKLAB_PROXIES,
    origins: settings.STOCKLAB_CORS_ORIGINS,
    ...(settings.STOCKLAB_RATE_LIMITS ? { limits: { rateLimit, budgets: REQUEST_BUDGETS } } : {}),
  })
  return {
    app,
    markets,
    dispatcher,
    dataEnd,
    backtests,
    async close() {
      await app.close()
      await Promise.all([dispatcher.stop(), accounts.courier.close(), markets.close(), studies.close()])
      revocations.close()
      await mail.close()
    },
  }
}

/** Throws `input` SECRET_INVALID, SECRETS_EXPOSED. */
export function installationSecretOf(settings: ServerSettings): Uint8Array {
  return readInstallationSecret({ given: settings.STOCKLAB_SECRET, directory: settings.STOCKLAB_DATA })
}

function observe(settings: ServerSettings): Observability {
  return openObservability({ version: ENGINE_VERSION, directory: settings.STOCKLAB_DATA })
}

/** Whether what other processes tell reaches this one: there are none, or Redis is there. */
function hearsAll(settings: ServerSettings, cache: Pick<Platform['cache'], 'shared'>): boolean {
  const isAlone = settings.STOCKLAB_DATABASE_URL === undefined
  return isAlone || cache.shared() === 'joined'
}

/** The last session of which the lake holds bars of a market. */
function dataEndOf(dataDirectory: string, market: string): string | null {
  const { files } = openLake(dataDirectory).manifest
  return files.reduce<string | null>(
    (end, file) =>
      file.table === 'bars' && file.market === market && file.to !== null && (end === null || file.to > end)
        ? file.to
        : end,
    null,
  )
}

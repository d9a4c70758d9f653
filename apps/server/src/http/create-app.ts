import { randomUUID } from 'node:crypto'
import type { Server } from 'node:http'
import cookie from '@fastify/cookie'
import Fastify, {
  type FastifyBaseLogger,
  type FastifyHttpOptions,
  type FastifyInstance,
  type FastifyPluginAsync,
} from 'fastify'
import fastifyPlugin from 'fastify-plugin'
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod'
import { guardRoutes } from './access.js'
import { answerErrors } from './answer-errors.js'
import { admitOrigins } from './cors.js'
import { refuseForeignPages } from './csrf.js'
import { endRevoked } from './end-revoked.js'
import type { Authenticator } from './identity.js'
import { refuseAddress, refuseBytes, requireHost } from './refuse-unreadable.js'
import { type BudgetOptions, drawForRefused, limitRequests } from './request-budgets.js'
import type { Revocations } from './revocations.js'
import { addSecurityHeaders } from './security-headers.js'
import { refuseUnstorableText } from './unstorable-text.js'

/** A slice's routes: a plugin whose schemas are those of the protocol. */
export type Routes = FastifyPluginAsync<Record<never, never>, Server, ZodTypeProvider>

export interface AppOptions {
  readonly authenticator: Authenticator
  readonly logger?: FastifyBaseLogger
  /** Adds hooks that see every request from its beginning, before anything refuses it. */
  readonly measure?: (app: FastifyInstance) => void
  /** Trust X-Forwarded-For of so many proxies before us. */
  readonly proxies?: number
  /** Origins of other sites whose pages may call, as `https://app.example.com`. */
  readonly origins?: readonly string[]
  /** Counts requests; without it nothing is limited. */
  readonly limits?: BudgetOptions
  /** Cuts streams of credentials that end. */
  readonly revocations?: Pick<Revocations, 'whenRevoked'>
}

const MAX_BODY_BYTES = 2_000_000
/** Whoever sends slower than this holds a connection and asks for nothing; answers may take as long as they like. */
const HEADERS_MS = 15_000
const REQUEST_MS = 60_000
const LOOK_FOR_SLOW_MS = 5_000

/** An HTTP application with what every route relies on: schemas in and out, identity, errors, request ids. */
export function createApp(appOptions: AppOptions): FastifyInstance {
  const { authenticator, logger, measure, proxies = 0, origins = [], limits, revocations } = appOptions
  const options: FastifyHttpOptions<Server> = {
    ...(logger === undefined ? {} : { loggerInstance: logger }),
    genReqId: () => randomUUID(),
    bodyLimit: MAX_BODY_BYTES,
    trustProxy: proxies === 0 ? false : (_address, hop) => hop < proxies,
    forceCloseConnections: 'idle',
    requestTimeout: REQUEST_MS,
    http: { headersTimeout: HEADERS_MS, connectionsCheckingInterval: LOOK_FOR_SLOW_MS, requireHostHeader: false },
    frameworkErrors: refuseAddress,
    clientErrorHandler: refuseBytes,
  }
  const app: FastifyInstance = Fastify(options)
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  measure?.(app)
  app.addHook('onSend', async (request, reply) => {
    reply.header('x-request-id', request.id)
    reply.header('x-process-time', (reply.elapsedTime / 1000).toFixed(4))
  })
  answerErrors(app)
  requireHost(app)
  addSecurityHeaders(app)
  refuseUnstorableText(app)
  admitOrigins(app, origins)
  app.register(cookie)
  // As a plugin it comes after the one that reads cookies, and before the routes.
  app.register(
    fastifyPlugin(async (guarded) => {
      refuseForeignPages(guarded, origins)
      guardRoutes(guarded, authenticator, limits && ((request, reply) => drawForRefused(request, reply, limits)))
      if (limits !== undefined) limitRequests(guarded, limits)
      if (revocations !== undefined) endRevoked(guarded, revocations)
    }),
  )
  return app
}

import { randomUUID } from 'node:crypto'
import type { Server } from 'node:http'
import Fastify, {
  type FastifyBaseLogger,
  type FastifyHttpOptions,
  type FastifyInstance,
  type FastifyPluginAsync,
} from 'fastify'
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod'
import { guardRoutes } from './access.js'
import { answerErrors } from './answer-errors.js'
import type { Authenticator } from './identity.js'

/** A slice's routes: a plugin whose schemas are those of the protocol. */
export type Routes = FastifyPluginAsync<Record<never, never>, Server, ZodTypeProvider>

export interface AppOptions {
  readonly authenticator: Authenticator
  readonly logger?: FastifyBaseLogger
  /** Trust X-Forwarded-For of so many proxies before us. */
  readonly proxies?: number
}

const MAX_BODY_BYTES = 2_000_000

/** An HTTP application with what every route relies on: schemas in and out, identity, errors, request ids. */
export function createApp({ authenticator, logger, proxies = 0 }: AppOptions): FastifyInstance {
  const options: FastifyHttpOptions<Server> = {
    ...(logger === undefined ? {} : { loggerInstance: logger }),
    genReqId: () => randomUUID(),
    bodyLimit: MAX_BODY_BYTES,
    trustProxy: proxies === 0 ? false : (_address, hop) => hop < proxies,
    forceCloseConnections: 'idle',
  }
  const app: FastifyInstance = Fastify(options)
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  app.addHook('onSend', async (request, reply) => {
    reply.header('x-request-id', request.id)
    reply.header('x-process-time', (reply.elapsedTime / 1000).toFixed(4))
  })
  answerErrors(app)
  guardRoutes(app, authenticator)
  return app
}

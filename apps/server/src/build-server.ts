import fastifyCompress from '@fastify/compress'
import type { FastifyBaseLogger, FastifyInstance } from 'fastify'
import { tagAnswers } from './cache/edge.js'
import { createApp, type Routes } from './http/create-app.js'
import type { Authenticator } from './http/identity.js'
import { refuseUnknownQueries } from './http/refuse-unknown-queries.js'
import type { BudgetOptions } from './http/request-budgets.js'
import type { Revocations } from './http/revocations.js'
import { describeApi } from './openapi/openapi.js'

export interface ServerParts {
  readonly authenticator: Authenticator
  /** The slices, whose paths begin behind /api/v1. */
  readonly slices: readonly Routes[]
  /** What stands beside the API: health, metrics. */
  readonly beside: readonly Routes[]
  /** Adds hooks that see every request from its beginning. */
  readonly measure?: (app: FastifyInstance) => void
  readonly logger: FastifyBaseLogger
  /** Where people reach the server, without a slash at the end. */
  readonly publicUrl: string
  /** Proxies in front whose X-Forwarded-For is believed. */
  readonly proxies: number
  /** Origins of other sites whose pages may call. */
  readonly origins: readonly string[]
  /** Without it requests are not counted, as for load tests. */
  readonly limits?: BudgetOptions
  /** Cuts streams whose session or key ends. */
  readonly revocations?: Pick<Revocations, 'whenRevoked'>
}

const COMPRESS_FROM_BYTES = 2_048

/** The whole API with its description, ready to listen or to be asked by a test. */
export async function buildServer(parts: ServerParts): Promise<FastifyInstance> {
  const { slices, beside, publicUrl, ...options } = parts
  const app = createApp(options)
  tagAnswers(app)
  await app.register(fastifyCompress, { threshold: COMPRESS_FROM_BYTES, encodings: ['gzip', 'identity'] })
  await describeApi(app, publicUrl)
  await app.register(
    async (api) => {
      refuseUnknownQueries(api)
      for (const routes of slices) await api.register(routes)
    },
    { prefix: '/api/v1' },
  )
  for (const routes of beside) await app.register(routes)
  app.get('/', {
    config: { access: 'public' },
    schema: { hide: true },
    handler: async (_request, reply) => reply.redirect('/docs'),
  })
  await app.ready()
  return app
}

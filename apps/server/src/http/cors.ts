import cors from '@fastify/cors'
import type { FastifyInstance } from 'fastify'

/** Headers of answers that pages of other origins may read. */
const EXPOSED = [
  'etag',
  'retry-after',
  'ratelimit-limit',
  'ratelimit-remaining',
  'ratelimit-reset',
  'x-request-id',
  'x-process-time',
]

/** Lets pages of the listed origins call, with their cookies; without a list nobody else's pages can read an answer. */
export function admitOrigins(app: FastifyInstance, origins: readonly string[]): void {
  if (origins.length === 0) return
  app.register(cors, {
    origin: [...origins],
    credentials: true,
    methods: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'],
    allowedHeaders: [
      'authorization',
      'content-type',
      'x-csrf-token',
      'accept-language',
      'idempotency-key',
      'if-match',
      'if-none-match',
      'last-event-id',
    ],
    exposedHeaders: EXPOSED,
    maxAge: 600,
  })
}

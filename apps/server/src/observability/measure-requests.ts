import type { FastifyInstance } from 'fastify'
import { Histogram, type Registry } from 'prom-client'

/** Around what people notice and what alerts ask for. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10]

/**
 * Measures each request until its answer begins, by route and status: a stream that stays open for an hour is an answer that
 * began at once.
 */
export function measureRequests(app: FastifyInstance, registry: Registry): void {
  const took = new Histogram({
    name: 'stocklab_http_request_seconds',
    help: 'From a request to the beginning of its answer',
    labelNames: ['method', 'route', 'status'],
    buckets: BUCKETS,
    registers: [registry],
  })
  app.addHook('onSend', async (request, reply) => {
    // Paths that nobody serves would make a label of whatever a stranger types.
    const route = request.routeOptions.url ?? 'unknown'
    const labels = { method: request.method, route, status: String(reply.statusCode) }
    took.observe(labels, reply.elapsedTime / 1_000)
  })
}

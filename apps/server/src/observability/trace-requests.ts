import type { Span, Tracer } from '@stocklab/platform'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

declare module 'fastify' {
  interface FastifyRequest {
    /** Null where requests are not traced, and for probes. */
    span: Span | null
  }
}

/**
 * Tells of each request until its answer begins: a stream that stays open for an hour is an answer that began at once. Of
 * what came with it a span tells the path alone, and that only where the path is one of ours. Register it before whatever refuses
 * requests.
 */
export function traceRequests(app: FastifyInstance, tracer: Tracer): void {
  app.decorateRequest('span', null)
  app.addHook('onRequest', (request, reply, done) => {
    // Whoever probes every few seconds would fill the collector.
    if (request.routeOptions.config.budget === 'none') return done()
    const span = tracer.begin(describeRequest(request))
    request.span = span
    endWithAnswer(span, request, reply)
    span.run(done)
  })
  app.addHook('onSend', async (request, reply, payload) => {
    if (isStream(payload)) endAnswered(request.span, reply.statusCode)
  })
  app.addHook('onResponse', async (request, reply) => endAnswered(request.span, reply.statusCode))
}

function describeRequest(request: FastifyRequest) {
  const { method, protocol, headers } = request
  const route = request.routeOptions.url
  const { traceparent } = headers
  return {
    name: route === undefined ? method : `${method} ${route}`,
    kind: 'server',
    attributes: {
      'http.request.method': method,
      'url.scheme': protocol,
      'stocklab.request.id': request.id,
      ...(route === undefined ? {} : { 'http.route': route, 'url.path': request.url.split('?', 1)[0] ?? '' }),
    },
    parent: { traceparent: typeof traceparent === 'string' ? traceparent : null, from: 'stranger' },
  } as const
}

/** Where no hook comes by: an answer that its route writes itself, and a caller who did not wait. */
function endWithAnswer(span: Span, request: FastifyRequest, reply: FastifyReply): void {
  const hijack = reply.hijack.bind(reply)
  reply.hijack = () => {
    endAnswered(span, request.ws ? 101 : reply.statusCode)
    return hijack()
  }
  reply.raw.once('close', () => {
    if (reply.raw.writableFinished) return
    span.fail('caller-gone')
    span.end()
  })
}

function endAnswered(span: Span | null, status: number): void {
  span?.set({ 'http.response.status_code': status })
  if (status >= 500) span?.fail(String(status))
  span?.end()
}

function isStream(payload: unknown): boolean {
  return typeof payload === 'object' && payload !== null && ('pipe' in payload || 'getReader' in payload)
}

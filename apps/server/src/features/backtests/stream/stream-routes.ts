import { isEventId } from '@stocklab/platform'
import { backtestParamsSchema, isFinal, streamQuerySchema } from '@stocklab/protocol'
import type { FastifyReply } from 'fastify'
import { callerOf } from '../../../http/access.js'
import type { Routes } from '../../../http/create-app.js'
import { requireJob } from '../end-backtest.js'
import type { BacktestPorts } from '../ports.js'
import type { HeardEvent } from './heard-event.js'
import type { RunHub } from './run-hub.js'

export interface StreamOptions {
  readonly hub: RunHub
  /** A sign of life, for proxies and for whoever waits. */
  readonly heartbeatMs: number
}

/** A client that reads slower than this many bytes behind is let go; it comes back with the id of its last event. */
const MOST_BEHIND = 1_000_000
const COME_BACK_MS = 2_000

/** The events of a run as server-sent events. */
export function streamRoutes(ports: Pick<BacktestPorts, 'database'>, { hub, heartbeatMs }: StreamOptions): Routes {
  return async (app) => {
    app.get('/backtests/:id/stream', {
      config: { access: 'backtests:read', budget: 'reads' },
      schema: {
        tags: ['backtests'],
        summary: 'Progress, log lines, equity and the end of a run as server-sent events',
        description:
          'Each event has the shape of RunEvent without its type, which is its name. After a break send the id of the ' +
          'last event as Last-Event-ID: what was missed comes first. The stream ends with the event `end`; a client that ' +
          'comes back after it is answered 204 and stays away.',
        params: backtestParamsSchema,
        querystring: streamQuerySchema,
      },
      handler: async (request, reply) => {
        const job = await requireJob(ports, callerOf(request).userId, request.params.id)
        hub.requireRoom(job.id)
        const afterId = lastEventId(request.headers['last-event-id'], request.query.lastEventId)
        if (isFinal(job.status) && (await hub.hasHeardAll(job, afterId))) return reply.status(204).send()
        const stream = openStream(reply, heartbeatMs)
        const listening = await hub.join(job, afterId, stream)
        stream.onGone(listening.leave)
      },
    })
  }
}

/** Where a client goes on; what is no id of ours begins anew. */
export function lastEventId(header: string | string[] | undefined, query: string | undefined): string | undefined {
  const given = (Array.isArray(header) ? header[0] : header) ?? query
  return given !== undefined && isEventId(given) ? given : undefined
}

function openStream(reply: FastifyReply, heartbeatMs: number) {
  const { raw } = reply
  reply.hijack()
  raw.writeHead(200, {
    ...(reply.getHeaders() as Record<string, string>),
    'x-request-id': reply.request.id,
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store, no-transform',
    // Proxies that collect answers would hold back what should be seen at once.
    'x-accel-buffering': 'no',
  })
  raw.write(`retry: ${COME_BACK_MS}\n\n`)
  const heartbeat = setInterval(() => raw.write(': still here\n\n'), heartbeatMs)
  let gone: () => void = () => undefined
  raw.on('close', () => {
    clearInterval(heartbeat)
    gone()
  })
  return {
    hear(event: HeardEvent): void {
      if (raw.destroyed || raw.writableEnded) return
      if (raw.writableLength > MOST_BEHIND) raw.destroy()
      else raw.write(event.sse)
      if (event.isEnd) raw.end()
    },
    close: () => void raw.end(),
    onGone(leave: () => void): void {
      gone = leave
      if (raw.destroyed || raw.writableEnded) leave()
    },
  }
}

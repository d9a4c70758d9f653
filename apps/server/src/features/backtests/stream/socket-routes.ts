import type { WebSocket } from '@fastify/websocket'
import { backtestParamsSchema, streamQuerySchema } from '@stocklab/protocol'
import { callerOf } from '../../../http/access.js'
import type { Routes } from '../../../http/create-app.js'
import { Problem } from '../../../http/problem.js'
import { requireJob } from '../end-backtest.js'
import type { BacktestPorts } from '../ports.js'
import { lastEventId, type StreamOptions } from './stream-routes.js'

const MOST_BEHIND = 1_000_000
/** Codes of WebSocket: all said; try again later. */
const DONE = 1000
const LATER = 1013

/** The events of a run over a WebSocket, one JSON text each. */
export function socketRoutes(ports: Pick<BacktestPorts, 'database'>, { hub, heartbeatMs }: StreamOptions): Routes {
  return async (app) => {
    app.route({
      method: 'GET',
      url: '/backtests/:id/socket',
      config: { access: 'backtests:read', budget: 'reads' },
      schema: {
        tags: ['backtests'],
        summary: 'The same events over a WebSocket',
        description: 'Each message is a RunEvent with the id of the event. Pings have to be answered, as browsers do.',
        params: backtestParamsSchema,
        querystring: streamQuerySchema,
      },
      // Before the connection changes its protocol, so that a refusal is an answer like any other.
      preHandler: async (request) => {
        const { id } = request.params as { readonly id: string }
        await requireJob(ports, callerOf(request).userId, id)
        hub.requireRoom(id)
      },
      handler: async () => {
        throw new Problem('INPUT_INVALID', 'expected a request to change to WebSocket, received a plain one')
      },
      wsHandler: async (socket, request) => {
        const { id } = request.params as { readonly id: string }
        const { lastEventId: query } = request.query as { readonly lastEventId?: string }
        const watch = watchSocket(socket, heartbeatMs)
        try {
          const job = await requireJob(ports, callerOf(request).userId, id)
          const afterId = lastEventId(request.headers['last-event-id'], query)
          const listening = await hub.join(job, afterId, {
            hear({ json, isEnd }) {
              if (socket.readyState !== socket.OPEN) return
              if (socket.bufferedAmount > MOST_BEHIND) socket.terminate()
              else socket.send(json)
              if (isEnd) socket.close(DONE)
            },
            close: () => socket.close(LATER),
          })
          watch.onGone(listening.leave)
        } catch (error) {
          request.log.warn({ err: error }, 'socket not served')
          socket.close(LATER)
        }
      },
    })
  }
}

/** Ends a connection whose other side no longer answers. */
function watchSocket(socket: WebSocket, heartbeatMs: number) {
  let isAlive = true
  let gone: () => void = () => undefined
  const heartbeat = setInterval(() => {
    if (!isAlive) return socket.terminate()
    isAlive = false
    socket.ping()
  }, heartbeatMs)
  socket.on('pong', () => {
    isAlive = true
  })
  // Nothing is expected from the other side; a fault of its frames ends it.
  socket.on('error', () => socket.terminate())
  socket.on('close', () => {
    clearInterval(heartbeat)
    gone()
  })
  return {
    onGone(leave: () => void): void {
      gone = leave
      if (socket.readyState !== socket.OPEN) leave()
    },
  }
}

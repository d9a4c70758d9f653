import websocket from '@fastify/websocket'
import type { FastifyInstance } from 'fastify'

/** Clients have nothing to say. */
const MOST_MESSAGE_BYTES = 1_024
/** A client that does not answer the close in so long is cut off: it must not hold the end of the server. */
const PATIENCE_MS = 1_000

/** Lets routes answer with a WebSocket; at the end of the server every client is told, and nobody is waited for. */
export async function openSockets(app: FastifyInstance): Promise<void> {
  if (app.hasDecorator('websocketServer')) return
  await app.register(websocket, {
    options: { maxPayload: MOST_MESSAGE_BYTES },
    preClose(done) {
      const { clients } = this.websocketServer
      for (const client of clients) {
        client.close(1001)
        setTimeout(() => client.terminate(), PATIENCE_MS).unref()
      }
      this.websocketServer.close()
      done()
    },
  })
}

import websocket from '@fastify/websocket'
import type { Routes } from '../../http/create-app.js'
import type { BacktestPorts } from './ports.js'
import { readRoutes } from './read-routes.js'
import { RunHub } from './stream/run-hub.js'
import { socketRoutes } from './stream/socket-routes.js'
import { streamRoutes } from './stream/stream-routes.js'
import { studyRoutes } from './studies/study-routes.js'
import { writeRoutes } from './write-routes.js'

export interface FollowingOptions {
  readonly heartbeatMs: number
  readonly lookMs: number
  readonly mostListeners: number
}

const FOLLOWING: FollowingOptions = { heartbeatMs: 15_000, lookMs: 2_000, mostListeners: 5_000 }
/** Clients have nothing to say. */
const MOST_MESSAGE_BYTES = 1_024

/** Backtests as jobs: create, list, follow, cancel. */
export function backtestRoutes(ports: BacktestPorts, following: FollowingOptions = FOLLOWING): Routes {
  return async (app) => {
    const { database, bus } = ports
    const hub = new RunHub({ database, bus, ...following })
    // Open streams would keep the server from closing.
    app.addHook('preClose', async () => hub.close())
    if (!app.hasDecorator('websocketServer'))
      await app.register(websocket, { options: { maxPayload: MOST_MESSAGE_BYTES } })
    await app.register(writeRoutes(ports))
    await app.register(readRoutes(ports))
    await app.register(studyRoutes(ports))
    await app.register(streamRoutes(ports, { hub, ...following }))
    await app.register(socketRoutes(ports, { hub, ...following }))
  }
}

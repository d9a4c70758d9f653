import type { Routes } from '../../http/create-app.js'
import type { BacktestPorts } from './ports.js'
import { readRoutes } from './read-routes.js'
import { openSockets } from './stream/open-sockets.js'
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

/** Backtests as jobs: create, list, follow, cancel. */
export function backtestRoutes(ports: BacktestPorts, following: FollowingOptions = FOLLOWING): Routes {
  return async (app) => {
    const { database, bus } = ports
    const hub = new RunHub({ database, bus, ...following })
    // Open streams would keep the server from closing.
    app.addHook('preClose', async () => hub.close())
    await openSockets(app)
    await app.register(writeRoutes(ports))
    await app.register(readRoutes(ports))
    await app.register(studyRoutes(ports))
    await app.register(streamRoutes(ports, { hub, ...following }))
    await app.register(socketRoutes(ports, { hub, ...following }))
  }
}

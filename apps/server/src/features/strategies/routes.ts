import type { Routes } from '../../http/create-app.js'
import { documentRoutes } from './document-routes.js'
import { ownRoutes } from './own-routes.js'
import type { StrategyPorts } from './ports.js'
import { revisionRoutes } from './revision-routes.js'
import { publicRoutes, publishingRoutes } from './sharing-routes.js'

/** Strategies: an account's own, what is shown of them, and those of known investors. */
export function strategyRoutes(ports: StrategyPorts): Routes {
  return async (app) => {
    await app.register(ownRoutes(ports))
    await app.register(revisionRoutes(ports.database))
    await app.register(documentRoutes(ports.database))
    await app.register(publishingRoutes(ports))
    await app.register(publicRoutes(ports))
  }
}

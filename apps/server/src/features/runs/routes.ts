import type { Routes } from '../../http/create-app.js'
import { comparisonRoutes } from './comparison-routes.js'
import { fileRoutes } from './file-routes.js'
import { listRoutes } from './list-routes.js'
import type { RunPorts } from './ports.js'
import { resultRoutes } from './result-routes.js'

/** What backtests gave: results, their rows, files of them, and how they compare. */
export function runRoutes(ports: RunPorts): Routes {
  return async (app) => {
    await app.register(resultRoutes(ports.database))
    await app.register(listRoutes(ports.database))
    await app.register(fileRoutes(ports))
    await app.register(comparisonRoutes(ports.database))
  }
}

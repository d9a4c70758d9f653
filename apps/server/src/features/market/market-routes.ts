import type { Routes } from '../../http/create-app.js'
import { chartRoutes } from './charts/routes.js'
import { companyRoutes } from './companies/routes.js'
import { factorRoutes } from './factors/routes.js'
import { overviewRoutes } from './overview/routes.js'
import type { MarketPorts } from './ports.js'
import { quoteRoutes } from './quotes/routes.js'
import { searchRoutes } from './search/routes.js'
import { universeEditRoutes } from './universes/edit-routes.js'
import { universeRoutes } from './universes/routes.js'

/** Market data for people. */
export function marketRoutes(ports: MarketPorts): Routes {
  return async (app) => {
    const slices = [searchRoutes, quoteRoutes, chartRoutes, companyRoutes, overviewRoutes, factorRoutes]
    for (const routes of [...slices, universeRoutes, universeEditRoutes]) await app.register(routes(ports))
  }
}

import {
  createRegistry,
  type DispatchObserver,
  type JobObserver,
  measureDeliveries,
  measureJobs,
  measurePool,
  measureTables,
  type Platform,
  type PlatformObserver,
  platformDependencies,
} from '@stocklab/platform'
import type { FastifyInstance } from 'fastify'
import type { Registry } from 'prom-client'
import { countCacheRequests } from '../cache/count-requests.js'
import type { Routes } from '../http/create-app.js'
import { measureRequests } from './measure-requests.js'
import { healthRoutes, probeRoutes } from './probe-routes.js'

export interface ObservedProcess {
  readonly version: string
  /** Its disk is watched. */
  readonly directory: string
}

/** The metrics of a server: what hears of its parts, and what shows the numbers. */
export interface Observability {
  readonly registry: Registry
  /** Given to whoever opens the platform. */
  readonly platform: Pick<PlatformObserver, 'onCache' | 'onPool'>
  readonly settled: NonNullable<DispatchObserver['settled']>
  readonly onJobEnded: JobObserver
  /** Says how many jobs the server's own worker runs. */
  countJobs(running: () => number): void
  measureRequests(app: FastifyInstance): void
  /** Once the platform is open: what stands beside the API, and within it. */
  routes(platform: Platform): { readonly beside: Routes; readonly api: Routes }
}

export function openObservability({ version, directory }: ObservedProcess): Observability {
  const registry = createRegistry({ process: 'server', version, directory })
  let running = () => 0
  return {
    registry,
    platform: { onCache: countCacheRequests(registry), onPool: measurePool(registry) },
    settled: measureDeliveries(registry),
    onJobEnded: measureJobs(registry, () => running()),
    countJobs(count) {
      running = count
    },
    measureRequests: (app) => measureRequests(app, registry),
    routes(platform) {
      measureTables(registry, platform.database)
      const dependencies = platformDependencies(platform)
      return { beside: probeRoutes({ registry, dependencies }), api: healthRoutes({ dependencies }) }
    },
  }
}

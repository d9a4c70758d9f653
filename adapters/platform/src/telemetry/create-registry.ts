import { collectDefaultMetrics, Gauge, Registry } from 'prom-client'
import { type HostPlace, measureHost } from './measure-host.js'

export interface RegistryOptions extends HostPlace {
  /** Which kind of process it is. */
  readonly process: 'server' | 'worker'
  readonly version: string
}

/** The metrics of one process: those of Node (event loop, memory, garbage collection) and of the host it runs on. */
export function createRegistry({ process: kind, version, directory }: RegistryOptions): Registry {
  const registry = new Registry()
  registry.setDefaultLabels({ process: kind })
  collectDefaultMetrics({ register: registry })
  new Gauge({
    name: 'stocklab_build_info',
    help: 'Always 1; the labels say what runs',
    labelNames: ['version', 'node'],
    registers: [registry],
  }).set({ version, node: process.version }, 1)
  measureHost(registry, { directory })
  return registry
}

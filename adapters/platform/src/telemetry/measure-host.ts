import { statfs } from 'node:fs/promises'
import { cpus, totalmem } from 'node:os'
import { Gauge, type Registry } from 'prom-client'

export interface HostPlace {
  /** The disk that holds this directory is watched. */
  readonly directory: string
}

/** How full the host is; memory is that of the container where it has a limit. */
export function measureHost(registry: Registry, { directory }: HostPlace): void {
  let before = processorTimes()
  new Gauge({
    name: 'stocklab_host_cpu_ratio',
    help: 'Share of all processors that was busy since the last scrape',
    registers: [registry],
    collect() {
      const now = processorTimes()
      const all = now.all - before.all
      if (all > 0) this.set((now.busy - before.busy) / all)
      before = now
    },
  })
  new Gauge({
    name: 'stocklab_memory_used_ratio',
    help: 'Share of the memory, of the container or the host, that cannot be given to somebody else',
    registers: [registry],
    collect() {
      const limit = memoryLimit()
      this.set(Math.max(0, 1 - process.availableMemory() / limit))
    },
  })
  new Gauge({
    name: 'stocklab_disk_used_ratio',
    help: 'Share of the disk of the data directory that is used',
    registers: [registry],
    async collect() {
      const disk = await statfs(directory).catch(() => null)
      // Before anything is written there is no such directory.
      if (disk !== null && disk.blocks > 0) this.set(1 - disk.bavail / disk.blocks)
    },
  })
}

function processorTimes(): { readonly busy: number; readonly all: number } {
  return cpus().reduce(
    ({ busy, all }, { times: { user, nice, sys, irq, idle } }) => ({
      busy: busy + user + nice + sys + irq,
      all: all + user + nice + sys + irq + idle,
    }),
    { busy: 0, all: 0 },
  )
}

/** Without a limit the kernel answers a number beyond any memory. */
function memoryLimit(): number {
  const limit = process.constrainedMemory()
  return limit > 0 && limit < totalmem() ? limit : totalmem()
}

import { randomBytes } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { OwnRedisServer } from '../../../adapters/platform/src/redis/redis-server.fixture.js'
import type { Environment, Exit } from './started-process.js'
import { type SupervisedNode, type SupervisedServer, superviseServer, superviseWorker } from './supervised-node.js'

/** Servers and workers as on several hosts: each has its own data directory, and they share PostgreSQL, Redis and a bucket. */
export interface Installation {
  readonly servers: readonly SupervisedServer[]
  readonly workers: readonly SupervisedNode[]
  /** Ends all of them in order; answers how each went. */
  stop(): Promise<readonly Exit[]>
}

export interface Shared {
  readonly folder: string
  readonly lakeUrl: string
  readonly databaseUrl: string
  readonly redis: Pick<OwnRedisServer, 'location'>
  readonly environment?: Environment
}

export async function startInstallation(shared: Shared): Promise<Installation> {
  const environment = (name: string): Environment => {
    const directory = join(shared.folder, name)
    mkdirSync(directory, { recursive: true })
    return { ...environmentOf(shared), STOCKLAB_DATA: directory }
  }
  const servers: SupervisedServer[] = []
  for (const name of ['server-1', 'server-2']) {
    servers.push(await superviseServer(name, { ...environment(name), STOCKLAB_JOBS_AT_ONCE: '0' }))
  }
  const workers = ['worker-1', 'worker-2'].map((name) => superviseWorker(name, environment(name)))
  const nodes = [...servers, ...workers]
  await Promise.all(nodes.map((node) => node.ready()))
  return { servers, workers, stop: () => Promise.all(nodes.map((node) => node.stop())) }
}

function environmentOf({ lakeUrl, databaseUrl, redis, environment }: Shared): Environment {
  return {
    STOCKLAB_LAKE_URL: lakeUrl,
    STOCKLAB_DATABASE_URL: databaseUrl,
    STOCKLAB_REDIS_URL: redis.location,
    STOCKLAB_SECRET: randomBytes(32).toString('base64'),
    STOCKLAB_RATE_LIMITS: 'no',
    STOCKLAB_LIBRARY_RUNS: 'no',
    STOCKLAB_THREADS: '1',
    STOCKLAB_JOB_LEASE_SECONDS: '2',
    STOCKLAB_CHECKPOINT_SECONDS: '0',
    STOCKLAB_LOG_LEVEL: 'fatal',
    ...environment,
  }
}

/**
 * A node of the embedded platform that computes whatever stands in its database and then ends; it is killed and started
 * again by a test. Its folder is STOCKLAB_DATA.
 */
import { ENGINE_VERSION } from '@stocklab/engine'
import {
  createLocalQueue,
  createMemoryBus,
  DEFAULT_JOB_LIMITS,
  openDatabase,
  openDatabaseTrials,
} from '@stocklab/platform'
import { startWorker, WORKER_DEFAULTS } from '@stocklab/worker'
import { pino } from 'pino'

const dataDirectory = process.env.STOCKLAB_DATA
const database = await openDatabase({ kind: 'embedded', directory: `${dataDirectory}/database` })
const worker = await startWorker(
  {
    database,
    queue: createLocalQueue(),
    bus: createMemoryBus(),
    logger: pino({ level: 'silent' }),
    dataDirectory: async () => dataDirectory,
    openTrials: (ownerId, version) => openDatabaseTrials(database, { ownerId, basis: `${version} ${ENGINE_VERSION}` }),
    nowMs: () => performance.now(),
  },
  {
    ...WORKER_DEFAULTS,
    name: `node-${process.pid}`,
    limits: DEFAULT_JOB_LIMITS,
    leaseMs: 500,
    heartbeatMs: 100,
    sweepMs: 200,
    offerAgainMs: 300,
    checkpointEveryMs: 0,
  },
)
for (;;) {
  const open = await database.selectFrom('jobs').select('id').where('ended_at', 'is', null).execute()
  if (open.length === 0) break
  await new Promise((resolve) => setTimeout(resolve, 100))
}
await worker.close()
await database.destroy()

import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { ENGINE_VERSION } from '@stocklab/engine'
import { createDemoMarket, openLake } from '@stocklab/market-data'
import {
  createJob,
  createLocalQueue,
  createMemoryBus,
  type Database,
  DEFAULT_JOB_LIMITS,
  enqueueJobs,
  type Job,
  migrate,
  type NewJob,
  openDatabase,
  openDatabaseTrials,
} from '@stocklab/platform'
import { type PartedStudy, strategyFromText, trialBasis } from '@stocklab/studies'
import { pino } from 'pino'
import { estimateJob } from './estimate/estimate.js'
import { measureJob } from './estimate/job-size.js'
import { resultKeyOf } from './job-input.js'
import { WORKER_DEFAULTS, type WorkerOptions, type WorkerPorts } from './run/worker-ports.js'

/** Decides daily over all stocks: a few seconds for ten years of a small market. */
export const SLOW = `schema: stocklab/strategy@1
name: Daily momentum
market: KRX
capital: 100000000
entry:
  schedule: daily
  mode: reweight
  rank_by: [{ value: mom_12_1, order: high }]
  max_positions: 40
exit:
  max_hold_days: 20
`
export const QUICK = SLOW.replace('daily', 'yearly').replace('Daily', 'Yearly')

export interface WorkerPlace {
  readonly dataDirectory: string
  readonly database: Database
  readonly ownerId: string
  readonly ports: WorkerPorts
  options(changes?: Partial<WorkerOptions>): WorkerOptions
  /** A job in the queue. */
  createJob(text: string, changes?: { readonly maxDurationMs?: number }): Promise<Job>
  createStudy(study: PartedStudy): Promise<Job>
  readRow(id: string): Promise<Job>
  close(): Promise<void>
}

/** A small made-up market, an empty database and one account. */
export async function openWorkerPlace(shared: Partial<Pick<WorkerPorts, 'queue' | 'bus'>> = {}): Promise<WorkerPlace> {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'stocklab-worker-'))
  await createDemoMarket(dataDirectory, { seed: 1, instruments: 40, years: 5 })
  const database = await openDatabase({ kind: 'memory' })
  await migrate(database)
  const { id: ownerId } = await database
    .insertInto('users')
    .values({ email: 'a@example.com', nickname: 'a', password_hash: '-' })
    .returning('id')
    .executeTakeFirstOrThrow()
  const ports: WorkerPorts = {
    database,
    queue: createLocalQueue(),
    bus: createMemoryBus(),
    logger: pino({ level: 'silent' }),
    dataDirectory: async () => dataDirectory,
    openTrials: (owner, dataVersion) =>
      openDatabaseTrials(database, { ownerId: owner, basis: trialBasis(dataVersion) }),
    nowMs: () => performance.now(),
    ...shared,
  }
  const admit = async (job: Omit<NewJob, 'owner_id' | 'max_duration_ms'>, maxDurationMs = 600_000) => {
    const admission = await createJob(
      database,
      { ...job, owner_id: ownerId, max_duration_ms: maxDurationMs },
      DEFAULT_JOB_LIMITS,
    )
    if (admission.kind === 'refused') throw new Error(admission.why)
    await enqueueJobs(database, ports.queue, DEFAULT_JOB_LIMITS)
    return admission.job
  }
  return {
    dataDirectory,
    database,
    ownerId,
    ports,
    options: (changes = {}) => ({
      ...WORKER_DEFAULTS,
      name: randomUUID(),
      limits: DEFAULT_JOB_LIMITS,
      checkpointEveryMs: 0,
      heartbeatMs: 50,
      sweepMs: 100,
      ...changes,
    }),
    async createJob(text, { maxDurationMs } = {}) {
      const { document, compiled } = strategyFromText(text)
      const { manifest, version } = openLake(dataDirectory)
      const { name, market } = document
      const size = measureJob(document, compiled, manifest)
      const input = JSON.stringify({ document, warnings: [] })
      const result_key = resultKeyOf(document, { data: version, engine: ENGINE_VERSION })
      const estimate = JSON.stringify(estimateJob(size, []))
      return admit({ kind: 'backtest', name, market, input, estimate, result_key }, maxDurationMs)
    },
    async createStudy(study) {
      const { document } = study.kind === 'montecarlo' ? study : study.question
      const { name, market } = document
      const size = { cells: 1, columns: 1, factors: 1, sessions: 1, decisions: 1 }
      const estimate = JSON.stringify(estimateJob(size, []))
      return admit({ kind: study.kind, name, market, input: JSON.stringify({ study }), estimate })
    },
    readRow: (id) => database.selectFrom('jobs').selectAll().where('id', '=', id).executeTakeFirstOrThrow(),
    async close() {
      await ports.queue.close()
      await database.destroy()
      rmSync(dataDirectory, { recursive: true })
    },
  }
}

import { createHash } from 'node:crypto'
import { ENGINE_VERSION } from '@stocklab/engine'
import { openLake } from '@stocklab/market-data'
import { type Admission, createJob, enqueueJobs, type Job, PRIORITIES, readJob, readPastRuns } from '@stocklab/platform'
import type { CreateBacktest } from '@stocklab/protocol'
import { type BacktestInput, estimateJob, measureJob, type PastRun, resultKeyOf } from '@stocklab/worker'
import type { Identity } from '../../http/identity.js'
import { Problem } from '../../http/problem.js'
import type { BacktestPorts } from './ports.js'
import { readRequest } from './read-request.js'

/** So many completed jobs are learned from. */
export const PAST_RUNS = 50

export interface CreateWish {
  readonly body: CreateBacktest
  readonly idempotencyKey: string | undefined
}

/** Accepts a backtest, or answers with the one that the same request made before. Throws what refuses it. */
export async function createBacktest(ports: BacktestPorts, caller: Identity, wish: CreateWish): Promise<Job> {
  const { database, queue, limits, maxDurationMs, tracer } = ports
  const { userId } = caller
  const { body, idempotencyKey } = wish
  refusePriority(caller, body.priority)
  const { strategy, strategyId, revision } = await readRequest(database, userId, body)
  const { document, compiled, warnings } = strategy
  const lake = openLake(await ports.dataDirectory())
  lake.factsOf(document.market)
  const size = measureJob(document, compiled, lake.manifest)
  const past = (await readPastRuns(database, 'backtest', PAST_RUNS)) as unknown as readonly PastRun[]
  const input: BacktestInput = { document, warnings }
  const admission = await createJob(
    database,
    {
      owner_id: userId,
      kind: 'backtest',
      name: document.name,
      market: document.market,
      priority: PRIORITIES[body.priority],
      input: JSON.stringify(input),
      estimate: JSON.stringify(estimateJob(size, past)),
      strategy_id: strategyId,
      strategy_revision: revision,
      result_key: resultKeyOf(document, { data: lake.version, engine: ENGINE_VERSION }),
      max_duration_ms: maxDurationMs,
      traceparent: tracer?.traceparent() ?? null,
      ...(idempotencyKey === undefined ? {} : { idempotency_key: idempotencyKey, request_hash: hashOf(body) }),
    },
    limits,
  )
  const job = admitted(admission)
  if (admission.kind !== 'created') return job
  await enqueueJobs(database, queue, { ...limits, ownerId: userId })
  return (await readJob(database, userId, job.id)) ?? job
}

export function refusePriority({ role }: Identity, priority: CreateBacktest['priority']): void {
  if (priority === 'high' && role !== 'admin')
    throw new Problem('FORBIDDEN', 'priority: expected normal or low, received high from an account without that right')
}

/** The job of an admission; what was refused is thrown with what the caller can do. */
export function admitted(admission: Admission): Job {
  if (admission.kind !== 'refused') return admission.job
  const { limit } = admission
  switch (admission.why) {
    case 'owner-full':
      throw new Problem(
        'BACKTESTS_TOO_MANY',
        `expected at most ${limit} backtests that wait or run: wait or cancel some`,
        {
          retryAfterSeconds: 30,
        },
      )
    case 'all-full':
      throw new Problem('QUEUE_FULL', `the queue holds ${limit} backtests already: try again in a minute`, {
        retryAfterSeconds: 60,
      })
    case 'key-reused':
      throw new Problem(
        'IDEMPOTENCY_KEY_REUSED',
        'expected the body of the first request with this key, or another key',
      )
  }
}

export function hashOf(body: unknown): string {
  return createHash('sha256').update(JSON.stringify(body)).digest('hex')
}

import { openLake } from '@stocklab/market-data'
import { createJob, enqueueJobs, type Job, PRIORITIES, readJob, readPastRuns } from '@stocklab/platform'
import type { CreateStudy } from '@stocklab/protocol'
import { estimateJob, measureJob, type PastRun, type StudyInput } from '@stocklab/worker'
import type { Identity } from '../../../http/identity.js'
import { admitted, hashOf, PAST_RUNS, refusePriority } from '../create-backtest.js'
import type { BacktestPorts } from '../ports.js'
import { readRequest } from '../read-request.js'
import { askedStudy } from './study-question.js'

export interface StudyWish {
  readonly body: CreateStudy
  readonly idempotencyKey: string | undefined
}

/** Accepts a study, or answers with the one that the same request made before. Throws what refuses it. */
export async function createStudy(ports: BacktestPorts, caller: Identity, wish: StudyWish): Promise<Job> {
  const { database, queue, limits, maxDurationMs, tracer } = ports
  const { userId } = caller
  const { body, idempotencyKey } = wish
  refusePriority(caller, body.priority)
  const { strategy, ranges, strategyId, revision } = await readRequest(database, userId, body)
  const { document, compiled } = strategy
  const { study, runs } = askedStudy(document, ranges, body.study)
  const lake = openLake(await ports.dataDirectory())
  lake.factsOf(document.market)
  const past = (await readPastRuns(database, 'backtest', PAST_RUNS)) as unknown as readonly PastRun[]
  const estimate = estimateJob(measureJob(document, compiled, lake.manifest), past)
  const input: StudyInput = { study }
  const admission = await createJob(
    database,
    {
      owner_id: userId,
      kind: study.kind,
      name: document.name,
      market: document.market,
      priority: PRIORITIES[body.priority],
      input: JSON.stringify(input),
      // Runs of a study share their data and most of their factors: what each adds is its simulation.
      estimate: JSON.stringify({ ...estimate, totalMs: estimate.totalMs + runs * estimate.expected.simulate }),
      strategy_id: strategyId,
      strategy_revision: revision,
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

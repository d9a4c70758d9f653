import { type Database, type Job, PRIORITIES, queuePosition } from '@stocklab/platform'
import { type Backtest, type BacktestStatus, DONE, type EquityPoint, type JobProgress } from '@stocklab/protocol'
import type { JobEstimate } from '@stocklab/worker'
import { readWaitMs } from './backtest-queries.js'

/** What the worker keeps in the row while it runs. */
export interface KeptProgress {
  readonly now: JobProgress | null
  readonly equity: readonly EquityPoint[]
}

/** A job as its owner sees it. */
export async function showStatus(database: Database, job: Job): Promise<BacktestStatus> {
  const position = await queuePosition(database, job)
  return { ...stateOf(job), queuePosition: position, estimate: await showEstimate(database, job, position) }
}

export async function showBacktest(database: Database, job: Job): Promise<Backtest> {
  return {
    ...(await showStatus(database, job)),
    kind: job.kind,
    name: job.name,
    market: job.market,
    strategyId: job.strategy_id,
    strategyRevision: job.strategy_revision,
    priority: priorityOf(job),
    createdAt: job.created_at.toISOString(),
    queuedAt: job.queued_at?.toISOString() ?? null,
    startedAt: job.started_at?.toISOString() ?? null,
    endedAt: job.ended_at?.toISOString() ?? null,
  }
}

export function stateOf(job: Job) {
  const { id, status, attempt, parts_total: total, parts_open: open } = job
  return {
    id,
    status,
    attempt,
    cancelRequested: job.cancel_requested_at !== null,
    progress: status === 'completed' ? DONE : ((job.progress as KeptProgress | null)?.now ?? null),
    parts: total === null ? null : { done: total - (open ?? 0), total },
    error: (job.error ?? null) as BacktestStatus['error'],
  }
}

async function showEstimate(
  database: Database,
  job: Job,
  position: number | null,
): Promise<BacktestStatus['estimate']> {
  const { size, totalMs, learnedFrom } = job.estimate as unknown as JobEstimate
  const { cells, factors, decisions } = size
  const startsInMs = position === null ? null : Math.round(await readWaitMs(database, job))
  return { durationMs: Math.round(totalMs), startsInMs, learnedFrom, cells, factors, decisions }
}

function priorityOf({ priority }: Job): Backtest['priority'] {
  if (priority <= PRIORITIES.high) return 'high'
  return priority >= PRIORITIES.low ? 'low' : 'normal'
}

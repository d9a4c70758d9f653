import { deleteJob, enqueueJobs, type Job, readJob, requestCancel, retryJob } from '@stocklab/platform'
import { CANCEL_TOPIC, isFinal, type RunEvent, runTopic } from '@stocklab/protocol'
import { Problem } from '../../http/problem.js'
import { admitted } from './create-backtest.js'
import type { BacktestPorts } from './ports.js'

/** The job of an owner. Throws BACKTEST_UNKNOWN, for those of others too. */
export async function requireJob({ database }: Pick<BacktestPorts, 'database'>, userId: string, id: string) {
  const job = await readJob(database, userId, id)
  if (job === undefined || job.parent_id !== null) throw new Problem('BACKTEST_UNKNOWN', `there is no backtest ${id}`)
  return job
}

/** Cancels what waits, and asks what runs to stop; a second time changes nothing. */
export async function cancelBacktest(ports: BacktestPorts, userId: string, id: string): Promise<Job> {
  const { database, bus, queue, limits } = ports
  const cancellation = await requestCancel(database, userId, id)
  if (cancellation === undefined) {
    const job = await requireJob(ports, userId, id)
    if (job.status === 'cancelled') return job
    throw new Problem('BACKTEST_OVER', `backtest ${id} has ${job.status}`)
  }
  // The rows say it already: workers that do not hear of it here see it at their next heartbeat.
  const told = cancellation.running.map((running) => bus.publish(CANCEL_TOPIC, running))
  if (isFinal(cancellation.job.status)) told.push(publish(ports, id, { type: 'end', status: 'cancelled', error: null }))
  await Promise.allSettled(told)
  await enqueueJobs(database, queue, { ...limits, ownerId: userId })
  return cancellation.job
}

/** Runs a failed or cancelled backtest again from its first day. */
export async function retryBacktest(ports: BacktestPorts, userId: string, id: string): Promise<Job> {
  const { database, queue, limits, tracer } = ports
  const before = await requireJob(ports, userId, id)
  const traceparent = tracer?.traceparent() ?? null
  const admission = await retryJob(database, { ownerId: userId, id, traceparent }, limits)
  if (admission === undefined) throw new Problem('BACKTEST_SUCCEEDED', `backtest ${id} is ${before.status}`)
  const job = admitted(admission)
  await publish(ports, id, { type: 'status', status: job.status, attempt: 0 }).catch(() => undefined)
  await enqueueJobs(database, queue, { ...limits, ownerId: userId })
  return requireJob(ports, userId, id)
}

/** Forgets a backtest that has ended, with its result and log. */
export async function deleteBacktest(ports: BacktestPorts, userId: string, id: string): Promise<void> {
  if (await deleteJob(ports.database, userId, id)) return
  const { status } = await requireJob(ports, userId, id)
  throw new Problem('BACKTEST_ACTIVE', `backtest ${id} is ${status}`)
}

async function publish({ bus }: BacktestPorts, id: string, event: RunEvent): Promise<string> {
  return bus.publish(runTopic(id), event)
}

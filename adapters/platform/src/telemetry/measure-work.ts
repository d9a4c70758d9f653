import { Counter, Gauge, Histogram, type Registry } from 'prom-client'
import type { DispatchObserver } from '../notifications/dispatcher-ports.js'

/** Hears of each job that a worker has ended. */
export type JobObserver = (ended: {
  readonly kind: string
  /** Null = it was taken away. */
  readonly status: string | null
  readonly seconds: number
}) => void

/** From a second to what alerts call too long. */
const RUN_BUCKETS = [0.5, 1, 2, 5, 10, 30, 60, 120, 300, 600, 1_200, 1_800, 3_600, 7_200]

/** Counts the jobs that a worker ends and how long it took; `running` says how many it has in hand. */
export function measureJobs(registry: Registry, running: () => number): JobObserver {
  const ended = new Counter({
    name: 'stocklab_jobs_ended_total',
    help: 'Jobs that this worker has ended, by kind and status; queued = given back, taken-away = another worker has it',
    labelNames: ['kind', 'status'],
    registers: [registry],
  })
  const took = new Histogram({
    name: 'stocklab_job_run_seconds',
    help: 'How long attempts ran',
    labelNames: ['kind'],
    buckets: RUN_BUCKETS,
    registers: [registry],
  })
  new Gauge({
    name: 'stocklab_worker_jobs',
    help: 'Jobs that this worker runs now',
    registers: [registry],
    collect() {
      this.set(running())
    },
  })
  return ({ kind, status, seconds }) => {
    // A study that was divided goes on by its parts.
    if (status !== 'running') ended.inc({ kind, status: status ?? 'taken-away' })
    took.observe({ kind }, seconds)
  }
}

/** Counts attempts to deliver by what they left behind. */
export function measureDeliveries(registry: Registry): NonNullable<DispatchObserver['settled']> {
  const settled = new Counter({
    name: 'stocklab_deliveries_total',
    help: 'Attempts to deliver mails and webhooks, by the status they left behind',
    labelNames: ['channel', 'status'],
    registers: [registry],
  })
  return ({ channel, status }) => settled.inc({ channel, status: status ?? 'deleted' })
}

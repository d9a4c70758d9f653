import { claimJob, enqueueJobs, type Job, NO_TRACER, reconcileJobs, type Subscription } from '@stocklab/platform'
import { CANCEL_TOPIC, runTopic } from '@stocklab/protocol'
import { JobAttempt } from './run/job-attempt.js'
import { eventsOf } from './run/job-events.js'
import { Slots } from './run/slots.js'
import { createTableTaker } from './run/table-taker.js'
import { ThreadPool } from './run/thread-pool.js'
import type { WorkerOptions, WorkerPorts } from './run/worker-ports.js'

export interface RunningWorker {
  readonly name: string
  /** Jobs that it runs now. */
  running(): number
  /** Takes no more jobs, lets those it has finish or come to a checkpoint, and gives back what is left. */
  close(): Promise<void>
}

/**
 * Takes jobs from the queue until it is closed, or from the table while the queue cannot be reached, and sweeps up after
 * workers that are gone.
 */
export async function startWorker(ports: WorkerPorts, options: WorkerOptions): Promise<RunningWorker> {
  const { queue, logger, tracer = NO_TRACER } = ports
  const pool = new ThreadPool({ memoryMb: options.memoryMb, most: options.concurrency })
  const slots = new Slots(options.concurrency)
  const running = new Map<string, JobAttempt>()
  const claimAndRun = async (id: string): Promise<'ran' | 'not run'> => {
    const job = await claimJob(ports.database, id, { worker: options.name, leaseMs: options.leaseMs })
    if (job === undefined) return 'not run'
    const thread = pool.take()
    const attempt = new JobAttempt(job, thread, { ports, options })
    running.set(id, attempt)
    const began = ports.nowMs()
    try {
      const row = await attempt.run()
      const seconds = (ports.nowMs() - began) / 1_000
      // The row of a part that is completed is that of its study.
      const status = row === undefined || row.id === id ? row?.status : 'completed'
      ports.onEnded?.({ kind: job.kind, status: status ?? null, seconds })
      logger.info({ job: id, kind: job.kind, attempt: job.attempt, status: status ?? 'taken away' }, 'job ended')
    } finally {
      running.delete(id)
      await pool.giveBack(thread)
    }
    await makeRoom(job, ports, options)
    // A part that failed ends its study; a study whose last part is there, and parts that were just made, are offered now.
    if (job.kind !== 'backtest') await sweep.now()
    return 'ran'
  }
  // Whoever offered it in this process may be a request: the job's trace is that of its row, wherever it was asked for.
  const run = (id: string) =>
    tracer
      .apart(() => claimAndRun(id))
      .catch((error: unknown) => {
        logger.error({ err: error, job: id }, 'job not run')
        return 'not run' as const
      })
  const table = createTableTaker({ database: ports.database, queue, slots }, run)
  const listen = cancelListener(ports, (id) => void running.get(id)?.stop('cancel'))
  const sweep = sweeper(ports, options, { before: listen.join, after: table.takeWaiting })
  await sweep.now()
  const taker = await queue.take(async (id) => {
    // Jobs of the table may have every slot. An id that is let go is offered anew, perhaps to a worker that has one.
    if (!(await slots.take(options.offerAgainMs))) return
    await run(id).finally(() => slots.giveBack())
  }, options)
  return {
    name: options.name,
    running: () => running.size,
    async close() {
      await sweep.close()
      slots.close()
      const idle = Promise.all([taker.close(), table.close()])
      await within(options.finishMs, idle)
      for (const attempt of running.values()) void attempt.stop('drain')
      await within(options.drainMs, idle)
      await Promise.all([...running.values()].map((attempt) => attempt.stop('abandon')))
      await idle
      await listen.close()
      await pool.close()
    },
  }
}

/** The owner may have others that wait for their turn, and a job that came back waits for whoever is free. */
async function makeRoom({ owner_id: ownerId }: Job, { database, queue }: WorkerPorts, { limits }: WorkerOptions) {
  await enqueueJobs(database, queue, { ...limits, ownerId })
}

/** Hears of cancellations at once while the bus is there; heartbeats see them a little later without it. */
function cancelListener({ bus, logger }: WorkerPorts, onCancel: (id: string) => void) {
  let subscription: Subscription | undefined
  return {
    async join(): Promise<void> {
      if (subscription !== undefined) return
      try {
        subscription = await bus.subscribe<string>(CANCEL_TOPIC, {}, ({ value }) => onCancel(value))
      } catch (error) {
        logger.warn({ err: error }, 'cancellations are heard by heartbeats alone for now')
      }
    },
    async close(): Promise<void> {
      subscription?.close()
    },
  }
}

interface AroundSweep {
  before(): Promise<void>
  after(): Promise<void>
}

function sweeper(ports: WorkerPorts, { limits, sweepMs, offerAgainMs }: WorkerOptions, around: AroundSweep) {
  const { database, queue, bus, logger } = ports
  let open: Promise<void> | undefined
  const sweep = async () => {
    await around.before()
    try {
      const { lost, failed } = await reconcileJobs(database, queue, { limits, offerAgainMs })
      for (const job of lost) {
        logger.warn({ job: job.id, attempt: job.attempt, status: job.status }, 'job lost by its worker')
      }
      for (const job of [...lost, ...failed.studies]) {
        for (const event of eventsOf(job)) bus.publish(runTopic(job.id), event).catch(() => undefined)
      }
      for (const id of failed.running) bus.publish(CANCEL_TOPIC, id).catch(() => undefined)
      await around.after()
    } catch (error) {
      logger.warn({ err: error }, 'sweep failed')
    }
  }
  // Whoever asks now has changed something that a sweep under way may have missed.
  const now = () => {
    const asked = (open ?? Promise.resolve()).then(sweep).finally(() => {
      if (open === asked) open = undefined
    })
    open = asked
    return asked
  }
  const timer = setInterval(() => void (open ?? now()), sweepMs)
  return {
    now,
    async close(): Promise<void> {
      clearInterval(timer)
      await open
    },
  }
}

async function within(ms: number, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms)
  })
  await Promise.race([work, late]).finally(() => clearTimeout(timer))
}

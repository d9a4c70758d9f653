import { Queue, Worker } from 'bullmq'
import { parseRedisLocation, redisUnavailable } from '../redis/open-redis.js'
import type { JobQueue } from './queue.js'

export interface BullQueueOptions {
  /** `redis://host:6379` */
  readonly location: string
  /** Stands before every key; nodes with the same prefix share the queue. */
  readonly prefix: string
}

const NAME = 'jobs'
const OFFER_MS = 1_000
/** A server that is connected and answers nothing never says that it has heard of the end. */
const CLOSE_MS = 2_000
/** So long after a worker was killed its ids go to another; the lease of the row decides what becomes of the job. */
const LOCK_MS = 15_000

/** The queue of many processes and hosts, on Redis by BullMQ. */
export function openBullQueue({ location, prefix }: BullQueueOptions): JobQueue {
  const url = parseRedisLocation(location)
  const queue = new Queue(NAME, {
    prefix,
    connection: { url, enableOfflineQueue: false, maxRetriesPerRequest: 0, retryStrategy: pauseBeforeAttempt },
    defaultJobOptions: { removeOnComplete: true, removeOnFail: true, attempts: 1 },
  })
  // A server that is away is told to whoever offers; without a listener the process would end.
  queue.on('error', () => undefined)
  const workers = new Set<() => Promise<void>>()
  const question = createQuestion(() => queue.count())
  return {
    async offer({ id, priority, round }) {
      try {
        // Who has just been told to wait has told the others.
        if (question.isOverdue()) throw new Error('the server has not answered for a while')
        await within(OFFER_MS, queue.add('job', { id }, { jobId: `${id}-${round}`, priority }))
      } catch (cause) {
        question.ask().catch(() => undefined)
        throw redisUnavailable('put a job into the queue', cause)
      }
    },
    async take(listener, { concurrency }) {
      const calls = new Set<Promise<void>>()
      const worker = new Worker<{ id: string }>(
        NAME,
        async ({ data }) => {
          const call = listener(data.id).catch(() => undefined)
          calls.add(call)
          await call.finally(() => calls.delete(call))
        },
        {
          prefix,
          concurrency,
          connection: { url, maxRetriesPerRequest: null, retryStrategy: pauseBeforeAttempt },
          lockDuration: LOCK_MS,
          stalledInterval: LOCK_MS,
          maxStalledCount: 1_000,
          // A connection that breaks while it waits is noticed after this long.
          drainDelay: 2,
          removeOnComplete: { count: 0 },
          removeOnFail: { count: 0 },
        },
      )
      worker.on('error', () => undefined)
      const close = async () => {
        workers.delete(close)
        const closing = worker.close()
        while (calls.size > 0) await Promise.all(calls)
        await endOf(worker, closing)
      }
      workers.add(close)
      return { close }
    },
    async isReachable() {
      return within(OFFER_MS, question.ask()).then(
        () => true,
        () => false,
      )
    },
    async close() {
      await Promise.all([...workers].map((close) => close()))
      await endOf(queue, queue.close())
    },
  }
}

/** Asks the server something small; while it is away the question waits for it, and one is enough. */
function createQuestion(ask: () => Promise<unknown>) {
  let open: { readonly answer: Promise<unknown>; readonly sinceMs: number } | undefined
  return {
    async ask(): Promise<unknown> {
      if (open === undefined) {
        const answer = ask().finally(() => {
          open = undefined
        })
        open = { answer, sinceMs: performance.now() }
      }
      return open.answer
    },
    isOverdue: () => open !== undefined && performance.now() - open.sinceMs > OFFER_MS,
  }
}

/** Waits until it has closed; where its server is silent it hangs up. */
async function endOf(connected: Pick<Queue, 'disconnect'>, closing: Promise<unknown>): Promise<void> {
  const closed = closing.catch(() => undefined)
  await within(CLOSE_MS, closed).catch(async () => {
    connected.disconnect().catch(() => undefined)
    await within(CLOSE_MS, closed).catch(() => undefined)
  })
}

function pauseBeforeAttempt(attempt: number): number {
  return Math.min(1_000, 50 * 2 ** Math.min(attempt, 5))
}

async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${ms} ms`)), ms)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}

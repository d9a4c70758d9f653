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
  const workers = new Set<Worker>()
  let question: Promise<number> | undefined
  return {
    async offer({ id, priority, round }) {
      try {
        await within(OFFER_MS, queue.add('job', { id }, { jobId: `${id}-${round}`, priority }))
      } catch (cause) {
        throw redisUnavailable('put a job into the queue', cause)
      }
    },
    async take(listener, { concurrency }) {
      const worker = new Worker<{ id: string }>(
        NAME,
        async ({ data }) => {
          await listener(data.id).catch(() => undefined)
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
      workers.add(worker)
      return {
        async close() {
          workers.delete(worker)
          await worker.close()
        },
      }
    },
    async isReachable() {
      // While the server is away a question waits for it: one is enough.
      question ??= queue.count().finally(() => {
        question = undefined
      })
      return within(OFFER_MS, question).then(
        () => true,
        () => false,
      )
    },
    async close() {
      await Promise.all([...workers].map((worker) => worker.close()))
      await queue.close()
    },
  }
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

import { Worker } from 'node:worker_threads'
import type { Panel, SweepRun } from '@stocklab/engine'
import type { SweepAnswer, SweepBatch, SweepMessage } from './sweep-task.js'

/** A variant that the engine refused to run, with its reason. */
export interface FailedVariant {
  /** Place in `variants`. */
  readonly variant: number
  readonly code: string
  readonly message: string
}

/** Threads that run many variants over one panel in shared memory. Close it to let the process end. */
export interface SweepPool {
  /** The panel of every sweep from now on. */
  use(panel: Panel): void
  /**
   * Runs every variant once and tells of each as it ends, in no particular order; what is told of a variant does not
   * depend on the number of threads. Sweeps wait for one another.
   */
  sweep(batch: SweepBatch, onRun: (run: SweepRun) => void, onFailed: (failed: FailedVariant) => void): Promise<void>
  /** Ends the threads at once; a sweep under way is rejected. */
  close(): Promise<void>
}

/** Variants a thread takes at a time: the more, the more they share; the fewer, the better the threads end together. */
const MOST_AT_ONCE = 64
const SHARES_A_THREAD = 2

/** Threads start at once, so that their start overlaps with loading data. */
export function createSweepPool(threads: number): SweepPool {
  const workers = Array.from({ length: Math.max(1, threads) }, startWorker)
  let last: Promise<void> = Promise.resolve()
  return {
    use(panel) {
      for (const worker of workers) worker.postMessage({ kind: 'panel', panel } satisfies SweepMessage)
    },
    sweep(batch, onRun, onFailed) {
      const turn = last.then(async () => {
        const waiting = partsOf(batch.variants.length, workers.length)
        const work = workers.map(async (worker) => {
          for (let part = waiting.shift(); part !== undefined; part = waiting.shift()) {
            await runPart(worker, batch, part, { onRun, onFailed })
          }
        })
        await settled(work)
      })
      last = turn.catch(() => undefined)
      return turn
    },
    async close() {
      await Promise.all(workers.map((worker) => worker.terminate()))
    },
  }
}

/** The compiled entry, whether this module runs compiled or from its source. */
function startWorker(): Worker {
  const worker = new Worker(new URL('../dist/sweep-worker.js', import.meta.url))
  worker.unref()
  return worker
}

/** Places of variants, in parts of neighbours: these tend to share the most. */
function partsOf(count: number, threads: number): (readonly number[])[] {
  const size = Math.min(MOST_AT_ONCE, Math.max(1, Math.ceil(count / (threads * SHARES_A_THREAD))))
  const parts: (readonly number[])[] = []
  for (let from = 0; from < count; from += size) {
    parts.push(Array.from({ length: Math.min(size, count - from) }, (_, k) => from + k))
  }
  return parts
}

/** All are waited for even when one has failed: an answer that comes later would be taken for one to the next sweep. */
async function settled(work: readonly Promise<void>[]): Promise<void> {
  const failed = (await Promise.allSettled(work)).find((end) => end.status === 'rejected')
  if (failed !== undefined) throw failed.reason
}

interface Listeners {
  readonly onRun: (run: SweepRun) => void
  readonly onFailed: (failed: FailedVariant) => void
}

function runPart(
  worker: Worker,
  batch: SweepBatch,
  part: readonly number[],
  { onRun, onFailed }: Listeners,
): Promise<void> {
  return new Promise((resolve, reject) => {
    // An ended thread answers nothing and tells nobody.
    if (worker.threadId < 0) throw new Error('expected a running computing thread, received one that has ended')
    const settle = (end: () => void) => {
      worker.off('message', onAnswer)
      worker.off('error', onError)
      worker.off('exit', onExit)
      end()
    }
    const fail = (cause: Error) => settle(() => reject(new Error('a computing thread failed', { cause })))
    const onAnswer = (answer: SweepAnswer) => {
      if (answer.kind === 'run') onRun({ ...answer.run, variant: part[answer.run.variant]! })
      else if (answer.kind === 'failed') onFailed({ ...answer, variant: part[answer.variant]! })
      else if (answer.kind === 'done') settle(resolve)
      else fail(Object.assign(new Error(answer.message), answer.stack === undefined ? {} : { stack: answer.stack }))
    }
    const onError = (cause: Error) => fail(cause)
    const onExit = (code: number) => settle(() => reject(new Error(`a computing thread ended early with code ${code}`)))
    worker.on('message', onAnswer)
    worker.on('error', onError)
    worker.on('exit', onExit)
    const message: SweepMessage = { kind: 'batch', batch: { ...batch, variants: part.map((k) => batch.variants[k]!) } }
    worker.postMessage(message)
  })
}

import { Worker } from 'node:worker_threads'
import { JOB_THREAD } from '../job-thread-address.js'
import { newStopFlag, raiseFlag } from '../thread/stop-flag.js'
import { packError } from '../thread/thread-errors.js'
import {
  CANCEL,
  DRAIN,
  type FromThread,
  type LedgerCall,
  type ThreadNews,
  type ThreadOutcome,
  type ThreadTask,
  type ToThread,
} from '../thread/thread-messages.js'

/** Besides what the thread itself says: it ended without a word, as one without memory does, or was ended. */
export type TaskOutcome = ThreadOutcome | { readonly type: 'ended'; readonly error: Error }

export interface TaskWatch {
  onNews(news: ThreadNews): void
  /** Answers for the ledger. */
  onLedger(call: LedgerCall): Promise<unknown>
}

interface Open {
  readonly watch: TaskWatch
  readonly flag: SharedArrayBuffer
  resolve(outcome: TaskOutcome): void
}

/** A thread that runs one task at a time and is kept for the next: reading its modules takes as long as a short run. */
export class TaskThread {
  readonly #worker: Worker
  #open: Open | undefined
  #ended = false

  constructor({ memoryMb }: { readonly memoryMb: number }) {
    this.#worker = new Worker(JOB_THREAD, {
      resourceLimits: { maxOldGenerationSizeMb: memoryMb },
    })
    this.#worker.on('message', (message: FromThread) => this.#hear(message))
    this.#worker.on('error', (error) => this.#end(error))
    this.#worker.on('exit', (code) => this.#end(new Error(`the thread of the job ended with code ${code}`)))
  }

  get isUsable(): boolean {
    return !this.#ended
  }

  run(task: ThreadTask, watch: TaskWatch): Promise<TaskOutcome> {
    return new Promise((resolve) => {
      const flag = newStopFlag()
      this.#open = { watch, flag, resolve }
      this.#post({ type: 'run', task, flag })
    })
  }

  /** Asks the task to stop with a checkpoint. */
  drain(): void {
    if (this.#open === undefined) return
    raiseFlag(this.#open.flag, DRAIN)
    this.#post({ type: 'stop' })
  }

  /** Asks the task to stop, and ends the thread unless it has done so in time. */
  async cancel(graceMs: number): Promise<void> {
    const open = this.#open
    if (open === undefined) return
    raiseFlag(open.flag, CANCEL)
    this.#post({ type: 'stop' })
    await new Promise((resolve) => setTimeout(resolve, graceMs))
    if (this.#open !== open) return
    // It computes nothing more from here on; how long its memory takes to be freed concerns nobody who waits.
    const closed = this.close()
    this.#end(new Error('the task was cancelled'))
    await closed
  }

  async close(): Promise<void> {
    await this.#worker.terminate()
  }

  #post(message: ToThread): void {
    this.#worker.postMessage(message)
  }

  #hear(message: FromThread): void {
    const open = this.#open
    if (open === undefined) return
    switch (message.type) {
      case 'ledger':
        void this.#answer(open.watch, message)
        return
      case 'finished':
      case 'planned':
      case 'joined':
      case 'part':
      case 'stopped':
      case 'failed':
        this.#open = undefined
        open.resolve(message)
        return
      default:
        open.watch.onNews(message)
    }
  }

  async #answer(watch: TaskWatch, message: LedgerCall): Promise<void> {
    const { call } = message
    try {
      this.#post({ type: 'answer', call, value: await watch.onLedger(message) })
    } catch (error) {
      this.#post({ type: 'refusal', call, error: packError(error) })
    }
  }

  #end(error: Error): void {
    this.#ended = true
    const open = this.#open
    this.#open = undefined
    open?.resolve({ type: 'ended', error })
  }
}

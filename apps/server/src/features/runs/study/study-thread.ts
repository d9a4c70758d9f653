import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { RUN_STUDY_THREAD } from '../../../run-study-thread-address.js'
import type { RunTask, RunTaskAnswer } from './run-task.js'

/** A thread that answers one question at a time; what it has loaded serves the next one. */
export class StudyThread {
  readonly #worker = new Worker(RUN_STUDY_THREAD, { execArgv: [] })
  #isGone = false

  constructor() {
    this.#worker.once('exit', () => {
      this.#isGone = true
    })
    // Without a question it keeps no process alive.
    this.#worker.unref()
  }

  isGone(): boolean {
    return this.#isGone
  }

  async ask(task: RunTask): Promise<RunTaskAnswer> {
    const worker = this.#worker
    worker.ref()
    const listeners = new AbortController()
    try {
      const { signal } = listeners
      const answered = once(worker, 'message', { signal }).then(([answer]) => answer as RunTaskAnswer)
      const gone = once(worker, 'exit', { signal }).then(([code]): never => {
        throw new Error(`the thread of questions about runs ended with code ${code}`)
      })
      worker.postMessage(task)
      return await Promise.race([answered, gone])
    } finally {
      listeners.abort()
      worker.unref()
    }
  }

  async close(): Promise<void> {
    await this.#worker.terminate()
  }
}

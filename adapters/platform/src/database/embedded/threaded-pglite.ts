import { Worker } from 'node:worker_threads'
import { StockLabError } from '@stocklab/domain'
import { PGLITE_THREAD } from '../../pglite-thread-address.js'
import type { EmbeddedPostgres, StatementAnswer } from './embedded-postgres.js'

/** `sql` null = close. */
export interface ThreadQuestion {
  readonly id: number
  readonly sql: string | null
  readonly parameters: readonly unknown[]
}

/** `id` 0 = the database is open. */
export type ThreadAnswer =
  | ({ readonly id: number; readonly error?: undefined } & StatementAnswer)
  | { readonly id: number; readonly error: { readonly message: string; readonly name: string } }

interface Waiting {
  resolve(answer: StatementAnswer): void
  reject(error: unknown): void
}

/** PGlite in a thread of its own: a statement of a second delays nobody but those who wait for the database. */
export async function openThreadedPglite(directory: string): Promise<EmbeddedPostgres> {
  const pglite = new ThreadedPglite(directory)
  await pglite.opened
  return pglite
}

class ThreadedPglite implements EmbeddedPostgres {
  readonly opened: Promise<StatementAnswer>
  readonly #worker: Worker
  readonly #waiting = new Map<number, Waiting>()
  #lastId = 0
  #stopped: StockLabError | undefined

  constructor(directory: string) {
    // Options of the process, such as those for code on its command line, are none of the thread's.
    this.#worker = new Worker(PGLITE_THREAD, { workerData: { directory }, execArgv: [] })
    this.opened = this.#expect(0)
    this.#worker.on('message', (answer: ThreadAnswer) => this.#receive(answer))
    this.#worker.on('error', (error) => this.#stop(error))
    this.#worker.on('exit', () => this.#stop(undefined))
  }

  async query(sql: string, parameters: readonly unknown[]): Promise<StatementAnswer> {
    return this.#ask(sql, parameters)
  }

  async close(): Promise<void> {
    if (this.#stopped !== undefined) return
    await this.#ask(null, [])
    await this.#worker.terminate()
  }

  async #ask(sql: string | null, parameters: readonly unknown[]): Promise<StatementAnswer> {
    if (this.#stopped !== undefined) throw this.#stopped
    const id = ++this.#lastId
    const answer = this.#expect(id)
    this.#worker.postMessage({ id, sql, parameters } satisfies ThreadQuestion)
    return answer
  }

  #expect(id: number): Promise<StatementAnswer> {
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject })
    })
  }

  #receive(answer: ThreadAnswer): void {
    const waiting = this.#waiting.get(answer.id)
    this.#waiting.delete(answer.id)
    if (answer.error === undefined) waiting?.resolve(answer)
    else waiting?.reject(Object.assign(new Error(answer.error.message), answer.error))
  }

  /** A thread that ended takes no more questions; those that wait hear it now. */
  #stop(cause: unknown): void {
    this.#stopped ??= new StockLabError('unavailable', 'DATABASE_STOPPED', 'the embedded database has stopped', {
      hint: 'Start the program again: whatever was committed is there.',
      cause,
    })
    for (const { reject } of this.#waiting.values()) reject(this.#stopped)
    this.#waiting.clear()
  }
}

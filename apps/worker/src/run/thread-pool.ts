import { TaskThread } from './task-thread.js'

/** Threads that wait for their next task. */
export class ThreadPool {
  readonly #options: { readonly memoryMb: number; readonly most: number }
  #idle: TaskThread[] = []

  constructor(options: { readonly memoryMb: number; readonly most: number }) {
    this.#options = options
  }

  take(): TaskThread {
    const usable = this.#idle.filter((thread) => thread.isUsable)
    const thread = usable.pop() ?? new TaskThread(this.#options)
    this.#idle = usable
    return thread
  }

  async giveBack(thread: TaskThread): Promise<void> {
    if (!thread.isUsable) return
    if (this.#idle.length < this.#options.most) this.#idle.push(thread)
    else await thread.close()
  }

  async close(): Promise<void> {
    await Promise.all(this.#idle.splice(0).map((thread) => thread.close()))
  }
}

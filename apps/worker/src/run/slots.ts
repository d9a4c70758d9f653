/** The places of a worker for jobs, whichever way a job comes to it. */
export class Slots {
  #free: number
  #closed = false
  readonly #waiting = new Set<(taken: boolean) => void>()

  constructor(count: number) {
    this.#free = count
  }

  get free(): number {
    return this.#closed ? 0 : this.#free
  }

  /** False where none becomes free in time. */
  async take(patienceMs: number): Promise<boolean> {
    if (this.#closed) return false
    if (this.#free > 0) {
      this.#free--
      return true
    }
    return new Promise<boolean>((resolve) => {
      const settle = (taken: boolean) => {
        clearTimeout(timer)
        this.#waiting.delete(settle)
        resolve(taken)
      }
      const timer = setTimeout(() => settle(false), patienceMs)
      this.#waiting.add(settle)
    })
  }

  giveBack(): void {
    const [first] = this.#waiting
    if (first === undefined) this.#free++
    else first(true)
  }

  /** Whoever waits, or comes from now on, gets none. */
  close(): void {
    this.#closed = true
    for (const settle of this.#waiting) settle(false)
  }
}

import { CANCEL, DRAIN, GO_ON } from './thread-messages.js'

/** One thread's view of the wish to stop it. */
export class StopFlag {
  readonly #flag: Int32Array
  readonly #controller = new AbortController()

  constructor(memory: SharedArrayBuffer) {
    this.#flag = new Int32Array(memory)
  }

  get signal(): AbortSignal {
    return this.#controller.signal
  }

  /** Whether a checkpoint is wanted from whoever stops. */
  get drains(): boolean {
    return Atomics.load(this.#flag, 0) === DRAIN
  }

  /** Called wherever work can stop: the signal follows the flag. */
  check(): void {
    if (Atomics.load(this.#flag, 0) !== GO_ON) this.#controller.abort()
  }
}

export const newStopFlag = () => new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)

/** Asks the thread that holds the memory to stop; a cancellation is not turned back into a drain. */
export function raiseFlag(memory: SharedArrayBuffer, why: typeof CANCEL | typeof DRAIN): void {
  const flag = new Int32Array(memory)
  if (why === CANCEL) Atomics.store(flag, 0, CANCEL)
  else Atomics.compareExchange(flag, 0, GO_ON, DRAIN)
}

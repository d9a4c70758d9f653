export interface Mutex {
  /** Waits for the turn, in order of asking; the answer gives it back. */
  acquire(): Promise<() => void>
}

/** One holder at a time, first come first served. */
export function createMutex(): Mutex {
  let last: Promise<void> = Promise.resolve()
  return {
    async acquire() {
      let release: () => void = () => undefined
      const mine = new Promise<void>((resolve) => {
        release = resolve
      })
      const before = last
      last = mine
      await before
      return release
    },
  }
}

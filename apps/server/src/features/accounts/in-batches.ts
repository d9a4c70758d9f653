/**
 * Does for many at once what each would do alone: what is asked for while a batch runs goes into the next. Each caller waits
 * for its own batch and hears of its failure.
 */
export function inBatches<T>(run: (items: readonly T[]) => Promise<void>): (item: T) => Promise<void> {
  let waiting: T[] = []
  let next: Promise<void> | undefined
  let running: Promise<void> = Promise.resolve()
  return (item) => {
    waiting.push(item)
    next ??= running
      .catch(() => undefined)
      .then(() => {
        const items = waiting
        waiting = []
        next = undefined
        running = run(items)
        return running
      })
    return next
  }
}

/** Lets so many run at a time; the others wait in the order in which they came. */
export interface Slots {
  run<T>(task: () => Promise<T>): Promise<T>
  waiting(): number
}

export function createSlots(count: number): Slots {
  let free = count
  const queue: (() => void)[] = []
  const release = () => {
    const next = queue.shift()
    if (next === undefined) free++
    else next()
  }
  return {
    async run(task) {
      if (free > 0) free--
      else await new Promise<void>((resolve) => queue.push(resolve))
      try {
        return await task()
      } finally {
        release()
      }
    },
    waiting: () => queue.length,
  }
}

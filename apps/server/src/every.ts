export interface Round {
  /** Comes no more; returns when the one under way has ended. */
  close(): Promise<void>
}

/** Does something now and then again `pauseMs` after it ended, until it is closed; what it throws is told and it comes again. */
export function every(pauseMs: number, task: () => Promise<void>, onError: (error: unknown) => void): Round {
  let isClosed = false
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> = Promise.resolve()
  const round = () => {
    running = task()
      .catch(onError)
      .finally(() => {
        if (!isClosed) timer = setTimeout(round, pauseMs)
      })
  }
  round()
  return {
    async close() {
      isClosed = true
      clearTimeout(timer)
      await running
    },
  }
}

import { type Database, type JobQueue, readNextQueued } from '@stocklab/platform'
import type { Slots } from './slots.js'

export interface TableTaker {
  /** Begins what waits in the table as far as there are free slots, unless the queue can carry it. Does not wait for its end. */
  takeWaiting(): Promise<void>
  /** Begins nothing more; resolves when what it began has ended. */
  close(): Promise<void>
}

/**
 * Takes queued rows straight from the table while the queue cannot be reached, by priority and arrival. Of workers that see
 * the same row one claims it, and an id that the queue brings later finds no queued row.
 */
export function createTableTaker(
  { database, queue, slots }: { readonly database: Database; readonly queue: JobQueue; readonly slots: Slots },
  run: (id: string) => Promise<'ran' | 'not run'>,
): TableTaker {
  const open = new Set<Promise<void>>()
  let closed = false
  const takeWaiting = async () => {
    if (closed || slots.free === 0 || (await queue.isReachable())) return
    for (const id of await readNextQueued(database, slots.free)) {
      if (closed || !(await slots.take(0))) return
      const call = runOne(id).finally(() => open.delete(call))
      open.add(call)
    }
  }
  const runOne = async (id: string) => {
    const outcome = await run(id).finally(() => slots.giveBack())
    // What did not run is left to the next sweep, so that a row that cannot be claimed keeps nobody busy.
    if (outcome === 'ran') await takeWaiting().catch(() => undefined)
  }
  return {
    takeWaiting,
    async close() {
      closed = true
      await Promise.all(open)
    },
  }
}

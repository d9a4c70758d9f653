import { parentPort, workerData } from 'node:worker_threads'
import { openPglite } from './database/embedded/open-pglite.js'
import type { ThreadAnswer, ThreadQuestion } from './database/embedded/threaded-pglite.js'

/** Entry of the thread in which the embedded database lives, so that its statements occupy nobody else. */
const port = parentPort
if (port !== null) {
  const pglite = await openPglite((workerData as { directory: string }).directory)
  port.on('message', async ({ id, sql, parameters }: ThreadQuestion) => {
    port.postMessage(sql === null ? await close(id) : await answer(id, sql, parameters))
    if (sql === null) port.close()
  })
  port.postMessage({ id: 0, rows: [] } satisfies ThreadAnswer)

  async function answer(id: number, sql: string, parameters: readonly unknown[]): Promise<ThreadAnswer> {
    try {
      return { id, ...(await pglite.query(sql, parameters)) }
    } catch (error) {
      // Errors lose their own fields on the way: code and constraint are what callers act on.
      const { message, name } = error as Error
      return { id, error: { ...(JSON.parse(JSON.stringify(error)) as object), message, name } }
    }
  }

  async function close(id: number): Promise<ThreadAnswer> {
    await pglite.close()
    return { id, rows: [] }
  }
}

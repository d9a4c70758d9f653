/** Requests of one person, and the following of a run. */
import { request } from 'undici'

export function clientOf(origin, token) {
  const headers = { authorization: `Bearer ${token}` }
  const send = async (method, path, body) => {
    const reply = await request(`${origin}/api/v1${path}`, {
      method,
      ...(body
        ? { headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify(body) }
        : { headers }),
    })
    const text = await reply.body.text()
    if (reply.statusCode >= 400) throw new Error(`${method} ${path}: ${reply.statusCode} ${text}`)
    return text === '' ? undefined : JSON.parse(text)
  }
  return {
    get: (path) => send('GET', path),
    post: (path, body) => send('POST', path, body),
    /**
     * Calls with each event until the stream ends or somebody stops following: its id, its text as it came, and when it arrived.
     * Resolves when the stream is open.
     */
    async follow(id, onEvent) {
      const reply = await request(`${origin}/api/v1/backtests/${id}/stream`, {
        headers: { ...headers, accept: 'text/event-stream' },
        bodyTimeout: 0,
      })
      const read = async () => {
        let rest = ''
        for await (const chunk of reply.body) {
          const arrivedMs = Date.now()
          const blocks = (rest + chunk.toString('utf8')).split('\n\n')
          rest = blocks.pop()
          for (const text of blocks) {
            const named = /^id: (.*)$/m.exec(text)
            if (named !== null) onEvent({ id: named[1], text, arrivedMs })
          }
        }
      }
      const ended = read().catch(() => undefined)
      return { openMs: Date.now(), ended, stop: () => reply.body.destroy() }
    },
    async untilEnd(id, everyMs = 50) {
      for (;;) {
        const job = await send('GET', `/backtests/${id}/status`)
        if (['completed', 'failed', 'cancelled'].includes(job.status)) return job
        await new Promise((resolve) => setTimeout(resolve, everyMs))
      }
    },
  }
}

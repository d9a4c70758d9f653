/** Requests of one person, and the following of a run. */
import { request } from 'undici'

export function clientOf(origin, token) {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  const send = async (method, path, body) => {
    const reply = await request(`${origin}/api/v1${path}`, {
      method,
      headers,
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
    const text = await reply.body.text()
    if (reply.statusCode >= 400) throw new Error(`${method} ${path}: ${reply.statusCode} ${text}`)
    return text === '' ? undefined : JSON.parse(text)
  }
  return {
    get: (path) => send('GET', path),
    post: (path, body) => send('POST', path, body),
    /** Calls with each event until the stream ends: its id, name and value, and when it arrived. */
    async follow(id, onEvent) {
      const reply = await request(`${origin}/api/v1/backtests/${id}/stream`, {
        headers: { ...headers, accept: 'text/event-stream' },
        bodyTimeout: 0,
      })
      let rest = ''
      for await (const chunk of reply.body) {
        const arrivedMs = Date.now()
        rest += chunk.toString('utf8')
        const blocks = rest.split('\n\n')
        rest = blocks.pop()
        for (const block of blocks) {
          const field = (name) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1]
          const value = field('data')
          if (value === undefined) continue
          if (onEvent({ id: field('id'), name: field('event'), value: JSON.parse(value), arrivedMs }) === 'enough') {
            reply.body.destroy()
            return
          }
        }
      }
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

import { setTimeout as pause } from 'node:timers/promises'
import { ERROR_CATALOGUE } from '@stocklab/domain'
import { PROBLEMS } from '@stocklab/protocol'

/** A request of one person, sent until some server has answered it. */
export interface Call {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly token?: string
  readonly body?: object
  /** The same for each attempt: what was accepted already is answered again instead of done again. */
  readonly idempotencyKey?: string
}

export interface Reply {
  readonly status: number
  // biome-ignore lint/suspicious/noExplicitAny: what a server answers is looked at by each test in its own way
  readonly body: any
}

export interface PersistentClient {
  /** The first answer that is no failure of the moment. Throws when nobody has given one for two minutes. */
  send(call: Call): Promise<Reply>
  /** How many calls were answered. */
  readonly answered: () => number
  /** How often it had to try again, by what stood in the way: the code of a problem, or that nobody answered. */
  readonly setbacks: ReadonlyMap<string, number>
  /** Answers that no client could have acted upon: no problem of the catalogue, or a fault of the server's own. */
  readonly faults: readonly string[]
}

const PATIENCE_MS = 120_000
const ANSWER_MS = 5_000
const FAILURES_OF_THE_MOMENT = new Set([429, 503])

/** What programs of users do: ask the next server where one does not answer, with the key of the first attempt. */
export function createPersistentClient(addresses: readonly string[]): PersistentClient {
  const setbacks = new Map<string, number>()
  const faults: string[] = []
  let turn = 0
  let answered = 0
  return {
    answered: () => answered,
    setbacks,
    faults,
    async send(call) {
      const endMs = Date.now() + PATIENCE_MS
      for (let wait = 50; Date.now() < endMs; wait = Math.min(1_000, wait * 2)) {
        const address = addresses[turn++ % addresses.length] as string
        const reply = await attempt(address, call)
        if (reply !== undefined && reply.status >= 500 && reply.status !== 503) {
          faults.push(`${call.method} ${call.path}: ${reply.status} ${JSON.stringify(reply.body)}`)
        } else if (reply !== undefined && !FAILURES_OF_THE_MOMENT.has(reply.status)) {
          answered += 1
          return reply
        }
        const why = reply === undefined ? 'no answer' : codeOf(reply)
        if (why === undefined) faults.push(`${call.method} ${call.path}: ${reply?.status} without a code`)
        else setbacks.set(why, (setbacks.get(why) ?? 0) + 1)
        await pause(wait)
      }
      throw new Error(`expected an answer to ${call.method} ${call.path} within two minutes, received none`)
    },
  }
}

async function attempt(address: string, { method, path, token, body, idempotencyKey }: Call) {
  try {
    const reply = await fetch(`${address}${path}`, {
      method,
      signal: AbortSignal.timeout(ANSWER_MS),
      headers: {
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(idempotencyKey === undefined ? {} : { 'idempotency-key': idempotencyKey }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const text = await reply.text()
    return { status: reply.status, body: text === '' ? null : JSON.parse(text) }
  } catch {
    return undefined
  }
}

/** The code of a problem, when it is one of the catalogue. */
export function codeOf({ body }: Pick<Reply, 'body'>): string | undefined {
  const code: unknown = body?.code
  return typeof code === 'string' && (code in PROBLEMS || code in ERROR_CATALOGUE) ? code : undefined
}

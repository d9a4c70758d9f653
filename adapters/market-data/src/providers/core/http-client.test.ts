import { describe, expect, it } from 'vitest'
import { type CallLimiter, createCallLimiter } from './call-limiter.js'
import { ProviderFailure } from './failure.js'
import { createHttpClient, type HttpClient } from './http-client.js'
import { redactor } from './redact.js'
import { createAttempt, RETRY_RULES } from './retry.js'
import type { ProviderClock } from './runtime.js'

const KEY = 'se+cret/key=='

interface Played {
  readonly client: HttpClient
  readonly waits: number[]
  readonly asked: string[]
}

/** A client whose network is a list of answers, the last one for ever. */
function play(answers: readonly (() => Response | Promise<Response>)[], limiter?: CallLimiter): Played {
  const waits: number[] = []
  const asked: string[] = []
  const clock: ProviderClock = { nowMs: () => 0, random: () => 0.5, sleep: async (ms) => void waits.push(ms) }
  const client = createHttpClient({
    fetch: async (url) => {
      asked.push(String(url))
      return answers[Math.min(asked.length, answers.length) - 1]!()
    },
    attempt: createAttempt({ clock, signal: undefined, rules: RETRY_RULES }),
    limiter: limiter ?? { enter: async () => undefined, resetsAtMs: () => 0 },
    redact: redactor([KEY]),
    signal: undefined,
    timeoutMs: 1_000,
    maxBytes: 100,
    onAnswer: () => undefined,
  })
  return { client, waits, asked }
}

const ok = (): Response => new Response('fine')
const status =
  (code: number, headers: Record<string, string> = {}): (() => Response) =>
  () =>
    new Response('', { status: code, headers })
const broken = async (): Promise<Response> => {
  throw Object.assign(new TypeError('fetch failed'), { cause: { code: 'ECONNRESET' } })
}
const question = {
  url: `http://localhost/?key=${encodeURIComponent(KEY)}`,
  read: (answer: { text(): string }) => answer.text(),
}

const failure = async (work: Promise<unknown>): Promise<ProviderFailure> => {
  const error = await work.catch((reason: unknown) => reason)
  if (error instanceof ProviderFailure) return error
  throw new Error(`expected a failure, received ${String(error)}`)
}

describe('http client', () => {
  it('waits as long as Retry-After says, in seconds or until a date by the clock of the service', async () => {
    const date = { date: 'Mon, 04 Mar 2024 00:00:00 GMT', 'retry-after': 'Mon, 04 Mar 2024 00:00:30 GMT' }
    const { client, waits } = play([status(429, { 'retry-after': '7' }), status(503, date), ok])
    expect(await client.ask(question)).toBe('fine')
    expect(waits).toEqual([7_000 + 250, 30_000 + 500])
  })

  it('hands over a wait that is longer than anybody would sit through', async () => {
    const { client, asked } = play([status(429, { 'retry-after': '3600' })])
    expect(await failure(client.ask(question))).toMatchObject({ reason: 'rate', afterMs: 3_600_000 })
    expect(asked).toHaveLength(1)
  })

  it('draws waits evenly below a bound that doubles, and gives up after five calls', async () => {
    const { client, waits, asked } = play([broken])
    expect(await failure(client.ask(question))).toMatchObject({ reason: 'unreachable' })
    expect(asked).toHaveLength(5)
    expect(waits).toEqual([250, 500, 1_000, 2_000])
  })

  it.each([
    [401, 'key'],
    [403, 'key'],
    [404, 'refused'],
  ])('does not ask again after status %i', async (code, reason) => {
    const { client, asked } = play([status(code)])
    expect(await failure(client.ask(question))).toMatchObject({ reason, retry: 'never' })
    expect(asked).toHaveLength(1)
  })

  it('stops reading a body beyond its bound', async () => {
    const { client } = play([() => new Response('x'.repeat(101))])
    expect((await failure(client.ask(question))).message).toBe('more than 100 bytes')
  })

  it('does not follow a redirection with a key in a header', async () => {
    const seen: RequestInit[] = []
    const { client } = play([ok])
    const spy = createHttpClient({
      fetch: async (_url, init) => {
        seen.push(init ?? {})
        return ok()
      },
      attempt: (operation) => operation(),
      limiter: { enter: async () => undefined, resetsAtMs: () => 0 },
      redact: (text) => text,
      signal: undefined,
      timeoutMs: 1_000,
      maxBytes: 100,
      onAnswer: () => undefined,
    })
    await spy.ask({ ...question, headers: { AUTH_KEY: KEY } })
    expect(seen[0]?.redirect).toBe('manual')
    expect(await client.ask(question)).toBe('fine')
  })

  it('takes the key out of whatever an answer says, in each of its spellings', async () => {
    const words = [KEY, encodeURIComponent(KEY), new URLSearchParams({ k: KEY }).toString().slice(2)]
    const { client } = play([ok])
    const refusal = (): ProviderFailure => new ProviderFailure('refused', words.join(' '), { retry: 'never' })
    expect((await failure(client.ask({ ...question, refusal }))).message).toBe('[key] [key] [key]')
  })
})

describe('call limiter', () => {
  const limits = { perSecond: 4, perDay: 3, resetUtcOffsetHours: 9 }

  it('spaces calls evenly and refuses the call beyond the daily quota until Korean midnight', async () => {
    let now = Date.parse('2024-03-04T14:00:00Z')
    const clock: ProviderClock = {
      nowMs: () => now,
      random: () => 0,
      sleep: async (ms) => {
        now += ms
      },
    }
    const calls = new Map<string, number>()
    const ledger = {
      used: (day: string) => calls.get(day) ?? 0,
      add: (day: string) => void calls.set(day, (calls.get(day) ?? 0) + 1),
    }
    const limiter = createCallLimiter({ limits, clock, signal: undefined, ledger })
    const start = now
    for (let call = 0; call < 3; call += 1) await limiter.enter()
    expect(now - start).toBe(500)
    expect(await failure(limiter.enter())).toMatchObject({ reason: 'quota' })
    expect(new Date(limiter.resetsAtMs()).toISOString()).toBe('2024-03-04T15:00:00.000Z')
    now = limiter.resetsAtMs()
    await limiter.enter()
    expect([...calls]).toEqual([
      ['2024-03-04', 3],
      ['2024-03-05', 1],
    ])
  })
})

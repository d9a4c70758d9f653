import { ERROR_CATALOGUE } from '@stocklab/domain'
import { PROBLEMS, problemSchema } from '@stocklab/protocol'
import fc from 'fast-check'
import type { InjectOptions, LightMyRequestResponse } from 'fastify'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ACCOUNT_DEFAULTS } from '../../apps/server/src/features/accounts/ports.js'
import { openSession } from '../../apps/server/src/features/accounts/sessions.js'
import { openWholeServer, type Things, thingsOf, type WholeServer } from './routes-by-caller.fixture.js'
import { type DescribedRoute, type Description, readDescription } from './support/described-routes.js'
import { fitting } from './support/fitting-values.js'
import {
  hostileContentType,
  hostileHeaders,
  hostileJson,
  hostileText,
  hostileValue,
  spoiled,
} from './support/hostile-values.js'
import { seedOf } from './support/seeded.js'

/** Requests to each route; more of them, with a seed, are asked for by the environment. */
const REQUESTS = Number(process.env.STOCKLAB_TEST_REQUESTS ?? 25)
const MINUTE = 60_000

let server: WholeServer
let description: Description
let things: Things
let people: Readonly<Record<'user' | 'admin', string>>
beforeAll(async () => {
  server = await openWholeServer()
  people = { user: await server.createUser('owner', 'user'), admin: await server.createUser('root', 'admin') }
  things = await thingsOf(server, people.user)
  description = await readDescription(server.app)
}, 3 * MINUTE)
afterAll(() => server?.close())

interface Hostile {
  readonly caller: 'nobody' | 'user' | 'admin'
  readonly request: InjectOptions
}

/** Ids of things that are there, so that what stands behind the first look is reached as well. */
async function knownIds(): Promise<readonly string[]> {
  const made = [things.strategy, things.publicStrategy, things.watchlist, things.universe, things.webhook]
  const ids = await Promise.all([...made, things.notification, things.delivery].map((make) => make()))
  return [...ids, ...things.runs, things.study]
}

function requestsTo(route: DescribedRoute, ids: readonly string[]): fc.Arbitrary<Hostile> {
  const caller = fc.constantFrom('nobody', 'user', 'user', 'user', 'admin', 'admin' as const)
  const pathValue = (name: string) =>
    name === 'id'
      ? fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...ids) }, hostileText)
      : fc.oneof(fc.constantFrom(things.code, '1', 'sharpe', 'mom_12_1'), hostileText)
  const names = route.parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name)
  const path = fc
    .tuple(...names.map(pathValue))
    .map((values) =>
      names.reduce((text, name, k) => text.replace(`{${name}}`, encode(values[k] as string)), route.path),
    )
  return fc
    .tuple(
      caller,
      path,
      queryOf(route),
      bodyOf(route),
      fc.oneof({ weight: 3, arbitrary: fc.constant({}) }, hostileHeaders),
    )
    .map(([who, url, query, body, headers]) => ({
      caller: who as Hostile['caller'],
      request: {
        method: route.method,
        url: query === '' ? url : `${url}?${query}`,
        headers: { ...body.headers, ...headers },
        ...(body.payload === undefined ? {} : { payload: body.payload }),
      },
    }))
}

/** As a client with a bug would: some values are not encoded at all. */
function encode(text: string): string {
  if (/^[\x21-\x7e]*$/.test(text) && text.includes('%')) return text
  return encodeURIComponent(Buffer.from(text).toString())
}

function queryOf(route: DescribedRoute): fc.Arbitrary<string> {
  const known = route.parameters.filter((parameter) => parameter.in === 'query')
  const fields = known.map((parameter) => {
    const value = fc.oneof(fitting(description, parameter.schema), hostileText, hostileValue)
    return value.map((given) => `${parameter.name}=${encode(textOf(given).slice(0, 5_000))}`)
  })
  const strange = fc
    .tuple(fc.constantFrom('unheardOf', '__proto__', 'limit[]', 'limit', 'cursor', 'a[b][c]', ''), hostileText)
    .map(([name, text]) => `${name}=${encode(text)}`)
  const asked = fc.tuple(...fields.map((field) => fc.option(field, { nil: undefined })))
  return fc
    .tuple(asked, fc.option(strange, { nil: undefined, freq: 4 }))
    .map(([pairs, more]) => [...pairs, more].filter((pair) => pair !== undefined).join('&'))
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''))

interface Body {
  readonly headers: Readonly<Record<string, string>>
  readonly payload?: string
}

function bodyOf({ method, bodies }: DescribedRoute): fc.Arbitrary<Body> {
  const none: fc.Arbitrary<Body> = fc.constant({ headers: {} })
  if (method === 'GET') return none
  const json = (payload: string): Body => ({ headers: { 'content-type': 'application/json' }, payload })
  const anything = fc.oneof(hostileJson, hostileValue.map(textOf))
  const foreign = fc
    .tuple(hostileContentType, anything)
    .map(([type, payload]) => ({ headers: { 'content-type': type }, payload }))
  const known = Object.entries(bodies).map(([type, schema]) => {
    const fit = fitting(description, schema)
    if (!type.includes('json'))
      return fc.oneof(fit, hostileText).map((text) => ({ headers: { 'content-type': type }, payload: textOf(text) }))
    return fc.oneof(
      { weight: 1, arbitrary: fit.map((value) => json(textOf(value))) },
      { weight: 3, arbitrary: fit.chain(spoiled).map((value) => json(JSON.stringify(value) ?? '')) },
    )
  })
  const fits = known.map((arbitrary) => ({ weight: 6, arbitrary }))
  return fc.oneof({ weight: known.length === 0 ? 6 : 1, arbitrary: none }, anything.map(json), foreign, ...fits)
}

const tokens = new Map<string, string>()

async function tokenOf(caller: 'user' | 'admin'): Promise<string> {
  const kept = tokens.get(caller)
  if (kept !== undefined) return kept
  const session = { address: '127.0.0.1', userAgent: 'hostile', userId: people[caller], kind: 'bearer' } as const
  const { token } = await openSession(server.database, session, { limits: ACCOUNT_DEFAULTS, now: new Date() })
  tokens.set(caller, token)
  return token
}

/** Sends it; of an answer that goes on only the beginning is read. */
async function send({ caller, request }: Hostile): Promise<{ reply: LightMyRequestResponse; text: string }> {
  const authorization = caller === 'nobody' ? {} : { authorization: `Bearer ${await tokenOf(caller)}` }
  const headers = { ...request.headers, ...authorization }
  const reply = await server.app.inject({ ...request, headers, payloadAsStream: true })
  // Whoever was logged out by what was sent logs in again.
  if (caller !== 'nobody' && reply.statusCode === 401) tokens.delete(caller)
  const stream = reply.stream()
  if (reply.headers['content-type']?.toString().startsWith('text/event-stream')) {
    stream.destroy()
    return { reply, text: '' }
  }
  const parts: Buffer[] = []
  for await (const part of stream) parts.push(part as Buffer)
  return { reply, text: Buffer.concat(parts).toString() }
}

function faultOf({ statusCode, headers }: LightMyRequestResponse, text: string): string | undefined {
  if (statusCode < 400) return undefined
  if (statusCode === 500) return `a fault: ${text}`
  if (!headers['content-type']?.toString().startsWith('application/problem+json'))
    return `${headers['content-type']}: ${text}`
  const problem = problemSchema.safeParse(JSON.parse(text))
  if (!problem.success) return `no problem: ${text}`
  const { code, status, detail } = problem.data
  if (status !== statusCode) return `the status ${statusCode} with a body of ${status}`
  if (!(code in PROBLEMS) && !(code in ERROR_CATALOGUE)) return `an unknown code: ${code}`
  return detail === '' ? 'no word of what is wrong' : undefined
}

it(
  'every route that is described answers whatever is sent with an answer or a problem, and with no fault',
  async () => {
    const seed = seedOf()
    console.info(`seed ${seed}: STOCKLAB_TEST_SEED=${seed} repeats these requests`)
    const ids = await knownIds()
    const counts = new Map<number, number>()
    const faults: string[] = []
    for (const route of description.routes) {
      const property = fc.asyncProperty(requestsTo(route, ids), async (hostile) => {
        const { reply, text } = await send(hostile)
        counts.set(reply.statusCode, (counts.get(reply.statusCode) ?? 0) + 1)
        expect(faultOf(reply, text)).toBeUndefined()
      })
      const found = await fc.check(property, { seed, numRuns: REQUESTS, endOnFailure: true })
      if (found.failed) {
        const [example] = found.counterexample ?? []
        faults.push(`${route.method} ${route.path}: ${found.errorInstance}\n${JSON.stringify(example).slice(0, 2_000)}`)
      }
    }
    const shown = [...counts].sort(([a], [b]) => a - b).map(([status, count]) => `${status} × ${count}`)
    console.info(`${description.routes.length} routes, answers: ${shown.join(', ')}`)
    expect(faults.join('\n\n')).toBe('')
  },
  20 * MINUTE,
)

it('afterwards the server works as before', async () => {
  const person = await server.createUser('newcomer', 'user')
  expect((await server.asUser(person, { url: '/api/v1/auth/me' })).json()).toMatchObject({
    nickname: 'newcomer',
    role: 'user',
  })
  await thingsOf(server, person)
  const owner = await server.database
    .selectFrom('users')
    .select('role')
    .where('id', '=', people.user)
    .executeTakeFirst()
  expect(owner).toEqual({ role: 'user' })
  // Nothing was smuggled into the prototype of everything.
  expect(Object.keys(Object.getPrototypeOf({}))).toEqual([])
  expect(({} as { role?: unknown }).role).toBeUndefined()
})

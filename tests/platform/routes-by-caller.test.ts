import { SCOPES } from '@stocklab/protocol'
import type { InjectOptions } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWholeServer, routesOf, type Things, thingsOf, type WholeServer } from './routes-by-caller.fixture.js'
import { API_ROUTES, type Expected, OPEN_ROUTES, type Row, type Sent } from './routes-by-caller.table.js'

const TABLE = [
  ...API_ROUTES.map((row) => ({ ...row, route: row.route.replace(' ', ' /api/v1') })),
  ...OPEN_ROUTES,
] as const

let server: WholeServer
let owned: Things
let other: string
let admin: string
beforeAll(async () => {
  server = await openWholeServer()
  owned = thingsOf(server, await server.createUser('owner', 'user'))
  other = await server.createUser('other', 'user')
  admin = await server.createUser('root', 'admin')
})
afterAll(() => server?.close())

function requestOf(route: string, { params = {}, query, payload, headers, streams }: Sent): InjectOptions {
  const [method = '', path = ''] = route.split(' ')
  const url = Object.entries(params).reduce(
    (text, [name, value]) => text.replace(name === '*' ? '*' : `:${name}`, encodeURIComponent(value)),
    path,
  )
  return {
    method: method as 'GET',
    url,
    ...(query === undefined ? {} : { query: { ...query } }),
    ...(payload === undefined ? {} : { payload }),
    ...(headers === undefined ? {} : { headers: { ...headers } }),
    ...(streams === undefined ? {} : { payloadAsStream: true }),
  }
}

type Caller = keyof Expected
type Reply = Awaited<ReturnType<WholeServer['asUser']>>
/** The owner comes last: what he ends is ended. */
const CALLERS: Readonly<Record<Caller, (row: Row, request: InjectOptions) => Promise<Reply>>> = {
  nobody: (_row, request) => server.app.inject(request),
  keyWithoutScope: (row, request) =>
    server.withKey(
      other,
      SCOPES.filter((scope) => scope !== row.needs),
      request,
    ),
  other: (_row, request) => server.asUser(other, request),
  admin: (_row, request) => server.asUser(admin, request),
  owner: (_row, request) => server.asUser(owned.userId, request),
}

/** Status of an answer; of one that goes on, the beginning. */
function statusOf(reply: Reply, { streams }: Sent): number {
  if (streams) reply.stream().destroy()
  return reply.statusCode
}

it('the table names every route of the server and none that is gone', () => {
  expect(TABLE.map(({ route }) => route).sort()).toEqual(routesOf(server.app))
})

describe.each(TABLE)('$route', (row) => {
  it('answers each caller as the table says', async () => {
    const answers: Record<string, number> = {}
    for (const [caller, call] of Object.entries(CALLERS)) {
      // An open route may change with each call, as a registration does.
      const sent = caller === 'nobody' || row.needs === 'none' ? await row.send(owned) : undefined
      last = sent ?? last
      answers[caller] = statusOf(await call(row, requestOf(row.route, last)), last)
    }
    expect(answers).toEqual(row.expected)
  })

  it.runIf(row.needs !== 'none' && row.needs !== 'login')('lets a key in that has its scope alone', async () => {
    const sent = await row.send(owned)
    const scope = row.needs as (typeof SCOPES)[number]
    const reply = await server.withKey(other, [scope], requestOf(row.route, sent))
    expect(statusOf(reply, sent)).toBe(row.expected.other)
  })
})

let last: Sent = {}

import { SCOPES, type Scope } from '@stocklab/protocol'
import type { InjectOptions, LightMyRequestResponse } from 'fastify'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openWholeServer, routesOf, type Things, thingsOf, type WholeServer } from './routes-by-caller.fixture.js'
import { requestOf, statusOf } from './routes-by-caller.send.js'
import { type Expected, type Row, TABLE } from './routes-by-caller.table.js'

let server: WholeServer
let owned: Things
let other: string
let admin: string
beforeAll(async () => {
  server = await openWholeServer()
  owned = await thingsOf(server, await server.createUser('owner', 'user'))
  other = await server.createUser('other', 'user')
  admin = await server.createUser('root', 'admin')
})
afterAll(() => server?.close())

type Caller = keyof Expected
/** The owner comes last: what he ends is ended. */
const CALLERS: Readonly<Record<Caller, (row: Row, request: InjectOptions) => Promise<LightMyRequestResponse>>> = {
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

it('the table names every route of the server and none that is gone', () => {
  expect(TABLE.map(({ route }) => route).sort()).toEqual(routesOf(server.app))
})

it.each(TABLE)('$route answers each caller as the table says', async (row) => {
  const answers: Record<string, number> = {}
  const once = await row.send(owned)
  for (const [caller, call] of Object.entries(CALLERS)) {
    // What everybody may do, as to register, cannot be done twice with the same words.
    const sent = row.needs === 'none' ? await row.send(owned) : once
    answers[caller] = statusOf(await call(row, requestOf(row.route, sent)), sent)
  }
  expect(answers).toEqual(row.expected)
})

it.each(TABLE.flatMap(withScope))('$row.route lets a key in that has $scope alone', async ({ row, scope }) => {
  const sent = await row.send(owned)
  const reply = await server.withKey(other, [scope], requestOf(row.route, sent))
  expect(statusOf(reply, sent)).toBe(row.expected.other)
})

function withScope(row: Row): { readonly row: Row; readonly scope: Scope }[] {
  return row.needs === 'none' || row.needs === 'login' ? [] : [{ row, scope: row.needs }]
}

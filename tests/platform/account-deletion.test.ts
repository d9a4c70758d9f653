import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { hashPassword } from '../../apps/server/src/features/accounts/passwords.js'
import { openWholeServer, thingsOf, type WholeServer } from './routes-by-caller.fixture.js'

const PASSWORD = 'plum-tree-on-a-hill'

let server: WholeServer
beforeAll(async () => {
  server = await openWholeServer()
})
afterAll(() => server?.close())

/** Rows that still name the account, by table, wherever a column says whose they are. */
async function rowsOf(userId: string): Promise<Record<string, number>> {
  const { rows: columns } = await sql<{ table: string; column: string }>`
    select table_name as table, column_name as column from information_schema.columns
    where table_schema = 'public' and data_type = 'uuid' and column_name in ('user_id', 'owner_id')
    order by 1, 2`.execute(server.database)
  const counts: Record<string, number> = {}
  for (const { table, column } of columns) {
    const { rows } = await sql<{ count: number }>`
      select count(*) as count from ${sql.table(table)} where ${sql.ref(column)} = ${userId}`.execute(server.database)
    counts[`${table}.${column}`] = rows[0]?.count ?? 0
  }
  return counts
}

it('what is private goes with its owner, what is public stays without a name', async () => {
  const userId = await server.createUser('leaver', 'user')
  const things = await thingsOf(server, userId)
  const hidden = await things.strategy()
  const shown = await things.publicStrategy()
  await things.watchlist()
  await things.universe()
  await things.webhook()
  await things.notification()
  await things.delivery()
  await things.apiKey()
  await server.asUser(userId, { method: 'PUT', url: `/api/v1/recently-viewed/${things.code}` })
  const before = await rowsOf(userId)
  expect(Object.values(before).filter((count) => count > 0).length).toBeGreaterThan(8)

  await server.database
    .updateTable('users')
    .set({ password_hash: await hashPassword(PASSWORD) })
    .where('id', '=', userId)
    .execute()
  const payload = { password: PASSWORD }
  const reply = await server.asUser(userId, { method: 'POST', url: '/api/v1/auth/me/delete', payload })
  expect(reply.statusCode).toBe(204)

  const after = await rowsOf(userId)
  expect(Object.entries(after).filter(([, count]) => count > 0)).toEqual([])
  const visible = await server.app.inject(`/api/v1/strategies/public/${shown}`)
  expect(visible.statusCode).toBe(200)
  expect(visible.body).not.toContain('leaver')
  expect((await server.app.inject(`/api/v1/strategies/public/${hidden}`)).statusCode).toBe(404)
})

import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type AccountsApp, type Browser, logInAs, openAccountsApp, PASSWORD } from './accounts.fixture.js'
import { ensureFirstLogin, type FirstLogin, forgetFirstLogin } from './first-login.js'
import { createSeal } from './seal.js'
import { sweepAccounts } from './sweep.js'

let slice: AccountsApp
let admin: Browser
let first: FirstLogin
const seal = createSeal(randomBytes(32), 'first login')
const left: string[] = []
beforeAll(async () => {
  slice = await openAccountsApp({ ports: { leave: [async (_database, userId) => void left.push(userId)] } })
  first = (await ensureFirstLogin(slice.database, { now: slice.now(), seal })) as FirstLogin
  admin = await logInAs(slice.app, first)
})
afterAll(() => slice.close())

it('the first login is made once, and answered until somebody was told', async () => {
  const again = () => ensureFirstLogin(slice.database, { now: slice.now(), seal })
  expect((await admin.send({ url: '/auth/me' })).json()).toMatchObject({ role: 'admin', emailVerified: true })
  expect(await again()).toEqual(first)
  await forgetFirstLogin(slice.database, seal, first)
  expect(await again()).toBeUndefined()
})

describe('an administrator', () => {
  it('sees accounts page by page, narrowed by name and role', async () => {
    for (const name of ['rita', 'sven', 'tina']) {
      slice.advance(1000)
      await slice.enter(name)
    }
    const page = async (query: Record<string, string>) => (await admin.send({ url: '/admin/users', query })).json()
    const first = await page({ limit: '2' })
    expect(first.items.map(({ nickname }: { nickname: string }) => nickname)).toEqual(['tina', 'sven'])
    const second = await page({ limit: '2', cursor: first.nextCursor })
    expect(second.items[0].nickname).toBe('rita')
    expect(second.nextCursor).toBeNull()
    expect((await page({ search: 'SVEN@' })).items).toHaveLength(1)
    expect((await page({ role: 'admin' })).items.map(({ id }: { id: string }) => id)).toEqual([admin.userId])
    expect((await admin.send({ url: '/admin/users?cursor=x' })).statusCode).toBe(400)
  })

  it('gives and takes roles, which hold at once in sessions that are open', async () => {
    const rita = await logInAs(slice.app, { email: 'rita@example.com', password: PASSWORD })
    const setRole = (role: string) =>
      admin.send({ method: 'PATCH', url: `/admin/users/${rita.userId}`, payload: { role } })
    const status = async () => (await rita.send({ url: '/admin/users' })).statusCode
    expect(await status()).toBe(403)
    expect((await setRole('admin')).statusCode).toBe(204)
    expect(await status()).toBe(200)
    expect((await setRole('user')).statusCode).toBe(204)
    expect(await status()).toBe(403)
  })

  it('is not the last one to go', async () => {
    const url = `/admin/users/${admin.userId}`
    const reply = await admin.send({ method: 'PATCH', url, payload: { role: 'user' } })
    expect(reply.json()).toMatchObject({ status: 409, code: 'LAST_ADMINISTRATOR' })
    expect((await admin.send({ url: '/admin/users' })).statusCode).toBe(200)
  })
})

describe('the audit log', () => {
  it('shows everybody the own acts and administrators all', async () => {
    const rita = await logInAs(slice.app, { email: 'rita@example.com', password: PASSWORD })
    await slice.send({ method: 'POST', url: '/auth/login', payload: { email: 'rita@example.com', password: 'x' } })
    const own = (await rita.send({ url: '/auth/audit?limit=2' })).json()
    expect(own.items.map(({ action }: { action: string }) => action)).toEqual(['login.refused', 'login'])
    const older = (await rita.send({ url: `/auth/audit?cursor=${own.nextCursor}` })).json()
    expect(older.items.at(-1)).toMatchObject({ action: 'register', subjectId: rita.userId })
    expect(older.items.map(({ action }: { action: string }) => action)).toContain('role.change')
    expect((await rita.send({ url: '/admin/audit' })).statusCode).toBe(403)
    const all = (await admin.send({ url: `/admin/audit?action=role.change&userId=${rita.userId}` })).json()
    expect(all.items).toHaveLength(2)
    expect(all.items[0]).toMatchObject({ actorId: admin.userId, detail: { before: 'admin', after: 'user' } })
  })

  it('is only added to, and forgets after more than a year', async () => {
    const { database } = slice
    await expect(database.updateTable('audit_log').set({ action: 'x' }).execute()).rejects.toThrow('only added to')
    await expect(database.deleteFrom('audit_log').execute()).rejects.toThrow('only added to')
    await expect(sql`truncate audit_log`.execute(database)).rejects.toThrow('only added to')
    const old = { action: 'login', actor_id: null, subject_id: null, address: null, detail: '{}' }
    await database
      .insertInto('audit_log')
      .values({ ...old, at: new Date('2001-01-01') })
      .execute()
    const count = async () => (await database.selectFrom('audit_log').select('id').execute()).length
    const before = await count()
    await sweepAccounts(database, slice.now())
    expect(await count()).toBe(before - 1)
  })
})

describe('deleting an account', () => {
  it('asks for the password, hands over what is owned, and leaves nothing to log in with', async () => {
    const sven = await logInAs(slice.app, { email: 'sven@example.com', password: PASSWORD })
    const key = (
      await sven.send({ method: 'POST', url: '/auth/keys', payload: { name: 'k', scopes: ['account'] } })
    ).json()
    const remove = (password: string) => sven.send({ method: 'POST', url: '/auth/me/delete', payload: { password } })
    expect((await remove('wrong')).json().code).toBe('PASSWORD_WRONG')
    expect((await remove(PASSWORD)).statusCode).toBe(204)
    expect(left).toEqual([sven.userId])
    expect((await sven.send({ url: '/auth/me' })).statusCode).toBe(401)
    const byKey = await slice.send({ url: '/auth/me', headers: { authorization: `Bearer ${key.secret}` } })
    expect(byKey.statusCode).toBe(401)
    for (const table of ['sessions', 'api_keys', 'recovery_codes', 'password_resets'] as const)
      expect(
        await slice.database.selectFrom(table).select('user_id').where('user_id', '=', sven.userId).execute(),
      ).toEqual([])
    const acts = await slice.database
      .selectFrom('audit_log')
      .selectAll()
      .where('subject_id', '=', sven.userId)
      .execute()
    expect(acts.map(({ action }) => action)).toContain('account.delete')
    expect(JSON.stringify(acts)).not.toContain('sven')
    await slice.enter('sven')
  })

  it('is refused to the last administrator, and nothing is gone', async () => {
    const first = await slice.database
      .updateTable('users')
      .set({ role: 'user' })
      .where('id', '=', admin.userId)
      .execute()
    expect(first).toHaveLength(1)
    const tina = await logInAs(slice.app, { email: 'tina@example.com', password: PASSWORD })
    await slice.database.updateTable('users').set({ role: 'admin' }).where('id', '=', tina.userId).execute()
    const reply = await tina.send({ method: 'POST', url: '/auth/me/delete', payload: { password: PASSWORD } })
    expect(reply.json()).toMatchObject({ status: 409, code: 'LAST_ADMINISTRATOR' })
    expect((await tina.send({ url: '/auth/me' })).statusCode).toBe(200)
  })
})

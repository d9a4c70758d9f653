import { afterAll, beforeAll, expect, it } from 'vitest'
import { type AccountsApp, type Browser, openAccountsApp } from './accounts.fixture.js'

let slice: AccountsApp
let otto: Browser
beforeAll(async () => {
  slice = await openAccountsApp()
  otto = await slice.enter('otto')
})
afterAll(() => slice.close())

const create = (payload: object) => otto.send({ method: 'POST', url: '/auth/keys', payload })
const by = (secret: string, url: string) => slice.send({ url, headers: { authorization: `Bearer ${secret}` } })
const list = async () => (await otto.send({ url: '/auth/keys' })).json().items

it('is shown once, and kept as a hash beside the part by which it is known again', async () => {
  const reply = await create({ name: 'nightly', scopes: ['account', 'market:read'] })
  expect(reply.statusCode).toBe(201)
  const { secret, apiKey } = reply.json()
  expect(secret).toMatch(/^slk_[\w-]{8}_[\w-]{43}$/)
  expect(secret.startsWith(`${apiKey.prefix}_`)).toBe(true)
  expect(await list()).toEqual([apiKey])
  const stored = await slice.database.selectFrom('api_keys').selectAll().execute()
  expect(JSON.stringify(stored)).not.toContain(secret.slice(13))
  expect((await by(secret, '/auth/me')).json()).toMatchObject({ nickname: 'otto', csrfToken: null })
})

it('opens what its scopes name and nothing that asks for a login', async () => {
  const { secret } = (await create({ name: 'market', scopes: ['market:read'] })).json()
  expect((await by(secret, '/auth/me')).json()).toMatchObject({ status: 403, code: 'FORBIDDEN' })
  const all = (await create({ name: 'all', scopes: ['account'] })).json().secret
  for (const url of ['/auth/keys', '/auth/sessions', '/auth/audit']) expect((await by(all, url)).statusCode).toBe(403)
})

it('of an administrator administrates nothing', async () => {
  const { secret } = (await create({ name: 'admin?', scopes: ['account'] })).json()
  await slice.database.updateTable('users').set({ role: 'admin' }).where('id', '=', otto.userId).execute()
  expect((await by(secret, '/admin/users')).statusCode).toBe(403)
  expect((await otto.send({ url: '/admin/users' })).statusCode).toBe(200)
  await slice.database.updateTable('users').set({ role: 'user' }).where('id', '=', otto.userId).execute()
})

it('notes its last use, ends at its expiry, and is refused from its revocation on', async () => {
  const expiresAt = new Date(slice.now().getTime() + 120_000).toISOString()
  const { secret, apiKey } = (await create({ name: 'short', scopes: ['account'], expiresAt })).json()
  expect(apiKey.lastUsedAt).toBeNull()
  await by(secret, '/auth/me')
  expect((await list())[0].lastUsedAt).toBe(slice.now().toISOString())
  slice.advance(120_000)
  expect((await by(secret, '/auth/me')).json()).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' })
  const other = (await create({ name: 'other', scopes: ['account'] })).json()
  expect((await by(other.secret, '/auth/me')).statusCode).toBe(200)
  const revoke = () => otto.send({ method: 'DELETE', url: `/auth/keys/${other.apiKey.id}` })
  expect((await revoke()).statusCode).toBe(204)
  expect((await by(other.secret, '/auth/me')).statusCode).toBe(401)
  expect((await revoke()).json()).toMatchObject({ status: 404, code: 'API_KEY_UNKNOWN' })
})

it('is refused an expiry that is past, a scope that does not exist, and the fifty-first place', async () => {
  expect((await create({ name: 'x', scopes: ['account'], expiresAt: '2020-01-01T00:00:00Z' })).statusCode).toBe(400)
  expect((await create({ name: 'x', scopes: ['everything'] })).statusCode).toBe(400)
  expect((await create({ name: 'x', scopes: [] })).statusCode).toBe(400)
  for (let count = (await list()).length; count < 50; count += 1)
    expect((await create({ name: `key ${count}`, scopes: ['account'] })).statusCode).toBe(201)
  expect((await create({ name: 'x', scopes: ['account'] })).json()).toMatchObject({ code: 'API_KEYS_FULL' })
})

it('of somebody else is unknown', async () => {
  const paula = await slice.enter('paula')
  const [{ id }] = await list()
  expect((await paula.send({ method: 'DELETE', url: `/auth/keys/${id}` })).statusCode).toBe(404)
  expect(await list()).toHaveLength(50)
})

import * as argon2 from '@node-rs/argon2'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type AccountsApp, logInAs, openAccountsApp, PASSWORD } from './accounts.fixture.js'
import { hashPassword, verifyPassword } from './passwords.js'

// The real functions, watched.
vi.mock('@node-rs/argon2', { spy: true })

let slice: AccountsApp
beforeAll(async () => {
  slice = await openAccountsApp()
})
afterAll(() => slice.close())

const login = (payload: object) => slice.send({ method: 'POST', url: '/auth/login', payload })

describe('logging in', () => {
  it('opens a session that a cookie carries out of reach of scripts', async () => {
    await slice.enter('anna')
    const reply = await login({ email: 'ANNA@example.com', password: PASSWORD })
    expect(reply.statusCode).toBe(200)
    expect(reply.json()).toMatchObject({ token: null, me: { nickname: 'anna', role: 'user', secondFactor: false } })
    const [session, csrf] = reply.cookies
    expect(session).toMatchObject({ name: 'stocklab_session', httpOnly: true, sameSite: 'Lax', path: '/' })
    expect(csrf).toMatchObject({ name: 'stocklab_csrf', sameSite: 'Lax', value: reply.json().me.csrfToken })
    expect(csrf?.httpOnly).toBeUndefined()
  })

  it('keeps of the token nothing but a hash', async () => {
    const anna = await logInAs(slice.app, { email: 'anna@example.com', password: PASSWORD })
    const rows = await slice.database.selectFrom('sessions').selectAll().execute()
    expect(JSON.stringify(rows)).not.toContain(anna.token)
    expect(rows.every(({ token_hash }) => token_hash.length === 32)).toBe(true)
  })

  it('answers programs a bearer token, which is no cookie and the other way round', async () => {
    const { token } = (await login({ email: 'anna@example.com', password: PASSWORD, as: 'token' })).json()
    const me = (headers: Record<string, string>) => slice.send({ url: '/auth/me', headers })
    expect((await me({ authorization: `Bearer ${token}` })).json()).toMatchObject({ nickname: 'anna', csrfToken: null })
    expect((await me({ cookie: `stocklab_session=${token}` })).statusCode).toBe(401)
    const anna = await logInAs(slice.app, { email: 'anna@example.com', password: PASSWORD })
    expect((await me({ authorization: `Bearer ${anna.token}` })).statusCode).toBe(401)
  })

  it('answers an unknown account as a wrong password', async () => {
    const wrong = await login({ email: 'anna@example.com', password: 'wrong' })
    const unknown = await login({ email: 'nobody@example.com', password: 'wrong' })
    expect(wrong.statusCode).toBe(401)
    const { instance: _of, ...one } = wrong.json()
    const { instance: _too, ...other } = unknown.json()
    expect(other).toEqual(one)
  })

  it('does for an unknown account the work that a wrong password costs', async () => {
    const verify = vi.mocked(argon2.verify)
    const hashesOf = async (email: string) => {
      verify.mockClear()
      await login({ email, password: 'wrong' })
      return verify.mock.calls.map(([stored]) => String(stored).split('$').slice(0, 4).join('$'))
    }
    const known = await hashesOf('anna@example.com')
    expect(known).toEqual(['$argon2id$v=19$m=19456,t=2,p=1'])
    expect(await hashesOf('nobody-too@example.com')).toEqual(known)
  })

  it('takes the same password typed in another normal form', async () => {
    const { matches } = await verifyPassword(await hashPassword('비밀번호는 길다'), '비밀번호는 길다'.normalize('NFD'))
    expect(matches).toBe(true)
  })

  it('replaces a hash that was made with other parameters', async () => {
    const old = await argon2.hash(PASSWORD, { memoryCost: 8192, timeCost: 1, parallelism: 1 })
    const set = slice.database.updateTable('users').set({ password_hash: old })
    await set.where('nickname', '=', 'anna').execute()
    await logInAs(slice.app, { email: 'anna@example.com', password: PASSWORD })
    const { password_hash: after } = await slice.database
      .selectFrom('users')
      .select('password_hash')
      .where('nickname', '=', 'anna')
      .executeTakeFirstOrThrow()
    expect(after).toContain('m=19456,t=2,p=1')
    expect((await verifyPassword(after, PASSWORD)).matches).toBe(true)
  })
})

describe('the life of a session', () => {
  const DAY = 86_400_000

  it('goes on with use, ends without it, and ends in any case after its limit', async () => {
    await slice.enter('bert')
    const used = await logInAs(slice.app, { email: 'bert@example.com', password: PASSWORD })
    const unused = await logInAs(slice.app, { email: 'bert@example.com', password: PASSWORD })
    const status = async ({ send }: typeof used) => (await send({ url: '/auth/me' })).statusCode
    for (let day = 0; day < 54; day += 6) {
      slice.advance(6 * DAY)
      expect(await status(used)).toBe(200)
    }
    expect(await status(unused)).toBe(401)
    slice.advance(5 * DAY)
    expect(await status(used)).toBe(200)
    slice.advance(DAY)
    expect(await status(used)).toBe(401)
  })

  it('ends with log-out, whose answer takes the cookies back', async () => {
    const bert = await logInAs(slice.app, { email: 'bert@example.com', password: PASSWORD })
    const reply = await bert.send({ method: 'POST', url: '/auth/logout' })
    expect(reply.statusCode).toBe(204)
    expect(reply.cookies.map(({ name, value }) => [name, value])).toEqual([
      ['stocklab_session', ''],
      ['stocklab_csrf', ''],
    ])
    expect((await bert.send({ url: '/auth/me' })).statusCode).toBe(401)
  })

  it('is listed, and others are ended one by one or all at once', async () => {
    const bert = await logInAs(slice.app, { email: 'bert@example.com', password: PASSWORD })
    const other = await logInAs(slice.app, { email: 'bert@example.com', password: PASSWORD })
    const third = await logInAs(slice.app, { email: 'bert@example.com', password: PASSWORD })
    const { items } = (await bert.send({ url: '/auth/sessions' })).json()
    expect(items).toHaveLength(3)
    expect(items.filter(({ current }: { current: boolean }) => current)).toHaveLength(1)
    const { id } = (await other.send({ url: '/auth/sessions' }))
      .json()
      .items.find(({ current }: { current: boolean }) => current)
    expect((await bert.send({ method: 'DELETE', url: `/auth/sessions/${id}` })).statusCode).toBe(204)
    expect((await other.send({ url: '/auth/me' })).statusCode).toBe(401)
    expect((await bert.send({ method: 'DELETE', url: '/auth/sessions' })).json()).toEqual({ revoked: 1 })
    expect((await third.send({ url: '/auth/me' })).statusCode).toBe(401)
    expect((await bert.send({ url: '/auth/me' })).statusCode).toBe(200)
  })

  it('of somebody else is unknown', async () => {
    const anna = await logInAs(slice.app, { email: 'anna@example.com', password: PASSWORD })
    const bert = await logInAs(slice.app, { email: 'bert@example.com', password: PASSWORD })
    const { items } = (await bert.send({ url: '/auth/sessions' })).json()
    const reply = await anna.send({ method: 'DELETE', url: `/auth/sessions/${items[0].id}` })
    expect(reply.json()).toMatchObject({ status: 404, code: 'SESSION_UNKNOWN' })
    expect((await bert.send({ url: '/auth/me' })).statusCode).toBe(200)
  })
})

import { StockLabError } from '@stocklab/domain'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type AccountsApp, logInAs, openAccountsApp, PASSWORD, tokenOf } from './accounts.fixture.js'

const NEW = 'an orchard by the river'

let slice: AccountsApp
let mailServerIsAway = false
beforeAll(async () => {
  const sent: { to: string }[] = []
  slice = await openAccountsApp({
    ports: {
      mail: {
        async send(message) {
          if (mailServerIsAway) throw new StockLabError('unavailable', 'MAIL_UNREACHABLE', 'no answer')
          sent.push(message)
          letters.push(message)
        },
        close: async () => undefined,
      },
    },
  })
})
afterAll(() => slice.close())

const letters: Parameters<typeof tokenOf>[0][] = []
const post = (url: string, payload: object) => slice.send({ method: 'POST', url, payload })
const forget = async (email: string) => {
  const reply = await post('/auth/password/forgot', { email })
  await slice.courier.deliver()
  return reply
}

describe('changing the password', () => {
  it('asks for the old one, ends all other sessions and keeps this one', async () => {
    const jan = await slice.enter('jan')
    const other = await logInAs(slice.app, { email: 'jan@example.com', password: PASSWORD })
    const change = (payload: object) => jan.send({ method: 'POST', url: '/auth/password', payload })
    expect((await change({ current: 'wrong', password: NEW })).json().code).toBe('PASSWORD_WRONG')
    expect((await change({ current: PASSWORD, password: 'jan' })).json().code).toBe('PASSWORD_WEAK')
    expect((await change({ current: PASSWORD, password: NEW })).statusCode).toBe(204)
    expect((await jan.send({ url: '/auth/me' })).statusCode).toBe(200)
    expect((await other.send({ url: '/auth/me' })).statusCode).toBe(401)
    await logInAs(slice.app, { email: 'jan@example.com', password: NEW })
    expect((await post('/auth/login', { email: 'jan@example.com', password: PASSWORD })).statusCode).toBe(401)
  })

  it('tells the owner in the same transaction', async () => {
    const events = await slice.database.selectFrom('outbox_events').select(['type', 'user_id']).execute()
    expect(events.filter(({ type }) => type === 'security.password-changed')).toHaveLength(1)
  })
})

describe('a forgotten password', () => {
  it('is answered alike for every address, and only an account gets a letter', async () => {
    await slice.enter('kim')
    const known = await forget('kim@example.com')
    const unknown = await forget('unknown@example.com')
    expect([known.statusCode, known.json()]).toEqual([202, { accepted: true }])
    expect([unknown.statusCode, unknown.json()]).toEqual([known.statusCode, known.json()])
    expect(letters.map((letter) => letter?.to)).toEqual(['kim@example.com'])
    expect(await slice.database.selectFrom('account_letters').select('id').execute()).toEqual([])
  })

  it('is replaced once by the token of the letter, of which only a hash is kept; all sessions end', async () => {
    const kim = await logInAs(slice.app, { email: 'kim@example.com', password: PASSWORD })
    const token = tokenOf(letters.at(-1))
    const stored = await slice.database.selectFrom('password_resets').selectAll().execute()
    expect(JSON.stringify(stored)).not.toContain(token)
    expect((await post('/auth/password/reset', { token, password: 'kim' })).json().code).toBe('PASSWORD_WEAK')
    expect((await post('/auth/password/reset', { token, password: NEW })).statusCode).toBe(204)
    expect((await kim.send({ url: '/auth/me' })).statusCode).toBe(401)
    const me = (
      await (await logInAs(slice.app, { email: 'kim@example.com', password: NEW })).send({ url: '/auth/me' })
    ).json()
    expect(me.emailVerified).toBe(true)
    const again = await post('/auth/password/reset', { token, password: PASSWORD })
    expect(again.json()).toMatchObject({ status: 410, code: 'LINK_EXPIRED' })
  })

  it('keeps the link for half an hour, and one that is used takes all others of the account along', async () => {
    await forget('kim@example.com')
    const early = tokenOf(letters.at(-1))
    slice.advance(1_800_000)
    expect((await post('/auth/password/reset', { token: early, password: NEW })).json().code).toBe('LINK_EXPIRED')
    await forget('kim@example.com')
    await forget('kim@example.com')
    const [one, two] = letters.slice(-2).map(tokenOf)
    expect((await post('/auth/password/reset', { token: two, password: PASSWORD })).statusCode).toBe(204)
    expect((await post('/auth/password/reset', { token: one, password: NEW })).json().code).toBe('LINK_EXPIRED')
  })

  it('lets in an account that guesses had locked', async () => {
    await slice.enter('lea')
    for (let guess = 0; guess < 8; guess += 1) await post('/auth/login', { email: 'lea@example.com', password: 'x' })
    expect((await post('/auth/login', { email: 'lea@example.com', password: PASSWORD })).json().code).toBe(
      'LOGIN_LOCKED',
    )
    await forget('lea@example.com')
    await post('/auth/password/reset', { token: tokenOf(letters.at(-1)), password: NEW })
    await logInAs(slice.app, { email: 'lea@example.com', password: NEW })
  })

  it('is written about later where the mail server is away, and no oftener than five times an hour', async () => {
    slice.advance(7_200_000)
    const before = letters.length
    mailServerIsAway = true
    for (let time = 0; time < 7; time += 1) expect((await forget('lea@example.com')).statusCode).toBe(202)
    mailServerIsAway = false
    expect(await slice.courier.deliver()).toBe(0)
    slice.advance(60_000)
    await slice.courier.deliver()
    expect(letters.length - before).toBe(5)
    const token = tokenOf(letters.at(-1))
    expect((await post('/auth/password/reset', { token, password: PASSWORD })).statusCode).toBe(204)
  })
})

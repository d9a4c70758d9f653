import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type AccountsApp, logInAs, openAccountsApp, PASSWORD, tokenOf } from './accounts.fixture.js'
import type { RegistrationPolicy } from './ports.js'

let slice: AccountsApp
const withPolicy = (registration: RegistrationPolicy) => {
  beforeAll(async () => {
    slice = await openAccountsApp({ settings: { registration } })
  })
  afterAll(() => slice.close())
}

const post = (url: string, payload: object) => slice.send({ method: 'POST', url, payload })
const bodyOf = (name: string) => ({ email: `${name}@example.com`, nickname: name, password: PASSWORD, language: 'en' })
const register = (name: string, change: object = {}) => post('/auth/register', { ...bodyOf(name), ...change })
const confirm = (payload: object) => post('/auth/register/confirm', payload)
const reasonOf = async (nickname: string) =>
  (await slice.send({ url: '/auth/nickname', query: { nickname } })).json().reason

describe('registering where everybody may', () => {
  withPolicy('open')

  it('makes the account at once', async () => {
    expect((await register('ida')).json()).toEqual({ next: 'log-in' })
    const ida = await logInAs(slice.app, { email: 'ida@example.com', password: PASSWORD })
    expect((await ida.send({ url: '/auth/me' })).json()).toMatchObject({ emailVerified: false, language: 'en' })
  })

  it('answers an address that is registered alike, changes nothing and writes to its owner', async () => {
    const first = await register('jutta')
    const second = await register('other', { email: 'JUTTA@example.com', password: 'another good password' })
    expect([second.statusCode, second.json()]).toEqual([first.statusCode, first.json()])
    await slice.courier.deliver()
    expect(slice.letters.map(({ to, subject }) => [to, subject])).toEqual([
      ['JUTTA@example.com', 'You have a Stock Lab account already'],
    ])
    await logInAs(slice.app, { email: 'jutta@example.com', password: PASSWORD })
    expect(await reasonOf('other')).toBe(null)
  })

  it('refuses a nickname that somebody has, in whatever case', async () => {
    await register('v', { nickname: 'Väinö' })
    const reply = await register('w', { nickname: 'VÄINÖ'.normalize('NFD') })
    expect(reply.json()).toMatchObject({ status: 409, code: 'NICKNAME_TAKEN', errors: [{ path: 'nickname' }] })
    expect(await reasonOf('väinö')).toBe('taken')
    expect(await reasonOf('a b')).toBe('form')
    expect(await reasonOf('가치투자자')).toBe(null)
  })

  it('refuses passwords that are short, common, or made of the address', async () => {
    for (const password of [
      'short-one',
      'aaaaaaaaaaaaaa',
      'password123',
      'Qwertyui1234',
      'olaf@example1',
      '1234567890ab',
    ])
      expect((await register('olaf', { password })).json()).toMatchObject({ code: 'PASSWORD_WEAK' })
    expect((await register('olaf', { password: 'olaf likes plum trees' })).statusCode).toBe(202)
  })

  it('refuses fields that it does not know', async () => {
    const reply = await register('paul', { role: 'admin' })
    expect(reply.json()).toMatchObject({ status: 400, code: 'INPUT_INVALID' })
    expect(reply.json().detail).toContain('role')
  })
})

describe('a platform that is closed', () => {
  withPolicy('closed')

  it('registers nobody', async () => {
    expect((await register('ida')).json()).toMatchObject({ status: 403, code: 'REGISTRATION_CLOSED' })
  })
})

describe('registering with confirmation', () => {
  withPolicy('confirmed')
  const letterTo = (name: string) => tokenOf(slice.letters.findLast(({ to }) => to === `${name}@example.com`))

  it('makes the account when the link and the password come together', async () => {
    expect((await register('ida')).json()).toEqual({ next: 'confirm' })
    const early = await post('/auth/login', { email: 'ida@example.com', password: PASSWORD })
    expect(early.json()).toMatchObject({ code: 'LOGIN_REFUSED' })
    await slice.courier.deliver()
    const token = letterTo('ida')
    expect((await confirm({ token, password: 'not this one' })).json()).toMatchObject({ code: 'PASSWORD_WRONG' })
    expect((await confirm({ token, password: PASSWORD })).statusCode).toBe(204)
    const ida = await logInAs(slice.app, { email: 'ida@example.com', password: PASSWORD })
    expect((await ida.send({ url: '/auth/me' })).json()).toMatchObject({ emailVerified: true })
    expect((await confirm({ token, password: PASSWORD })).json()).toMatchObject({ status: 410, code: 'LINK_EXPIRED' })
  })

  it('shows nobody whether an address or nickname of a registration is in use', async () => {
    const known = await register('probe1', { email: 'ida@example.com' })
    const unknown = await register('probe2', { email: 'new@example.com' })
    expect([known.statusCode, known.json()]).toEqual([unknown.statusCode, unknown.json()])
    for (const nickname of ['probe1', 'probe2']) expect(await reasonOf(nickname)).toBe(null)
    for (const email of ['ida@example.com', 'new@example.com'])
      expect((await post('/auth/login', { email, password: 'another password' })).json().code).toBe('LOGIN_REFUSED')
    await slice.courier.deliver()
    expect(slice.letters.slice(-2).map(({ subject }) => subject)).toEqual([
      'You have a Stock Lab account already',
      'Confirm your Stock Lab account',
    ])
  })

  it('lets a nickname be chosen anew where it was taken meanwhile', async () => {
    await register('one', { nickname: 'same' })
    await register('two', { nickname: 'same' })
    await slice.courier.deliver()
    expect((await confirm({ token: letterTo('one'), password: PASSWORD })).statusCode).toBe(204)
    const token = letterTo('two')
    expect((await confirm({ token, password: PASSWORD })).json()).toMatchObject({ code: 'NICKNAME_TAKEN' })
    expect((await confirm({ token, password: PASSWORD, nickname: 'same2' })).statusCode).toBe(204)
  })

  it('ends a link after a day', async () => {
    await register('late')
    await slice.courier.deliver()
    slice.advance(86_400_000)
    expect((await confirm({ token: letterTo('late'), password: PASSWORD })).json().code).toBe('LINK_EXPIRED')
  })

  it('does not fill a mailbox', async () => {
    const before = slice.letters.length
    for (let time = 0; time < 9; time += 1) expect((await register('often')).statusCode).toBe(202)
    await slice.courier.deliver()
    expect(slice.letters.length - before).toBe(5)
  })
})

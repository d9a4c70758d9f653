import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type AccountsApp, logInAs, openAccountsApp, PASSWORD } from './accounts.fixture.js'

let slice: AccountsApp
beforeAll(async () => {
  slice = await openAccountsApp()
})
afterAll(() => slice.close())

const login = (email: string, password: string, remoteAddress = '192.0.2.1') =>
  slice.send({ method: 'POST', url: '/auth/login', payload: { email, password }, remoteAddress })

/** Waits as told, again and again, and answers the waits in seconds. */
async function waitsOf(email: string, attempts: number, address: string): Promise<number[]> {
  const waits: number[] = []
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const reply = await login(email, 'wrong', address)
    if (reply.statusCode === 429) {
      expect(reply.json().code).toBe('LOGIN_LOCKED')
      waits.push(Number(reply.headers['retry-after']))
      slice.advance(Number(reply.headers['retry-after']) * 1000)
    } else expect(reply.json().code).toBe('LOGIN_REFUSED')
  }
  return waits
}

describe('guessing a password', () => {
  it('waits longer and longer, alike for an account that exists and one that does not', async () => {
    await slice.enter('cleo')
    const known = await waitsOf('cleo@example.com', 24, '192.0.2.10')
    const unknown = await waitsOf('nobody@example.com', 24, '192.0.2.11')
    expect(known).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256])
    expect(unknown).toEqual(known)
  })

  it('is refused while locked even where the guess is right, and from any address', async () => {
    await slice.enter('dora')
    for (let attempt = 0; attempt < 6; attempt += 1) await login('dora@example.com', 'wrong', `192.0.2.${attempt + 20}`)
    expect((await login('dora@example.com', PASSWORD, '198.51.100.1')).json().code).toBe('LOGIN_LOCKED')
    slice.advance(1000)
    expect((await login('dora@example.com', PASSWORD, '198.51.100.1')).statusCode).toBe(200)
    expect((await login('dora@example.com', 'wrong', '198.51.100.1')).json().code).toBe('LOGIN_REFUSED')
  })

  it('for many accounts from one network locks the network, and an own login does not wash it', async () => {
    await slice.enter('emil')
    const from = (host: number) => `2001:db8:1:2::${host.toString(16)}`
    for (let guess = 0; guess < 30; guess += 1) {
      expect((await login(`person${guess}@example.com`, 'wrong', from(guess))).statusCode).toBe(401)
      if (guess % 10 === 5) expect((await login('emil@example.com', PASSWORD, from(999))).statusCode).toBe(200)
    }
    await login('person-x@example.com', 'wrong', from(1000))
    expect((await login('emil@example.com', PASSWORD, from(1001))).json().code).toBe('LOGIN_LOCKED')
    expect((await login('emil@example.com', PASSWORD, '2001:db8:1:3::1')).statusCode).toBe(200)
  })

  it('is forgotten after a day', async () => {
    await waitsOf('frieda@example.com', 12, '192.0.2.40')
    slice.advance(86_400_001)
    expect(await waitsOf('frieda@example.com', 6, '192.0.2.41')).toEqual([])
  })

  it('counts where a session is asked for its password again', async () => {
    const gina = await slice.enter('gina')
    const codes: string[] = []
    for (let attempt = 0; attempt < 7; attempt += 1) {
      const payload = { current: 'wrong', password: 'a-password-that-is-new' }
      codes.push((await gina.send({ method: 'POST', url: '/auth/password', payload })).json().code)
    }
    expect(codes.slice(0, 6)).toEqual(new Array(6).fill('PASSWORD_WRONG'))
    expect(codes[6]).toBe('LOGIN_LOCKED')
    expect((await gina.send({ url: '/auth/me' })).statusCode).toBe(200)
  })

  it('keeps no address in clear', async () => {
    const rows = await slice.database.selectFrom('login_throttles').select('key').execute()
    expect(rows.filter(({ key }) => key.includes('example'))).toEqual([])
  })

  it('a login after the wait forgives the account', async () => {
    await slice.enter('hans')
    await waitsOf('hans@example.com', 9, '192.0.2.50')
    slice.advance(900_000)
    await logInAs(slice.app, { email: 'hans@example.com', password: PASSWORD })
    expect(await waitsOf('hans@example.com', 6, '192.0.2.51')).toEqual([])
  })
})

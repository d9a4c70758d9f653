import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Problem } from '../../http/problem.js'
import { type AccountsApp, openAccountsApp, PASSWORD } from './accounts.fixture.js'
import { beginAttempt, forgiveAccount } from './login-throttle.js'

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

  it('is refused while locked even where the guess is right', async () => {
    await slice.enter('dora')
    for (let attempt = 0; attempt < 6; attempt += 1) await login('dora@example.com', 'wrong', '192.0.2.20')
    expect((await login('dora@example.com', PASSWORD, '192.0.2.20')).json().code).toBe('LOGIN_LOCKED')
    slice.advance(1000)
    expect((await login('dora@example.com', PASSWORD, '192.0.2.20')).statusCode).toBe(200)
    expect((await login('dora@example.com', 'wrong', '192.0.2.20')).json().code).toBe('LOGIN_REFUSED')
  })

  it('does not lock out the owner, who is in another network, and whose logins give the guesser no new tries', async () => {
    await slice.enter('ines')
    expect(await waitsOf('ines@example.com', 16, '192.0.2.60')).toEqual([1, 2, 4, 8, 16])
    await login('ines@example.com', 'wrong', '192.0.2.60')
    expect((await login('ines@example.com', PASSWORD, '198.51.100.60')).statusCode).toBe(200)
    expect((await login('ines@example.com', PASSWORD, '192.0.2.60')).json().code).toBe('LOGIN_LOCKED')
  })

  it('from many networks is slowed down after a hundred failures, for at most half a minute, until an hour is quiet', async () => {
    await slice.enter('jana')
    const lookedAt = async (email: string, attempts: number) => {
      const codes: string[] = []
      for (let attempt = 0; attempt < attempts; attempt += 1) {
        const address = `203.0.${email.length}.${attempt}`
        const begun = beginAttempt(slice.database, { email, address }, slice.now())
        codes.push(await begun.then(() => 'looked at').catch(({ code }: Problem) => code))
      }
      expect([...new Set(codes)]).toEqual(['looked at', 'LOGIN_LOCKED'])
      return codes.filter((code) => code === 'looked at').length
    }
    expect(await lookedAt('jana@example.com', 120)).toBe(101)
    expect(await lookedAt('no-jana@example.com', 120)).toBe(101)
    const waits = await waitsOf('jana@example.com', 12, '198.51.100.61')
    expect(waits).toEqual([1, 2, 4, 8, 16, 30])
    slice.advance(30_000)
    expect((await login('jana@example.com', PASSWORD, '198.51.100.62')).statusCode).toBe(200)
    slice.advance(3_600_001)
    expect(await lookedAt('jana@example.com', 120)).toBe(101)
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

  it('is forgiven after a login from the same network', async () => {
    await slice.enter('hans')
    await waitsOf('hans@example.com', 9, '192.0.2.50')
    slice.advance(900_000)
    expect((await login('hans@example.com', PASSWORD, '192.0.2.50')).statusCode).toBe(200)
    expect(await waitsOf('hans@example.com', 6, '192.0.2.50')).toEqual([])
  })

  it('is forgiven in every network to whoever reads the mail of the address', async () => {
    for (const address of ['192.0.2.70', '192.0.2.71']) await waitsOf('karl@example.com', 9, address)
    await forgiveAccount(slice.database, 'karl@example.com')
    for (const address of ['192.0.2.70', '192.0.2.71'])
      expect(await waitsOf('karl@example.com', 6, address)).toEqual([])
  })
})

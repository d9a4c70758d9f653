import { Secret, TOTP } from 'otpauth'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type AccountsApp, type Browser, logInAs, openAccountsApp, PASSWORD } from './accounts.fixture.js'

let slice: AccountsApp
let mia: Browser
let secret: string
let recoveryCodes: string[]
beforeAll(async () => {
  slice = await openAccountsApp()
  mia = await slice.enter('mia')
})
afterAll(() => slice.close())

const STEP_MS = 30_000
const post = (url: string, payload: object) => mia.send({ method: 'POST', url, payload })
/** What the authenticator shows, as many steps from now. */
const codeAt = (steps = 0) =>
  TOTP.generate({ secret: Secret.fromBase32(secret), timestamp: slice.now().getTime() + steps * STEP_MS })
const login = (code?: string) =>
  slice.send({
    method: 'POST',
    url: '/auth/login',
    payload: { email: mia.email, password: PASSWORD, ...(code === undefined ? {} : { code }) },
  })

it('asks for nothing until a code shows that the secret arrived', async () => {
  expect((await post('/auth/totp/confirm', { code: '123456' })).json().code).toBe('TOTP_NOT_BEGUN')
  expect((await post('/auth/totp', { password: 'wrong' })).json().code).toBe('PASSWORD_WRONG')
  const enrolment = (await post('/auth/totp', { password: PASSWORD })).json()
  secret = enrolment.secret
  expect(enrolment.uri).toMatch(/^otpauth:\/\/totp\/Stock%20Lab:mia%40example\.com\?.*secret=[A-Z2-7]{32}/)
  expect((await login()).statusCode).toBe(200)
  expect((await post('/auth/totp/confirm', { code: codeAt(5) })).json().code).toBe('SECOND_FACTOR_REFUSED')
  const confirmed = await post('/auth/totp/confirm', { code: codeAt() })
  recoveryCodes = confirmed.json().recoveryCodes
  expect(recoveryCodes).toHaveLength(10)
  expect(new Set(recoveryCodes).size).toBe(10)
})

it('asks for a code at each login, and takes each code once', async () => {
  slice.advance(STEP_MS)
  expect((await login()).json()).toMatchObject({ status: 401, code: 'SECOND_FACTOR_REQUIRED' })
  const code = codeAt()
  expect((await login(code)).statusCode).toBe(200)
  expect((await login(code)).json()).toMatchObject({ status: 401, code: 'SECOND_FACTOR_REFUSED' })
  slice.advance(STEP_MS)
  expect((await login(codeAt())).statusCode).toBe(200)
})

it('bears a clock that is one step off, not more', async () => {
  slice.advance(10 * STEP_MS)
  expect((await login(codeAt(-2))).statusCode).toBe(401)
  expect((await login(codeAt(2))).statusCode).toBe(401)
  expect((await login(codeAt(-1))).statusCode).toBe(200)
  expect((await login(codeAt(1))).statusCode).toBe(200)
})

it('takes a recovery code once', async () => {
  const [code = ''] = recoveryCodes
  expect((await login(code.toUpperCase().replaceAll('-', ''))).statusCode).toBe(200)
  expect((await login(code)).json().code).toBe('SECOND_FACTOR_REFUSED')
  const stored = await slice.database.selectFrom('recovery_codes').selectAll().execute()
  expect(stored).toHaveLength(9)
})

it('counts wrong codes as wrong passwords', async () => {
  slice.advance(86_400_001)
  for (let guess = 0; guess < 6; guess += 1)
    expect((await login(String(100_000 + guess))).json().code).toBe('SECOND_FACTOR_REFUSED')
  expect((await login(codeAt())).json().code).toBe('LOGIN_LOCKED')
  slice.advance(86_400_001)
})

it('keeps the secret sealed', async () => {
  const row = await slice.database
    .selectFrom('users')
    .selectAll()
    .where('id', '=', mia.userId)
    .executeTakeFirstOrThrow()
  expect(row.totp_secret).not.toBeNull()
  expect(row.totp_secret).not.toContain(secret)
})

it('gives new recovery codes for password and code, and the old ones end', async () => {
  expect((await post('/auth/totp/recovery-codes', { password: PASSWORD })).json().code).toBe('SECOND_FACTOR_REQUIRED')
  const renewed = await post('/auth/totp/recovery-codes', { password: PASSWORD, code: codeAt() })
  expect((await login(recoveryCodes[1])).json().code).toBe('SECOND_FACTOR_REFUSED')
  recoveryCodes = renewed.json().recoveryCodes
  expect((await login(recoveryCodes[1])).statusCode).toBe(200)
})

it('is not replaced while it is on, and is turned off by password and code', async () => {
  expect((await post('/auth/totp', { password: PASSWORD })).json().code).toBe('TOTP_ON')
  expect((await post('/auth/totp/disable', { password: PASSWORD })).json().code).toBe('SECOND_FACTOR_REQUIRED')
  slice.advance(STEP_MS)
  expect((await post('/auth/totp/disable', { password: PASSWORD, code: codeAt() })).statusCode).toBe(204)
  expect((await login()).statusCode).toBe(200)
  expect((await post('/auth/totp/disable', { password: PASSWORD })).json().code).toBe('TOTP_OFF')
  expect(await slice.database.selectFrom('recovery_codes').selectAll().execute()).toEqual([])
})

it('stays when the password is set anew', async () => {
  const nina = await slice.enter('nina')
  const { secret: own } = (
    await nina.send({ method: 'POST', url: '/auth/totp', payload: { password: PASSWORD } })
  ).json()
  const code = (steps: number) =>
    TOTP.generate({ secret: Secret.fromBase32(own), timestamp: slice.now().getTime() + steps * STEP_MS })
  await nina.send({ method: 'POST', url: '/auth/totp/confirm', payload: { code: code(0) } })
  await slice.send({ method: 'POST', url: '/auth/password/forgot', payload: { email: nina.email } })
  await slice.courier.deliver()
  const token = /#token=([\w-]+)/.exec(slice.letters.at(-1)?.text ?? '')?.[1]
  const password = 'an orchard by the river'
  await slice.send({ method: 'POST', url: '/auth/password/reset', payload: { token, password } })
  await expect(logInAs(slice.app, { email: nina.email, password })).rejects.toThrow('SECOND_FACTOR_REQUIRED')
  await logInAs(slice.app, { email: nina.email, password, code: code(1) })
})

import { Secret, TOTP } from 'otpauth'
import { expect, it } from 'vitest'
import { logInAs, openAccountsApp, PASSWORD } from '../features/accounts/accounts.fixture.js'
import type { Routes } from './create-app.js'
import { createLogger } from './create-logger.js'

function openLog() {
  const lines: string[] = []
  const logger = createLogger({ level: 'trace', destination: { write: (line) => void lines.push(line) } })
  return { logger, text: () => lines.join('') }
}

it('of a whole life of an account, faults included, no secret reaches the log', async () => {
  const { logger, text } = openLog()
  const slice = await openAccountsApp({ logger, settings: { registration: 'confirmed' } })
  const faults: Routes = async (app) => {
    app.post('/fault', {
      config: { access: 'public' },
      handler: async (request) => {
        request.log.warn({ body: request.body, headers: request.headers, deep: { user: request.body } }, 'careless')
        // The driver's error knows the statement's parameters.
        await slice.database
          .insertInto('users')
          .values({ email: 'a@b.kr', nickname: 'anna', password_hash: 'hash-in-a-fault', ...NO_TOTP })
          .execute()
      },
    })
  }
  await slice.app.register(faults)
  const post = (url: string, payload: object, headers = {}) => slice.send({ method: 'POST', url, payload, headers })
  const secrets: string[] = [PASSWORD, 'hash-in-a-fault', 'argon2id']
  const note = (...found: string[]) => secrets.push(...found)
  const link = async () => {
    await slice.courier.deliver()
    const token = /#token=([\w-]+)/.exec(slice.letters.at(-1)?.text ?? '')?.[1] ?? ''
    note(token)
    return token
  }

  await post('/auth/register', { email: 'anna@example.com', nickname: 'anna', password: PASSWORD })
  await post('/auth/register/confirm', { token: await link(), password: PASSWORD })
  const anna = await logInAs(slice.app, { email: 'anna@example.com', password: PASSWORD })
  note(anna.token, anna.csrfToken)
  const bearer = (await post('/auth/login', { email: anna.email, password: PASSWORD, as: 'token' })).json().token
  note(bearer)
  await slice.send({ url: `/auth/nickname?nickname=x&token=${bearer}`, headers: { authorization: `Bearer ${bearer}` } })
  const key = await anna.send({ method: 'POST', url: '/auth/keys', payload: { name: 'k', scopes: ['account'] } })
  note(key.json().secret)
  await slice.send({ url: '/auth/me', headers: { authorization: `Bearer ${key.json().secret}` } })
  const enrolment = await anna.send({ method: 'POST', url: '/auth/totp', payload: { password: PASSWORD } })
  const { secret } = enrolment.json()
  const code = TOTP.generate({ secret: Secret.fromBase32(secret), timestamp: slice.now().getTime() })
  const { recoveryCodes } = (await anna.send({ method: 'POST', url: '/auth/totp/confirm', payload: { code } })).json()
  note(secret, ...recoveryCodes)
  await post('/auth/login', { email: anna.email, password: PASSWORD, code: recoveryCodes[0] })
  await post('/auth/password/forgot', { email: anna.email })
  const password = 'an orchard by the river'
  note(password)
  await post('/auth/password/reset', { token: await link(), password })
  const careless = { password: PASSWORD, token: bearer, secret, recoveryCodes, nested: { password } }
  const fault = await post('/fault', careless, { cookie: `stocklab_session=${anna.token}` })
  expect(fault.statusCode).toBe(500)
  await slice.close()

  const log = text()
  expect(log).toContain('"path":"/auth/login"')
  expect(log).toContain('careless')
  expect(log).toContain('duplicate key')
  expect(secrets.length).toBeGreaterThan(18)
  expect(secrets.filter((found) => found === '' || log.includes(found))).toEqual([])
})

const NO_TOTP = { email_verified_at: null, totp_secret: null, totp_enabled_at: null } as const

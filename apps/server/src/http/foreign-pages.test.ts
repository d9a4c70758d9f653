import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type AccountsApp, type Browser, openAccountsApp, PASSWORD } from '../features/accounts/accounts.fixture.js'
import type { Routes } from './create-app.js'

const FRIEND = 'https://app.example.com'

let slice: AccountsApp
let anna: Browser
beforeAll(async () => {
  slice = await openAccountsApp({ origins: [FRIEND] })
  const pages: Routes = async (app) => {
    app.get('/report', { config: { access: 'public', page: 'report' }, handler: async () => 'page' })
  }
  await slice.app.register(pages)
  anna = await slice.enter('anna')
})
afterAll(() => slice.close())

const patch = (headers: Record<string, string>) =>
  slice.send({
    method: 'PATCH',
    url: '/auth/me',
    payload: { language: 'en' },
    headers: { host: 'lab.example.com', cookie: `stocklab_session=${anna.token}`, ...headers },
  })

describe('a request that changes something, with a cookie', () => {
  it('needs the token that only a page of ours can read', async () => {
    expect((await patch({})).json()).toMatchObject({ status: 403, code: 'CSRF_REFUSED' })
    expect((await patch({ 'x-csrf-token': 'x' })).statusCode).toBe(403)
    const other = await slice.enter('other')
    expect((await patch({ 'x-csrf-token': other.csrfToken })).statusCode).toBe(403)
    expect((await patch({ 'x-csrf-token': anna.csrfToken })).statusCode).toBe(200)
  })

  it('is refused when a page of another site sends it, even with the token', async () => {
    const proof = { 'x-csrf-token': anna.csrfToken }
    const refused = [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'cross-site' },
      { origin: 'http://other.example.com', 'sec-fetch-site': 'same-site' },
      { origin: 'http://lab.example.com.evil.example' },
    ]
    for (const headers of refused) expect((await patch({ ...proof, ...headers })).statusCode).toBe(403)
    const taken = [
      { origin: 'http://lab.example.com' },
      { origin: 'http://lab.example.com', 'sec-fetch-site': 'same-origin' },
      { origin: FRIEND, 'sec-fetch-site': 'same-site' },
      { 'sec-fetch-site': 'none' },
    ]
    for (const headers of taken) expect((await patch({ ...proof, ...headers })).statusCode).toBe(200)
  })

  it('is nothing a bearer has to prove, as no browser sends one unasked', async () => {
    const payload = { email: anna.email, password: PASSWORD, as: 'token' }
    const { token } = (await slice.send({ method: 'POST', url: '/auth/login', payload })).json()
    const reply = await slice.send({
      method: 'PATCH',
      url: '/auth/me',
      payload: { language: 'ko' },
      headers: { authorization: `Bearer ${token}` },
    })
    expect(reply.statusCode).toBe(200)
  })
})

it('a foreign page cannot open a WebSocket with the cookie of a visitor, a page of ours can', async () => {
  const open = (headers: Record<string, string>) =>
    slice.send({
      method: 'GET',
      url: '/auth/me',
      headers: {
        host: 'lab.example.com',
        cookie: `stocklab_session=${anna.token}`,
        connection: 'upgrade',
        upgrade: 'websocket',
        ...headers,
      },
    })
  expect((await open({ origin: 'https://evil.example' })).json()).toMatchObject({ status: 403, code: 'CSRF_REFUSED' })
  expect((await open({ origin: 'http://lab.example.com' })).statusCode).toBe(200)
  expect((await open({ origin: FRIEND })).statusCode).toBe(200)
  expect((await open({})).statusCode).toBe(200)
})

it('a foreign page cannot log a visitor into an account of its own', async () => {
  const payload = { email: anna.email, password: PASSWORD }
  const login = (headers: Record<string, string>) =>
    slice.send({ method: 'POST', url: '/auth/login', payload, headers })
  expect((await login({ origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' })).statusCode).toBe(403)
  const formLike = await login({ 'content-type': 'text/plain' })
  expect(formLike.statusCode).toBeGreaterThanOrEqual(400)
  const stale = await login({ cookie: `stocklab_session=${anna.token}` })
  expect(stale.statusCode).toBe(200)
})

describe('other origins', () => {
  const preflight = (origin: string) =>
    slice.send({
      method: 'OPTIONS',
      url: '/auth/me',
      headers: { origin, 'access-control-request-method': 'PATCH', 'access-control-request-headers': 'x-csrf-token' },
    })

  it('may call where they are listed', async () => {
    const { headers } = await preflight(FRIEND)
    expect(headers['access-control-allow-origin']).toBe(FRIEND)
    expect(headers['access-control-allow-credentials']).toBe('true')
    expect(headers['access-control-allow-methods']).toContain('PATCH')
    const reply = await anna.send({ url: '/auth/me', headers: { origin: FRIEND } })
    expect(reply.headers['access-control-expose-headers']).toContain('ratelimit-remaining')
  })

  it('may not where they are not, and no answer allows everybody', async () => {
    const origin = 'https://evil.example'
    expect((await preflight(origin)).headers['access-control-allow-origin']).toBeUndefined()
    const reply = await anna.send({ url: '/auth/me', headers: { origin } })
    expect(reply.headers['access-control-allow-origin']).toBeUndefined()
  })
})

describe('every answer', () => {
  it('tells browsers to be careful, also where it is a refusal', async () => {
    for (const url of ['/auth/me', '/nowhere']) {
      const { headers } = await slice.send({ url })
      expect(headers['content-security-policy']).toBe(
        "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
      )
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'no-referrer',
        'cache-control': 'no-store',
      })
      expect(headers['strict-transport-security']).toBeDefined()
      expect(headers['x-powered-by']).toBeUndefined()
    }
  })

  it('that is a report runs its script in an origin of its own', async () => {
    const { headers } = await slice.send({ url: '/report' })
    expect(headers['content-security-policy']).toContain('sandbox allow-scripts')
    expect(headers['content-security-policy']).not.toContain('allow-same-origin')
  })
})

it('secure cookies bear a prefix that keeps other hosts from setting them', async () => {
  const secure = await openAccountsApp({ database: slice.database, settings: { cookies: 'secure' } })
  const payload = { email: anna.email, password: PASSWORD }
  const reply = await secure.send({ method: 'POST', url: '/auth/login', payload })
  const [session] = reply.cookies
  expect(session).toMatchObject({ name: '__Host-stocklab_session', secure: true, path: '/', httpOnly: true })
  const by = (name: string) => secure.send({ url: '/auth/me', headers: { cookie: `${name}=${session?.value}` } })
  expect((await by('__Host-stocklab_session')).statusCode).toBe(200)
  expect((await by('stocklab_session')).statusCode).toBe(401)
  await secure.close()
})

import type { FastifyRequest } from 'fastify'
import { expect, it } from 'vitest'
import type { Identity } from './identity.js'
import { rememberIdentities } from './remember-identities.js'

const request = (method: string, authorization: string | undefined, cookie?: string) =>
  ({ method, headers: { authorization, cookie } }) as unknown as FastifyRequest

function setUp() {
  const valid = new Set(['a', 'b'])
  const ends = new Map<string, () => void>()
  const state = { asked: 0, hears: true }
  const remembering = rememberIdentities(
    {
      async authenticate({ headers }) {
        state.asked += 1
        const credential = headers.authorization ?? headers.cookie ?? ''
        if (credential === 'wrong') throw new Error('refused')
        if (!valid.has(credential)) return undefined
        return { userId: credential, role: 'user', scopes: 'all', credentialId: credential, by: 'bearer' } as Identity
      },
    },
    {
      hears: () => state.hears,
      revocations: {
        whenRevoked(id, end) {
          ends.set(id, end)
          return () => ends.delete(id)
        },
      },
    },
  )
  const revoke = (id: string) => {
    valid.delete(id)
    ends.get(id)?.()
  }
  return { remembering, state, revoke, ends, valid }
}

it('asks once for requests that read, each time for those that change something', async () => {
  const { remembering, state } = setUp()
  for (let i = 0; i < 5; i += 1) expect((await remembering.authenticate(request('GET', 'a')))?.userId).toBe('a')
  expect(state.asked).toBe(2)
  for (let i = 0; i < 3; i += 1) await remembering.authenticate(request('POST', 'a'))
  expect(state.asked).toBe(5)
})

it('forgets at once what is revoked', async () => {
  const { remembering, revoke, ends } = setUp()
  await remembering.authenticate(request('GET', 'a'))
  revoke('a')
  expect(await remembering.authenticate(request('GET', 'a'))).toBeUndefined()
  expect((await remembering.authenticate(request('GET', undefined, 'b')))?.userId).toBe('b')
  expect([...ends.keys()]).toEqual(['b'])
})

it('does not remember what was revoked while it was asked for', async () => {
  const { remembering, revoke, valid } = setUp()
  const asking = remembering.authenticate(request('GET', 'a'))
  await Promise.resolve()
  revoke('a')
  await asking
  expect(await remembering.authenticate(request('GET', 'a'))).toBeUndefined()
  expect(valid.has('a')).toBe(false)
})

it('remembers nothing while revocations might go unheard, nothing of nobody, and no refusal', async () => {
  const { remembering, state } = setUp()
  state.hears = false
  await remembering.authenticate(request('GET', 'a'))
  await remembering.authenticate(request('GET', 'a'))
  expect(state.asked).toBe(2)
  state.hears = true
  await remembering.authenticate(request('GET', 'nobody'))
  await remembering.authenticate(request('GET', 'nobody'))
  expect(state.asked).toBe(4)
  await expect(remembering.authenticate(request('GET', 'wrong'))).rejects.toThrow('refused')
  await expect(remembering.authenticate(request('GET', 'wrong'))).rejects.toThrow('refused')
  expect(state.asked).toBe(6)
})

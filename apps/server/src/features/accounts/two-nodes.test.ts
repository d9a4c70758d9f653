import { randomBytes, randomUUID } from 'node:crypto'
import { type Bus, createMemoryBus, type Database, migrate, openDatabase, openRedisBus } from '@stocklab/platform'
import { createPostgresDatabase, hasPostgres, hasRedis, TEST_REDIS } from '@stocklab/platform/testing'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { watchRevocations } from '../../http/revocations.js'
import { type AccountsApp, logInAs, openAccountsApp, PASSWORD } from './accounts.fixture.js'
import { ensureFirstLogin, forgetFirstLogin } from './first-login.js'
import { createSeal } from './seal.js'

/** What two nodes stand on. */
interface Ground {
  readonly one: Database
  readonly other: Database
  /** The ends of one bus. */
  readonly buses: readonly [Bus, Bus]
  /** Whether they keep proofs in mind for requests that read. */
  readonly remembers?: true
  close(): Promise<void>
}

/** What two servers over one database promise each other. */
function twoNodes(name: string, open: () => Promise<Ground>): void {
  describe(name, () => {
    let databases: Ground
    let one: AccountsApp
    let other: AccountsApp
    beforeAll(async () => {
      databases = await open()
      const { buses, remembers } = databases
      const options = remembers === undefined ? {} : { remembers }
      one = await openAccountsApp({ ...options, database: databases.one, bus: buses[0] })
      other = await openAccountsApp({ ...options, database: databases.other, bus: buses[1] })
    })
    afterAll(async () => {
      await one.close()
      await other.close()
      await databases.close()
    })
    const nodes = () => [one, other] as const
    const codesOf = async (replies: Promise<{ statusCode: number }>[]) =>
      (await Promise.all(replies)).map(({ statusCode }) => statusCode).sort()
    const seenBy = async (node: AccountsApp, headers: Record<string, string>) =>
      (await node.send({ url: '/auth/me', headers })).statusCode
    /** At once for what changes something; for what reads, once the bus has told where a proof was kept in mind. */
    const expectRefused = async (node: AccountsApp, headers: Record<string, string>) => {
      const change = await node.send({ method: 'PATCH', url: '/auth/me', payload: {}, headers })
      expect(change.statusCode).toBe(401)
      if (databases.remembers) await vi.waitFor(async () => expect(await seenBy(node, headers)).toBe(401))
      else expect(await seenBy(node, headers)).toBe(401)
    }

    it('nodes that start together make one first login, and each tells of it until one has', async () => {
      const seal = createSeal(randomBytes(32), 'first login')
      const start = () =>
        Promise.all(
          nodes().flatMap(({ database, now }) => [1, 2].map(() => ensureFirstLogin(database, { now: now(), seal }))),
        )
      const told = await start()
      expect(new Set(told.map((login) => login?.password)).size).toBe(1)
      const { body } = await one.send({ method: 'POST', url: '/auth/login', payload: { ...told[0], as: 'token' } })
      expect(JSON.parse(body).me.role).toBe('admin')
      await forgetFirstLogin(one.database, seal, told[0]!)
      expect(await start()).toEqual([undefined, undefined, undefined, undefined])
    })

    it('a node with another secret than the first replaces the password, and whoever told the old one leaves the new one told', async () => {
      await one.database.deleteFrom('users').where('role', '=', 'admin').execute()
      const seals = [1, 2].map(() => createSeal(randomBytes(32), 'first login'))
      const [first, second] = seals.map((seal) => ({ now: one.now(), seal }))
      const old = (await ensureFirstLogin(one.database, first!))!
      const living = (await ensureFirstLogin(other.database, second!))!
      expect(living.password).not.toBe(old.password)
      await forgetFirstLogin(one.database, first!.seal, old)
      // The second node ended before it told: it is told after its next start.
      expect(await ensureFirstLogin(other.database, second!)).toEqual(living)
      const { body } = await one.send({ method: 'POST', url: '/auth/login', payload: { ...living, as: 'token' } })
      expect(JSON.parse(body).me.role).toBe('admin')
      await forgetFirstLogin(other.database, second!.seal, living)
      expect(await ensureFirstLogin(one.database, first!)).toBeUndefined()
    })

    it('a first login that was sealed with a secret that is gone gets a new password, unless it has one by now', async () => {
      await one.database.deleteFrom('users').where('role', '=', 'admin').execute()
      const options = () => ({ now: one.now(), seal: createSeal(randomBytes(32), 'first login') })
      const lost = await ensureFirstLogin(one.database, options())
      const login = await ensureFirstLogin(one.database, options())
      expect(login).toEqual({ email: lost?.email, password: expect.not.stringMatching(lost?.password ?? '') })
      const reply = await one.send({ method: 'POST', url: '/auth/login', payload: { ...login, as: 'token' } })
      expect(reply.statusCode).toBe(200)
      await one.database.updateTable('users').set({ password_hash: 'of a reset' }).where('role', '=', 'admin').execute()
      expect(await ensureFirstLogin(one.database, options())).toBeUndefined()
    })

    it('a session that one ends is refused by the other with the next request', async () => {
      const uma = await one.enter('uma')
      const cookie = { cookie: `stocklab_session=${uma.token}`, 'x-csrf-token': uma.csrfToken }
      expect(await seenBy(other, cookie)).toBe(200)
      await uma.send({ method: 'POST', url: '/auth/logout' })
      await expectRefused(other, cookie)
    })

    it('a key that one revokes is refused by the other, and its open stream is ended', async () => {
      const vera = await one.enter('vera')
      const key = (
        await vera.send({ method: 'POST', url: '/auth/keys', payload: { name: 'k', scopes: ['account'] } })
      ).json()
      const bearer = { authorization: `Bearer ${key.secret}` }
      expect(await seenBy(other, bearer)).toBe(200)
      const revocations = await watchRevocations(databases.buses[1])
      const ended = new Promise<void>((resolve) => revocations.whenRevoked(key.apiKey.id, resolve))
      await vera.send({ method: 'DELETE', url: `/auth/keys/${key.apiKey.id}` })
      await expectRefused(other, bearer)
      await ended
      revocations.close()
    })

    it('a changed password ends the sessions on both', async () => {
      const walt = await one.enter('walt')
      const there = await logInAs(other.app, { email: walt.email, password: PASSWORD })
      const payload = { current: PASSWORD, password: 'an orchard by the river' }
      expect((await walt.send({ method: 'POST', url: '/auth/password', payload })).statusCode).toBe(204)
      await expectRefused(other, { cookie: `stocklab_session=${there.token}`, 'x-csrf-token': there.csrfToken })
      expect((await walt.send({ url: '/auth/me' })).statusCode).toBe(200)
    })

    it('of twenty registrations of one address at once one makes an account, and all are answered alike', async () => {
      const replies = Array.from({ length: 20 }, (_, index) =>
        nodes()[index % 2]!.send({
          method: 'POST',
          url: '/auth/register',
          payload: { email: 'xena@example.com', nickname: `xena${index}`, password: PASSWORD },
        }),
      )
      expect(new Set(await codesOf(replies))).toEqual(new Set([202]))
      const users = await databases.one
        .selectFrom('users')
        .select('id')
        .where('email', '=', 'xena@example.com')
        .execute()
      expect(users).toHaveLength(1)
    })

    it('of fifty guesses at once from one network six are looked at, as if they came one after the other', async () => {
      await one.enter('yara')
      const guesses = Array.from({ length: 50 }, (_, index) =>
        nodes()[index % 2]!.send({
          method: 'POST',
          url: '/auth/login',
          remoteAddress: '198.51.100.7',
          payload: { email: 'yara@example.com', password: `guess ${index}` },
        }),
      )
      const codes = await codesOf(guesses)
      expect(codes.filter((code) => code === 401)).toHaveLength(6)
      expect(codes.filter((code) => code === 429)).toHaveLength(44)
    })

    it('a link that is used twice at once sets one password', async () => {
      await one.enter('zoe')
      await one.send({ method: 'POST', url: '/auth/password/forgot', payload: { email: 'zoe@example.com' } })
      await Promise.all(nodes().map(({ courier }) => courier.deliver()))
      const letters = nodes().flatMap(({ letters }) => letters.filter(({ to }) => to === 'zoe@example.com'))
      expect(letters).toHaveLength(1)
      const token = /#token=([\w-]+)/.exec(letters[0]?.text ?? '')?.[1]
      const resets = nodes().flatMap((node) =>
        ['first', 'second'].map((word) =>
          node.send({
            method: 'POST',
            url: '/auth/password/reset',
            payload: { token, password: `the ${word} orchard by the river` },
          }),
        ),
      )
      expect(await codesOf(resets)).toEqual([204, 410, 410, 410])
    })

    it('two administrators cannot leave at the same time, each relying on the other', async () => {
      const [ann, ben] = [await one.enter('ann'), await other.enter('ben')]
      await databases.one.updateTable('users').set({ role: 'user' }).where('role', '=', 'admin').execute()
      const both = [ann.userId, ben.userId]
      await databases.one.updateTable('users').set({ role: 'admin' }).where('id', 'in', both).execute()
      const leave = ({ send }: typeof ann) =>
        send({ method: 'POST', url: '/auth/me/delete', payload: { password: PASSWORD } })
      expect(await codesOf([leave(ann), leave(ben)])).toEqual([204, 409])
    })
  })
}

twoNodes('two nodes over PGlite', async () => {
  const database = await openDatabase({ kind: 'memory' })
  await migrate(database)
  const bus = createMemoryBus()
  return { one: database, other: database, buses: [bus, bus], close: () => database.destroy() }
})

async function openPostgres() {
  const created = await createPostgresDatabase()
  await migrate(created.database)
  const other = await openDatabase({ kind: 'postgres', url: created.url })
  return {
    one: created.database,
    other,
    async close() {
      await other.destroy()
      await created.drop()
    },
  }
}

const hasBoth = (await hasPostgres()) && (await hasRedis())
describe.skipIf(!hasBoth)('with servers', () => {
  twoNodes('two nodes over PostgreSQL', async () => {
    const bus = createMemoryBus()
    return { ...(await openPostgres()), buses: [bus, bus] }
  })

  twoNodes('two nodes over PostgreSQL and Redis that keep proofs in mind', async () => {
    const ground = await openPostgres()
    const options = { location: TEST_REDIS, prefix: `accounts-${randomUUID()}`, onError: console.error }
    const buses = [await openRedisBus(options), await openRedisBus(options)] as const
    return {
      ...ground,
      buses,
      remembers: true,
      async close() {
        await Promise.all(buses.map((bus) => bus.close()))
        await ground.close()
      },
    }
  })
})

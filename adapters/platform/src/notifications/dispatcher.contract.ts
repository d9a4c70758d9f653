import type { NotificationEvent } from '@stocklab/protocol'
import type { KyselyPlugin } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { migrate } from '../database/migrate.js'
import type { Database } from '../database/open-database.js'
import { insertEvent, recordEvent } from '../outbox/record-event.js'
import { openWorld, type World } from './dispatcher.fixture.js'
import { createDispatcher } from './dispatcher.js'
import type { DispatcherPorts } from './dispatcher-ports.js'

const FAILED = {
  type: 'backtest.failed',
  payload: {
    backtestId: '7d444840-9dc0-11d1-b245-5ffdce74fad2',
    name: '모멘텀',
    code: 'LAKE_MISSING',
    reason: 'no data',
  },
} as const

/** Fails at the nth statement, as if the process had died before it. */
function dyingAt(statement: number): KyselyPlugin {
  let seen = 0
  return {
    transformQuery({ node }) {
      seen += 1
      if (seen >= statement) throw new Error('died')
      return node
    },
    transformResult: async ({ result }) => result,
  }
}

/** What the dispatcher promises on every database. */
export function dispatcherContract(name: string, open: () => Promise<Database>): void {
  describe(name, () => {
    let world: World
    let userId: string
    let count = 0
    beforeAll(async () => {
      const database = await open()
      await migrate(database)
      world = await openWorld(database)
    })
    beforeEach(async () => {
      await world.database.deleteFrom('users').execute()
      await world.database.deleteFrom('outbox_events').execute()
      world.received.length = 0
      world.answers.length = 0
      userId = await world.createUser(`kim${count++}`)
    })
    afterAll(async () => {
      await world?.close()
      await world?.database.destroy()
    })

    const run = (changes: Partial<DispatcherPorts> = {}) => createDispatcher({ ...world.ports, ...changes }).runOnce()
    const record = (event: NotificationEvent) =>
      world.database.transaction().execute((transaction) => recordEvent(transaction, event))
    const failed = (): NotificationEvent => ({ ...FAILED, userId })
    const deliveries = () => world.database.selectFrom('deliveries').selectAll().orderBy('channel').execute()
    const notifications = () => world.database.selectFrom('notifications').selectAll().execute()
    const mailsWith = async (id: string) =>
      (await world.mails()).filter((mail) => mail.headers['message-id']?.includes(id))

    it('tells of an event by every channel that is not turned off', async () => {
      await world.createEndpoint(userId)
      const eventId = await record(failed())
      await run()
      const rows = await deliveries()
      expect(rows.map(({ channel, status, attempts }) => [channel, status, attempts])).toEqual([
        ['email', 'delivered', 1],
        ['in-app', 'delivered', 1],
        ['webhook', 'delivered', 1],
      ])
      expect(await notifications()).toMatchObject([{ event_id: eventId, user_id: userId, read_at: null }])
      expect(world.received).toMatchObject([
        { id: `msg_${eventId}`, body: { type: 'backtest.failed', data: FAILED.payload } },
      ])
      expect(await mailsWith(rows[0]?.id ?? '')).toMatchObject([{ subject: 'backtest.failed ko' }])
      expect(world.published).toContainEqual({ userId })
      expect(await run()).toBe(0)
    })

    it('an event whose transaction fails never happened', async () => {
      const undone = world.database.transaction().execute(async (transaction) => {
        await recordEvent(transaction, failed())
        throw new Error('undone')
      })
      await expect(undone).rejects.toThrow('undone')
      expect(await run()).toBe(0)
    })

    it('refuses an event with another content than its table names', async () => {
      const wrong: NotificationEvent = { ...FAILED, userId, payload: { ...FAILED.payload, reason: 'x'.repeat(3_000) } }
      await expect(record(wrong)).rejects.toMatchObject({ code: 'EVENT_INVALID' })
    })

    it('text that the database cannot hold is told without those characters', async () => {
      const name = 'a\u0000b😀'.slice(0, -1)
      await record({ ...FAILED, userId, payload: { ...FAILED.payload, name } })
      await run()
      const rows = await world.database.selectFrom('outbox_events').select('payload').execute()
      expect(rows.map(({ payload }) => payload)).toMatchObject([{ name: 'a\uFFFDb\uFFFD' }])
    })

    it('follows what a person said, except where an event is for everybody to know', async () => {
      const say = (event: string, channel: 'in-app' | 'email' | 'webhook', enabled: boolean) =>
        world.database
          .insertInto('notification_preferences')
          .values({ user_id: userId, event, channel, enabled })
          .execute()
      await say('backtest.failed', 'email', false)
      await say('data.updated', 'in-app', true)
      await say('security.password-changed', 'in-app', false)
      await record(failed())
      const payload = { market: 'KRX', version: 'v2', lastSession: '2024-02-29' }
      await record({ type: 'data.updated', userId: null, payload })
      const change = { at: '2024-02-29T00:00:00Z', address: '203.0.113.7' }
      await record({ type: 'security.password-changed', userId, payload: change })
      await run()
      const told = await world.database
        .selectFrom('deliveries')
        .innerJoin('outbox_events', 'outbox_events.id', 'event_id')
        .select(['type', 'channel'])
        .orderBy('type')
        .orderBy('channel')
        .execute()
      expect(told.map(({ type, channel }) => `${type} ${channel}`)).toEqual([
        'backtest.failed in-app',
        'data.updated in-app',
        'security.password-changed email',
        'security.password-changed in-app',
      ])
    })

    it('tells everybody of what concerns everybody, and each endpoint of what it asked for', async () => {
      const lee = await world.createUser(`lee${count}`)
      await world.createEndpoint(lee, { events: ['data.updated'], path: '/data' })
      await world.createEndpoint(lee, { events: ['backtest.failed'], path: '/runs' })
      const words = { ko: '점검', en: 'maintenance' }
      await record({ type: 'system.announcement', userId: null, payload: { title: words, body: words } })
      const payload = { market: 'KRX', version: 'v3', lastSession: '2024-03-04' }
      await record({ type: 'data.updated', userId: null, payload })
      await run()
      expect((await notifications()).map((row) => row.user_id).sort()).toEqual([userId, lee].sort())
      expect(world.received.map(({ body }) => body.type)).toEqual(['data.updated'])
      expect(world.published).toContainEqual({ userId: null })
    })

    it('tries again what failed, with the same id, and keeps what the receiver said', async () => {
      await world.createEndpoint(userId)
      world.answers.push(500, 429)
      const eventId = await record(failed())
      await run()
      const webhook = async () => (await deliveries()).find(({ channel }) => channel === 'webhook')
      expect(await webhook()).toMatchObject({
        status: 'retrying',
        attempts: 1,
        response_status: 500,
        response_snippet: 'noted',
        last_error: 'expected status 2xx, received 500',
      })
      expect(await run()).toBe(0)
      await world.passTime()
      await run()
      await world.passTime()
      await run()
      expect(await webhook()).toMatchObject({
        status: 'delivered',
        attempts: 3,
        response_status: 200,
        last_error: null,
      })
      expect(world.received.map(({ id }) => id)).toEqual(Array(3).fill(`msg_${eventId}`))
    })

    it('gives up at the end of the schedule', async () => {
      await world.createEndpoint(userId)
      world.answers.push(...Array<number>(10).fill(500))
      await record(failed())
      for (let round = 0; round < 12; round += 1) {
        await run()
        await world.passTime()
      }
      expect(world.received).toHaveLength(10)
      expect((await deliveries()).find(({ channel }) => channel === 'webhook')).toMatchObject({
        status: 'dead',
        attempts: 10,
      })
    })

    it('turns an endpoint off that wants nothing any more, and tells its owner', async () => {
      const endpointId = await world.createEndpoint(userId)
      world.answers.push(410)
      await record(failed())
      await run()
      await record(failed())
      await run()
      expect(world.received).toHaveLength(1)
      const endpoint = await world.database.selectFrom('webhook_endpoints').selectAll().executeTakeFirstOrThrow()
      expect(endpoint).toMatchObject({ id: endpointId, enabled: false, disabled_reason: 'gone' })
      expect((await notifications()).filter(({ type }) => type === 'webhook.disabled')).toHaveLength(1)
    })

    it('turns an endpoint off that has failed for days, not one that works again', async () => {
      await world.createEndpoint(userId)
      const since = (days: number) => new Date(Date.now() - days * 86_400_000)
      const fail = async (failing_since: Date, answer: number) => {
        await world.database.updateTable('webhook_endpoints').set({ failing_since }).execute()
        world.answers.push(answer)
        await record(failed())
        await run()
        return world.database.selectFrom('webhook_endpoints').selectAll().executeTakeFirstOrThrow()
      }
      expect(await fail(since(4), 500)).toMatchObject({ enabled: true })
      expect(await fail(since(6), 200)).toMatchObject({ enabled: true, failing_since: null })
      expect(await fail(since(6), 500)).toMatchObject({ enabled: false, disabled_reason: 'failing' })
    })

    it('loses nothing wherever a node dies, and what is sent twice carries the same id', async () => {
      await world.createEndpoint(userId)
      let died = 0
      for (let statement = 1; ; statement += 1) {
        world.received.length = 0
        const eventId = await record(failed())
        const database = world.database.withPlugin(dyingAt(statement))
        const ended = await run({ database }).then(
          () => true,
          () => false,
        )
        await world.passTime()
        await run()
        const rows = (await deliveries()).filter((row) => row.event_id === eventId)
        expect(rows.map(({ channel, status }) => [channel, status])).toEqual([
          ['email', 'delivered'],
          ['in-app', 'delivered'],
          ['webhook', 'delivered'],
        ])
        expect((await notifications()).filter((row) => row.event_id === eventId)).toHaveLength(1)
        expect(new Set(world.received.map(({ id }) => id))).toEqual(new Set([`msg_${eventId}`]))
        expect(await mailsWith(rows[0]?.id ?? '')).toHaveLength(1)
        if (ended) break
        died += 1
      }
      expect(died).toBeGreaterThan(8)
    })

    it('several nodes share the work, each delivery goes to one of them', async () => {
      for (let user = 0; user < 20; user += 1)
        await world.createEndpoint(await world.createUser(`node${count}-${user}`))
      const users = await world.database.selectFrom('users').select('id').execute()
      const events = users.flatMap(({ id }) =>
        [1, 2, 3].map(() => insertEvent(world.database, { ...FAILED, userId: id })),
      )
      await Promise.all(events)
      const shares = await Promise.all([1, 2, 3, 4].map(() => run()))
      expect(shares.reduce((sum, share) => sum + share, 0)).toBe(63 + 63 + 60)
      expect(world.received).toHaveLength(60)
      expect(new Set(world.received.map(({ id }) => id)).size).toBe(60)
      expect(
        await world.database.selectFrom('deliveries').where('status', '!=', 'delivered').selectAll().execute(),
      ).toEqual([])
    })

    it('a receiver who is slow holds up nobody but its owner', async () => {
      let release: () => void = () => undefined
      const held = new Promise<void>((resolve) => {
        release = resolve
      })
      const { webhooks } = world.ports
      const slow = await world.createEndpoint(userId, { path: '/slow' })
      const lee = await world.createUser(`lee${count}`)
      await world.createEndpoint(lee, { path: '/fast' })
      for (let event = 0; event < 30; event += 1) await record(failed())
      for (let event = 0; event < 10; event += 1) await record({ ...FAILED, userId: lee })
      const running = run({
        webhooks: {
          async post(message) {
            if (message.url.endsWith('/slow')) await held
            return webhooks.post(message)
          },
        },
      })
      await expect.poll(() => world.received.length, { timeout: 30_000 }).toBe(10)
      const rows = (await deliveries()).filter(({ endpoint_id }) => endpoint_id === slow)
      expect(rows.every(({ status }) => status === 'waiting')).toBe(true)
      release()
      await running
      expect(world.received).toHaveLength(40)
    })

    it('an event without words stays, with the reason, and keeps no other from being told', async () => {
      const { backtestId: strategyId } = FAILED.payload
      const payload = { strategyId, name: 'x', rank: 1, statistic: 'cagr', period: 'all' }
      await record({ type: 'ranking.entered', userId, payload })
      await world.database
        .insertInto('outbox_events')
        .values({ type: 'of.tomorrow', user_id: userId, payload: '{}' })
        .execute()
      await record(failed())
      await run()
      expect((await notifications()).map(({ type }) => type)).toEqual(['backtest.failed'])
      const left = world.database.selectFrom('outbox_events').select('last_error').where('dispatched_at', 'is', null)
      expect((await left.orderBy('sequence').execute()).map(({ last_error }) => last_error)).toEqual([
        'ranking.entered: no words for it',
        'expected a known event, received of.tomorrow',
      ])
    })

    it('an account that is deleted takes its events and deliveries with it', async () => {
      world.answers.push(500)
      await world.createEndpoint(userId)
      await record(failed())
      await run()
      await world.database.deleteFrom('users').execute()
      expect([await deliveries(), await notifications()]).toEqual([[], []])
      expect(await world.database.selectFrom('outbox_events').selectAll().execute()).toEqual([])
    })
  })
}

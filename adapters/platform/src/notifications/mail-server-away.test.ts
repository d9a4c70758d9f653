import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { migrate } from '../database/migrate.js'
import { openDatabase } from '../database/open-database.js'
import { readMail } from '../mail/mail.fixture.js'
import type { Mail } from '../mail/mail.js'
import { openSmtpMail } from '../mail/smtp-mail.js'
import { type Manner, type OwnMailServer, startMailServer } from '../mail/smtp-server.fixture.js'
import { insertEvent } from '../outbox/record-event.js'
import { openWorld, type World } from './dispatcher.fixture.js'
import { createDispatcher } from './dispatcher.js'
import { RETRY_WAITS_MS } from './retry-schedule.js'

const SILENCE_MS = 300

const openMailTo = ({ port }: OwnMailServer, timeoutMs: number) =>
  openSmtpMail({ host: '127.0.0.1', port, security: 'none', from: 'lab@x.kr', timeoutMs })

describe('a mail server', () => {
  let world: World
  let server: OwnMailServer
  let mail: Mail
  let count = 0
  beforeAll(async () => {
    const database = await openDatabase({ kind: 'memory' })
    await migrate(database)
    world = await openWorld(database)
    server = await startMailServer()
  })
  beforeEach(async () => {
    await world.database.deleteFrom('users').execute()
    await world.database.deleteFrom('outbox_events').execute()
    server.behave('takes')
    mail = openMailTo(server, SILENCE_MS)
  })
  afterEach(() => mail.close())
  afterAll(async () => {
    await server.kill()
    await world.close()
    await world.database.destroy()
  })

  const run = () => createDispatcher({ ...world.ports, mail }).runOnce()
  const record = (userId: string) =>
    insertEvent(world.database, {
      type: 'backtest.failed',
      userId,
      payload: { backtestId: randomUUID(), name: '모멘텀', code: 'LAKE_MISSING', reason: 'no data' },
    })
  /** Something of which somebody is told by mail. */
  const happen = async () => record(await world.createUser(`kim${++count}`))
  const rows = () => world.database.selectFrom('deliveries').selectAll().where('channel', '=', 'email').execute()
  async function row() {
    const [first, ...others] = await rows()
    if (first === undefined || others.length > 0) throw new Error('expected one mail')
    return first
  }
  const withId = (mails: readonly string[], id: string) =>
    mails.filter((raw) => readMail(raw).headers['message-id']?.includes(id))

  const PASSING: readonly (readonly [string, Manner])[] = [
    ['says nothing once it has the mail', 'hangs'],
    ['hangs up in the middle of a mail', 'hangs-up'],
    ['greets with 421', { at: 'connect', code: 421 }],
    ['greets with 554', { at: 'connect', code: 554 }],
    ['answers 421 to the recipient', { at: 'RCPT', code: 421 }],
    ['answers 451 to the recipient', { at: 'RCPT', code: 451 }],
    ['answers 421 to the mail', { at: 'DATA', code: 421 }],
    ['answers 451 to the mail', { at: 'DATA', code: 451 }],
  ]
  it.each(PASSING)('that %s gets the mail again, and it arrives', async (_what, manner) => {
    await happen()
    server.behave(manner)
    await run()
    const failed = await row()
    expect(failed).toMatchObject({ status: 'retrying', attempts: 1, delivered_at: null })
    expect(failed.last_error).toMatch(/^expected 127\.0\.0\.1:\d+ to take a mail, received ./)
    expect(withId(server.taken, failed.id)).toEqual([])
    server.behave('takes')
    await world.passTime()
    await run()
    expect(await row()).toMatchObject({ status: 'delivered', attempts: 2, last_error: null })
    expect(withId(server.taken, failed.id)).toHaveLength(1)
    // What was told of a mail that it never acknowledged is known by its Message-ID.
    expect(withId(server.read, failed.id).length).toBeGreaterThanOrEqual(1)
  })

  it('that is killed and comes back gets every mail, each once', async () => {
    for (let mails = 0; mails < 5; mails += 1) await happen()
    await run()
    await server.kill()
    for (let mails = 0; mails < 20; mails += 1) await happen()
    for (let round = 0; round < 3; round += 1) {
      await run()
      await world.passTime()
    }
    const waiting = (await rows()).filter(({ status }) => status === 'retrying')
    expect(waiting.map(({ attempts }) => attempts)).toEqual(Array(20).fill(3))
    expect(waiting.every(({ last_error: error }) => error?.includes('ECONNREFUSED'))).toBe(true)
    await server.restart()
    await run()
    const all = await rows()
    expect(all.map(({ status }) => status)).toEqual(Array(25).fill('delivered'))
    for (const { id } of all) expect(withId(server.taken, id)).toHaveLength(1)
  })

  it.each(['RCPT', 'DATA'] as const)('that answers 550 to %s gets the mail no more', async (at) => {
    await happen()
    server.behave({ at, code: 550 })
    await run()
    expect(await row()).toMatchObject({ status: 'dead', attempts: 1 })
    expect((await row()).last_error).toContain('refused the mail')
    server.behave('takes')
    await world.passTime()
    await run()
    expect((await row()).status).toBe('dead')
  })

  it('that stays away gets no more mail after the last try, which the delivery says', async () => {
    await happen()
    await server.kill()
    for (let round = 0; round < 12; round += 1) {
      await run()
      await world.passTime()
    }
    await server.restart()
    expect(await row()).toMatchObject({ status: 'dead', attempts: RETRY_WAITS_MS.email.length + 1 })
    expect((await row()).last_error).toContain('ECONNREFUSED')
  })

  it('that hangs holds up neither webhooks nor what is read in the app', async () => {
    for (let mails = 0; mails < 40; mails += 1) await happen()
    const slow = openMailTo(server, 5_000)
    server.behave('hangs')
    const before = server.read.length
    const dispatcher = createDispatcher({ ...world.ports, mail: slow }, { pauseMs: 20 })
    dispatcher.start()
    await expect.poll(() => server.read.length - before, { timeout: 4_000 }).toBe(3)
    const lee = await world.createUser(`lee${count}`)
    await world.createEndpoint(lee)
    await record(lee)
    await expect.poll(() => world.received.length, { timeout: 2_000 }).toBe(1)
    await expect
      .poll(() => world.database.selectFrom('notifications').select('id').where('user_id', '=', lee).execute())
      .toHaveLength(1)
    const stopping = dispatcher.stop()
    await server.kill()
    await slow.close()
    await stopping
    await server.restart()
  })
})

import { type Database, insertEvent } from '@stocklab/platform'
import type { NotificationBody } from '@stocklab/protocol'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Caller } from '../../../slice.fixture.js'
import { type NotificationSlice, openNotificationSlice } from '../notifications.fixture.js'

let slice: NotificationSlice
let kim: Caller
let lee: Caller
let count = 0
beforeAll(async () => {
  slice = await openNotificationSlice()
})
afterAll(() => slice.close())
beforeEach(async () => {
  await slice.database.deleteFrom('users').execute()
  kim = await slice.createUser(`kim${count}`)
  lee = await slice.createUser(`lee${count++}`)
})

const told = (database: Database, userId: string | null, name: string) =>
  insertEvent(database, {
    type: 'backtest.failed',
    userId,
    payload: { backtestId: '7d444840-9dc0-11d1-b245-5ffdce74fad2', name, code: 'X', reason: 'y' },
  })

async function tell(names: readonly string[], caller = kim): Promise<void> {
  for (const name of names) await told(slice.database, caller.userId, name)
  await slice.dispatch()
}

interface Page {
  readonly items: readonly NotificationBody[]
  readonly nextCursor: string | null
  readonly unread: number
}
const list = async (query = '', caller = kim) =>
  (await caller.send({ url: `/notifications${query}` })).json() as Promise<Page>
const titles = ({ items }: Page) => items.map(({ title }) => title.split(': ')[1])

describe('the list of notifications', () => {
  it('is read page by page, newest first, also where many came at the same instant', async () => {
    await tell(['a', 'b', 'c', 'd', 'e'])
    await sql`update notifications set created_at = '2026-03-02 00:00:00.123456+00'`.execute(slice.database)
    const seen: string[] = []
    let cursor = ''
    for (let page = 0; page < 3; page += 1) {
      const { items, nextCursor, unread } = await list(`?limit=2${cursor}`)
      seen.push(...items.map(({ id }) => id))
      expect(unread).toBe(5)
      expect(nextCursor === null).toBe(page === 2)
      cursor = `&cursor=${nextCursor}`
    }
    expect(new Set(seen).size).toBe(5)
  })

  it('shows words in the language of the account', async () => {
    await tell(['모멘텀'])
    expect((await list()).items).toMatchObject([
      { title: '백테스트 실패: 모멘텀', link: '/backtests/7d444840-9dc0-11d1-b245-5ffdce74fad2', readAt: null },
    ])
    await slice.database.updateTable('users').set({ language: 'en' }).execute()
    expect((await list()).items).toMatchObject([{ title: 'Backtest failed: 모멘텀' }])
  })

  it('counts and filters what was not read', async () => {
    await tell(['a', 'b'])
    const [first] = (await list()).items
    const read = () => kim.send({ method: 'POST', url: `/notifications/${first?.id}/read` })
    expect((await read()).json()).toEqual({ unread: 1 })
    const at = (await list()).items[0]?.readAt
    expect((await read()).json()).toEqual({ unread: 1 })
    expect((await list()).items[0]?.readAt).toBe(at)
    expect((await list('?unread=yes')).items).toHaveLength(1)
    expect((await kim.send({ method: 'POST', url: '/notifications/read-all' })).json()).toEqual({ unread: 0 })
    expect(await list('?unread=yes')).toMatchObject({ items: [], unread: 0 })
  })

  it('is of its owner alone', async () => {
    await tell(['a'])
    const [first] = (await list()).items
    for (const request of [
      { method: 'POST', url: `/notifications/${first?.id}/read` },
      { method: 'DELETE', url: `/notifications/${first?.id}` },
    ] as const) {
      expect((await lee.send(request)).json()).toMatchObject({ code: 'NOTIFICATION_UNKNOWN' })
      expect((await slice.nobody.send(request)).statusCode).toBe(401)
    }
    await lee.send({ method: 'POST', url: '/notifications/read-all' })
    expect(await list('', lee)).toMatchObject({ items: [], unread: 0 })
    expect((await list()).unread).toBe(1)
    expect((await kim.send({ method: 'DELETE', url: `/notifications/${first?.id}` })).statusCode).toBe(204)
    expect((await list()).items).toEqual([])
  })

  it('refuses a cursor that no page gave', async () => {
    for (const cursor of ['x', Buffer.from('["2026","1"]').toString('base64url'), 'WzEsMl0'])
      expect((await kim.send({ url: `/notifications?cursor=${cursor}` })).json()).toMatchObject({
        code: 'INPUT_INVALID',
      })
  })

  it('an announcement of an administrator reaches everybody', async () => {
    const words = { ko: '점검', en: 'Maintenance' }
    const request = {
      method: 'POST',
      url: '/notifications/announcements',
      payload: { title: words, body: words },
    } as const
    expect((await kim.send(request)).statusCode).toBe(403)
    const admin = await slice.createUser(`admin${count}`, 'admin')
    expect((await admin.send(request)).statusCode).toBe(202)
    await slice.dispatch()
    for (const caller of [kim, lee, admin]) expect((await list('', caller)).items).toMatchObject([{ title: '점검' }])
  })
})

describe('the stream of notifications', () => {
  let origin: string
  beforeAll(async () => {
    origin = await slice.app.listen({ port: 0, host: '127.0.0.1' })
  })

  interface StreamEvent {
    readonly id: string | null
    readonly event: string
    readonly data: { readonly notification?: NotificationBody; readonly unread?: number }
  }

  async function open(caller: Caller, lastEventId?: string) {
    const closing = new AbortController()
    const response = await fetch(`${origin}/notifications/stream`, {
      signal: closing.signal,
      headers: {
        authorization: `Bearer ${caller.userId} user`,
        ...(lastEventId === undefined ? {} : { 'last-event-id': lastEventId }),
      },
    })
    expect(response.headers.get('content-type')).toContain('text/event-stream')
    return { events: eventsOf(response.body), close: () => closing.abort() }
  }

  async function* eventsOf(body: ReadableStream<Uint8Array> | null): AsyncGenerator<StreamEvent> {
    let text = ''
    const decoder = new TextDecoder()
    for await (const chunk of body ?? []) {
      text += decoder.decode(chunk, { stream: true })
      for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
        const event = eventOf(text.slice(0, end))
        text = text.slice(end + 2)
        if (event !== null) yield event
      }
    }
  }

  function eventOf(block: string): StreamEvent | null {
    const fields = Object.fromEntries(block.split('\n').map((line) => line.split(/: (.*)/s)))
    return fields.data === undefined
      ? null
      : { id: fields.id ?? null, event: fields.event, data: JSON.parse(fields.data) as StreamEvent['data'] }
  }

  async function take(
    events: AsyncGenerator<StreamEvent>,
    wanted: (event: StreamEvent) => boolean,
  ): Promise<StreamEvent> {
    for (;;) {
      const { value, done } = await events.next()
      if (done === true) throw new Error('the stream has ended')
      if (wanted(value)) return value
    }
  }
  const named = (name: string) => (event: StreamEvent) => event.data.notification?.title.endsWith(`: ${name}`) === true
  const unread = (count: number) => (event: StreamEvent) => event.data.unread === count

  it('begins with the count and brings what comes, not what was there', async () => {
    await tell(['before'])
    const { events, close } = await open(kim)
    expect((await events.next()).value).toMatchObject({ event: 'unread', data: { unread: 1 } })
    await tell(['after'])
    expect((await events.next()).value).toMatchObject({ data: { notification: { title: '백테스트 실패: after' } } })
    await take(events, unread(2))
    await kim.send({ method: 'POST', url: '/notifications/read-all' })
    expect((await events.next()).value).toMatchObject({ event: 'unread', data: { unread: 0 } })
    close()
  })

  it('goes on after a break where it stopped, and reaches all pages of a person, nobody else', async () => {
    const one = await open(kim)
    const other = await open(lee)
    await take(one.events, unread(0))
    await take(other.events, unread(0))
    await tell(['first'])
    const { id } = await take(one.events, named('first'))
    one.close()
    await tell(['missed', 'missed too'])
    const again = await open(kim, id ?? '')
    await take(again.events, named('missed'))
    await take(again.events, named('missed too'))
    await tell(['to lee'], lee)
    const { value } = await other.events.next()
    expect(value?.data.notification?.title).toContain('to lee')
    again.close()
    other.close()
  })

  it('brings many that came at once, each of them', async () => {
    const { events, close } = await open(kim)
    await take(events, unread(0))
    const names = Array.from({ length: 120 }, (_, index) => `n${index}`)
    await Promise.all(names.map((name) => told(slice.database, kim.userId, name)))
    await slice.dispatch()
    const seen = new Set<string>()
    while (seen.size < 120)
      seen.add((await take(events, (event) => event.event === 'notification')).data.notification?.title ?? '')
    close()
  })

  it('there are at most twenty of one account, and closed ones make room', async () => {
    const opened = await Promise.all(Array.from({ length: 20 }, () => open(kim)))
    const headers = { authorization: `Bearer ${kim.userId} user` }
    const refused = await fetch(`${origin}/notifications/stream`, { headers })
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '30'])
    for (const { close } of opened) close()
    await expect
      .poll(async () => {
        const again = new AbortController()
        const { status } = await fetch(`${origin}/notifications/stream`, { headers, signal: again.signal })
        again.abort()
        return status
      })
      .toBe(200)
  })

  it('ends when the credential is revoked, and lets the server stop', async () => {
    const { events } = await open(kim)
    await take(events, unread(0))
    await slice.bus.publish('accounts.revoked', [kim.userId])
    await expect(take(events, () => false)).rejects.toThrow('the stream has ended')
    const left = await open(lee)
    await take(left.events, unread(0))
  })
})

it('pages of one list are ordered by time', async () => {
  await tell(['a', 'b', 'c'])
  expect(titles(await list())).toEqual(['c', 'b', 'a'])
})

import { insertEvent } from '@stocklab/platform'
import type { DeliveryBody } from '@stocklab/protocol'
import { Webhook } from 'standardwebhooks'
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
  slice.received.length = 0
  slice.answers.length = 0
  kim = await slice.createUser(`kim${count}`)
  lee = await slice.createUser(`lee${count++}`)
})

const create = (payload: object = {}, caller = kim) =>
  caller.send({ method: 'POST', url: '/webhooks', payload: { url: slice.receiverUrl, ...payload } })
const post = (url: string, payload: object = {}, caller = kim) => caller.send({ method: 'POST', url, payload })
const deliveries = async (query = '') =>
  ((await kim.send({ url: `/notifications/deliveries${query}` })).json() as { items: DeliveryBody[] }).items
const failed = () =>
  insertEvent(slice.database, {
    type: 'backtest.failed',
    userId: kim.userId,
    payload: { backtestId: '7d444840-9dc0-11d1-b245-5ffdce74fad2', name: 'x', code: 'X', reason: 'y' },
  })

describe('a webhook', () => {
  it('is created with a secret that is shown once and kept sealed', async () => {
    const reply = await create({ description: 'mine', events: ['backtest.failed'] })
    expect(reply.statusCode).toBe(201)
    const { id, secret, ...rest } = reply.json()
    expect(secret).toMatch(/^whsec_/)
    expect(rest).toMatchObject({
      url: slice.receiverUrl,
      events: ['backtest.failed'],
      enabled: true,
      disabledReason: null,
    })
    expect((await kim.send({ url: `/webhooks/${id}` })).json().secret).toBeUndefined()
    expect((await kim.send({ url: '/webhooks' })).json()).toMatchObject({ items: [{ id }] })
    const row = await slice.database
      .selectFrom('webhook_endpoints')
      .select('secret')
      .where('id', '=', id)
      .executeTakeFirst()
    expect(row?.secret).not.toContain(secret.slice('whsec_'.length))
  })

  it.each([
    'http://example.com/',
    'https://127.0.0.1/',
    'https://2130706433/',
    'https://[::1]/',
    'https://a:b@example.com/',
    'javascript:alert(1)',
  ])('is not taken for %s', async (url) => {
    expect((await create({ url })).json()).toMatchObject({ code: 'WEBHOOK_ADDRESS_REFUSED', status: 422 })
    const { id } = (await create()).json()
    const change = { method: 'PATCH', url: `/webhooks/${id}`, payload: { url } } as const
    expect((await kim.send(change)).json()).toMatchObject({ code: 'WEBHOOK_ADDRESS_REFUSED' })
  })

  it('a name is looked up when it is sent to: one that leads inside is refused then', async () => {
    const { id } = (await create({ url: 'https://localhost/' })).json()
    await post(`/webhooks/${id}/test`)
    await slice.dispatch()
    expect(await deliveries('?status=dead')).toMatchObject([{ error: expect.stringContaining('internal network') }])
  })

  it('belongs to its owner alone', async () => {
    const { id } = (await create()).json()
    const requests = [
      { url: `/webhooks/${id}` },
      { method: 'PATCH', url: `/webhooks/${id}`, payload: { enabled: false } },
      { method: 'POST', url: `/webhooks/${id}/rotate`, payload: {} },
      { method: 'POST', url: `/webhooks/${id}/test` },
      { method: 'POST', url: `/webhooks/${id}/replay` },
      { method: 'DELETE', url: `/webhooks/${id}` },
    ] as const
    for (const request of requests) {
      expect((await lee.send(request)).json()).toMatchObject({ code: 'WEBHOOK_UNKNOWN' })
      expect((await slice.nobody.send(request)).statusCode).toBe(401)
    }
    expect((await lee.send({ url: '/webhooks' })).json()).toEqual({ items: [] })
    expect((await kim.send({ method: 'DELETE', url: `/webhooks/${id}` })).statusCode).toBe(204)
    expect((await kim.send({ url: `/webhooks/${id}` })).statusCode).toBe(404)
  })

  it('there are at most twenty of one account, also when they are created at once', async () => {
    const replies = await Promise.all(Array.from({ length: 24 }, () => create()))
    expect(replies.filter(({ statusCode }) => statusCode === 201)).toHaveLength(20)
    expect(replies.find(({ statusCode }) => statusCode !== 201)?.json()).toMatchObject({ code: 'WEBHOOK_LIMIT' })
  })

  it('gets a signed test, whatever its filter says', async () => {
    const { id, secret } = (await create({ events: ['data.updated'] })).json()
    const reply = await post(`/webhooks/${id}/test`)
    expect(reply.statusCode).toBe(202)
    expect(reply.json()).toMatchObject({ status: 'waiting', event: 'webhook.test', webhookId: id, attempts: 0 })
    await slice.dispatch()
    const [request] = slice.received
    expect(new Webhook(secret).verify(request?.body ?? '', request?.headers ?? {})).toMatchObject({
      type: 'webhook.test',
    })
    expect(await deliveries()).toMatchObject([
      { status: 'delivered', attempts: 1, responseStatus: 200, responseSnippet: '<noted>' },
    ])
  })

  it('is signed with both secrets while one replaces the other, and with the new one alone afterwards', async () => {
    const { id, secret: old } = (await create()).json()
    const { secret: fresh, previousSecretUntil } = (await post(`/webhooks/${id}/rotate`, { overlapHours: 1 })).json()
    expect(previousSecretUntil).not.toBeNull()
    await post(`/webhooks/${id}/test`)
    await slice.dispatch()
    const verified = (secret: string) => {
      const { body, headers } = slice.received.at(-1) ?? { body: '', headers: {} }
      try {
        new Webhook(secret).verify(body, headers)
        return true
      } catch {
        return false
      }
    }
    expect([old, fresh].map(verified)).toEqual([true, true])
    const { secret: newest } = (await post(`/webhooks/${id}/rotate`, { overlapHours: 0 })).json()
    await post(`/webhooks/${id}/test`)
    await slice.dispatch()
    expect([old, fresh, newest].map(verified)).toEqual([false, false, true])
  })

  it('that is turned off gets nothing, and what it missed is given up where all can see it', async () => {
    const { id } = (await create()).json()
    const turn = (enabled: boolean) => kim.send({ method: 'PATCH', url: `/webhooks/${id}`, payload: { enabled } })
    slice.answers.push(500)
    await failed()
    await slice.dispatch()
    expect((await turn(false)).json()).toMatchObject({ enabled: false, disabledReason: 'owner' })
    await failed()
    await slice.passTime()
    await slice.dispatch()
    const dead = await deliveries('?status=dead')
    expect(dead).toMatchObject([{ error: 'the endpoint is turned off', nextAttemptAt: null }])
    expect(slice.received).toHaveLength(1)
    expect((await post(`/webhooks/${id}/test`)).json()).toMatchObject({ code: 'WEBHOOK_DISABLED' })
    expect((await post(`/notifications/deliveries/${dead[0]?.id}/replay`)).json()).toMatchObject({
      code: 'WEBHOOK_DISABLED',
    })
    expect((await turn(true)).json()).toMatchObject({ enabled: true, disabledReason: null })
    expect((await post(`/webhooks/${id}/replay`)).json()).toEqual({ replayed: 1 })
    await slice.dispatch()
    expect(slice.received).toHaveLength(2)
    expect(await deliveries('?status=dead')).toEqual([])
  })
})

describe('a delivery', () => {
  it('can be replayed once it has ended, with the same webhook-id', async () => {
    await create()
    slice.answers.push(410)
    const eventId = await failed()
    await slice.dispatch()
    const [dead] = await deliveries('?status=dead')
    expect(dead).toMatchObject({ eventId, error: 'the endpoint is gone (410)', responseStatus: 410 })
    const [endpoint] = (await kim.send({ url: '/webhooks' })).json().items
    expect(endpoint).toMatchObject({ enabled: false, disabledReason: 'gone' })
    await kim.send({ method: 'PATCH', url: `/webhooks/${endpoint.id}`, payload: { enabled: true } })
    const replay = () => post(`/notifications/deliveries/${dead?.id}/replay`)
    const reply = await replay()
    expect([reply.statusCode, reply.json().status]).toEqual([202, 'waiting'])
    expect((await replay()).json()).toMatchObject({ code: 'DELIVERY_UNDERWAY' })
    await slice.dispatch()
    expect(slice.received.map(({ headers }) => headers['webhook-id'])).toEqual([`msg_${eventId}`, `msg_${eventId}`])
    expect((await deliveries('?channel=webhook')).at(0)).toMatchObject({ status: 'delivered', attempts: 1 })
  })

  it('is seen and replayed by its owner alone, and not where there is nothing to send', async () => {
    await failed()
    await slice.dispatch()
    const [mail] = await deliveries('?channel=email')
    const [inApp] = await deliveries('?channel=in-app')
    expect((await post(`/notifications/deliveries/${mail?.id}/replay`, {}, lee)).json()).toMatchObject({
      code: 'DELIVERY_UNKNOWN',
    })
    expect((await post(`/notifications/deliveries/${inApp?.id}/replay`)).json()).toMatchObject({
      code: 'DELIVERY_UNKNOWN',
    })
    expect((await post(`/notifications/deliveries/${mail?.id}/replay`)).statusCode).toBe(202)
    expect((await lee.send({ url: '/notifications/deliveries' })).json()).toEqual({ items: [], nextCursor: null })
  })

  it('is listed page by page', async () => {
    for (let each = 0; each < 3; each += 1) await failed()
    await slice.dispatch()
    const seen = new Set<string>()
    let cursor: string | null = ''
    while (cursor !== null) {
      const suffix: string = cursor === '' ? '' : `&cursor=${cursor}`
      const page = (await kim.send({ url: `/notifications/deliveries?limit=4${suffix}` })).json()
      for (const { id } of page.items as DeliveryBody[]) seen.add(id)
      cursor = page.nextCursor
    }
    expect(seen.size).toBe(6)
  })
})

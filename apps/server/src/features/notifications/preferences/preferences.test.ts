import { insertEvent } from '@stocklab/platform'
import type { PreferencesBody } from '@stocklab/protocol'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Caller } from '../../../slice.fixture.js'
import { type NotificationSlice, openNotificationSlice } from '../notifications.fixture.js'

let slice: NotificationSlice
let kim: Caller
let lee: Caller
beforeAll(async () => {
  slice = await openNotificationSlice()
  kim = await slice.createUser('kim')
  lee = await slice.createUser('lee')
})
afterAll(() => slice.close())

const read = async (caller: Caller) =>
  (await caller.send({ url: '/notifications/preferences' })).json() as PreferencesBody
const change = (changes: readonly object[], caller = kim) =>
  caller.send({ method: 'PUT', url: '/notifications/preferences', payload: { changes } })
const row = ({ events }: PreferencesBody, name: string) => events.find(({ event }) => event === name)

it('shows every event with what holds by default and what is fixed', async () => {
  const preferences = await read(kim)
  expect(row(preferences, 'backtest.completed')).toEqual({
    event: 'backtest.completed',
    title: '백테스트 완료',
    channels: {
      'in-app': { enabled: true, fixed: false },
      email: { enabled: false, fixed: false },
      webhook: { enabled: true, fixed: false },
    },
  })
  expect(row(preferences, 'security.password-changed')?.channels).toEqual({
    'in-app': { enabled: true, fixed: true },
    email: { enabled: true, fixed: true },
    webhook: { enabled: false, fixed: true },
  })
  expect(row(preferences, 'webhook.test')).toBeUndefined()
})

it('keeps what a person said, leaves the rest and everybody else as they were, and deliveries follow', async () => {
  const reply = await change([
    { event: 'backtest.completed', channel: 'in-app', enabled: true },
    { event: 'backtest.completed', channel: 'in-app', enabled: false },
    { event: 'backtest.completed', channel: 'email', enabled: true },
  ])
  expect(reply.statusCode).toBe(200)
  expect(row(reply.json(), 'backtest.completed')?.channels).toMatchObject({
    'in-app': { enabled: false },
    email: { enabled: true },
    webhook: { enabled: true },
  })
  expect(row(await read(lee), 'backtest.completed')?.channels.email.enabled).toBe(false)
  const payload = {
    backtestId: '7d444840-9dc0-11d1-b245-5ffdce74fad2',
    name: 'x',
    totalReturn: null,
    cagr: null,
    maxDrawdown: null,
    sharpe: null,
    seconds: 1,
  }
  await insertEvent(slice.database, { type: 'backtest.completed', userId: kim.userId, payload })
  await slice.dispatch()
  const { items } = (await kim.send({ url: '/notifications/deliveries' })).json()
  expect(items).toMatchObject([{ channel: 'email', status: 'delivered', event: 'backtest.completed' }])
})

it('refuses what is fixed, as a whole', async () => {
  const reply = await change([
    { event: 'data.updated', channel: 'email', enabled: true },
    { event: 'security.password-changed', channel: 'email', enabled: false },
  ])
  expect(reply.json()).toMatchObject({ code: 'NOTIFICATION_CHANNEL_FIXED' })
  expect(row(await read(kim), 'data.updated')?.channels.email.enabled).toBe(false)
  expect((await change([{ event: 'no.such', channel: 'email', enabled: true }])).statusCode).toBe(400)
  expect((await change([])).statusCode).toBe(400)
})

import { insertEvent } from '@stocklab/platform'
import type { DeliveryBody } from '@stocklab/protocol'
import { expect, it } from 'vitest'
import { startMailServer } from '../../../../../../adapters/platform/src/mail/smtp-server.fixture.js'
import { openNotificationSlice } from '../notifications.fixture.js'

it('a mail that was given up while the mail server was away is listed with the reason, and arrives once it is replayed', async () => {
  const server = await startMailServer()
  const slice = await openNotificationSlice(undefined, `smtp://127.0.0.1:${server.port}?tls=none`)
  const kim = await slice.createUser('kim')
  const mails = async (query = '') => {
    const reply = await kim.send({ url: `/notifications/deliveries?channel=email${query}` })
    return (reply.json() as { items: DeliveryBody[] }).items
  }
  try {
    await insertEvent(slice.database, {
      type: 'backtest.failed',
      userId: kim.userId,
      payload: { backtestId: '7d444840-9dc0-11d1-b245-5ffdce74fad2', name: 'x', code: 'X', reason: 'y' },
    })
    await server.kill()
    await slice.dispatch()
    expect(await mails()).toMatchObject([{ status: 'retrying', attempts: 1, nextAttemptAt: expect.any(String) }])
    while ((await mails('&status=dead')).length === 0) {
      await slice.passTime()
      await slice.dispatch()
    }
    const [dead] = await mails('&status=dead')
    expect(dead).toMatchObject({ attempts: 8, error: expect.stringContaining('ECONNREFUSED'), deliveredAt: null })
    await server.restart()
    const replayed = await kim.send({
      method: 'POST',
      url: `/notifications/deliveries/${dead?.id}/replay`,
      payload: {},
    })
    expect(replayed.json()).toMatchObject({ status: 'waiting', attempts: 0 })
    await slice.dispatch()
    expect(await mails()).toMatchObject([{ status: 'delivered', attempts: 1, deliveredAt: expect.any(String) }])
    expect(server.taken).toHaveLength(1)
    expect(server.taken[0]).toContain('To: kim@example.com')
  } finally {
    await slice.close()
    await server.kill()
  }
})

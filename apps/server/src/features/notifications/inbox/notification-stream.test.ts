import { migrate, openDatabase } from '@stocklab/platform'
import { expect, it } from 'vitest'
import { openNotificationStream } from './notification-stream.js'

it('what no nudge told of arrives with a heartbeat', async () => {
  const database = await openDatabase({ kind: 'memory' })
  await migrate(database)
  const { id: userId } = await database
    .insertInto('users')
    .values({ email: 'kim@example.com', nickname: 'kim', password_hash: '-' })
    .returning('id')
    .executeTakeFirstOrThrow()
  let listening = 0
  const deaf = {
    onNudge: () => {
      listening += 1
      return () => {
        listening -= 1
      }
    },
    close: () => undefined,
  }
  const onError = (error: unknown) => {
    throw error
  }
  const { readable } = openNotificationStream(
    { database, nudges: deaf, heartbeatMs: 5, onError },
    { userId, after: null },
  )
  let text = ''
  for await (const chunk of readable) {
    const before = text
    text += String(chunk)
    if (!before.includes('"unread":0') && text.includes('"unread":0')) {
      const words = { title: '제목', body: '' }
      const texts = JSON.stringify({ ko: words, en: words })
      const event = { user_id: userId, event_id: crypto.randomUUID(), type: 'data.updated', texts, link: null }
      await database.insertInto('notifications').values(event).execute()
    }
    if (text.includes('"unread":1')) break
  }
  expect(text).toContain('event: notification\ndata: {"type":"notification","notification":{"id":')
  await expect.poll(() => listening).toBe(0)
  await database.destroy()
})

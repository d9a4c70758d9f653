import { sql } from 'kysely'
import { afterAll, describe, expect, it } from 'vitest'
import { migrate } from '../database/migrate.js'
import { openDatabase } from '../database/open-database.js'
import { insertEvent } from '../outbox/record-event.js'
import { createPostgresDatabase, hasPostgres, type TestDatabase } from '../testing.js'
import { deleteOldEvents } from './delete-old-events.js'
import { dispatcherContract } from './dispatcher.contract.js'
import { openWorld } from './dispatcher.fixture.js'
import { createDispatcher } from './dispatcher.js'

dispatcherContract('on PGlite', () => openDatabase({ kind: 'memory' }))

describe.skipIf(!(await hasPostgres()))('with a server', () => {
  let created: TestDatabase | undefined
  afterAll(() => created?.drop())
  dispatcherContract('on PostgreSQL', async () => {
    created = await createPostgresDatabase()
    return created.database
  })
})

const words = { ko: '점검', en: 'maintenance' }

describe('a dispatcher that runs', () => {
  it('finds what is recorded, goes on after a fault, and settles before it stops', async () => {
    const database = await openDatabase({ kind: 'memory' })
    await migrate(database)
    const world = await openWorld(database)
    const userId = await world.createUser('kim')
    const faults: unknown[] = []
    const settled = deferred()
    const dispatcher = createDispatcher(
      {
        ...world.ports,
        bus: { publish: () => Promise.reject(new Error('bus away')) },
        observer: { failed: (error) => faults.push(error), settled: () => settled.resolve() },
      },
      { pauseMs: 5 },
    )
    dispatcher.start()
    await insertEvent(database, { type: 'system.announcement', userId, payload: { title: words, body: words } })
    await settled.promise
    await dispatcher.stop()
    expect(faults).toEqual([new Error('bus away')])
    expect(await database.selectFrom('deliveries').select(['channel', 'status']).orderBy('channel').execute()).toEqual([
      { channel: 'email', status: 'delivered' },
      { channel: 'in-app', status: 'delivered' },
    ])
    await world.close()
    await database.destroy()
  })

  it('forgets after a month how events were delivered, not those that are on their way', async () => {
    const database = await openDatabase({ kind: 'memory' })
    await migrate(database)
    const world = await openWorld(database)
    const userId = await world.createUser('kim')
    const announce = () =>
      insertEvent(database, { type: 'system.announcement', userId, payload: { title: words, body: words } })
    const [old, underway, fresh] = [await announce(), await announce(), await announce()]
    await createDispatcher(world.ports).runOnce()
    await database.updateTable('deliveries').set({ status: 'retrying' }).where('event_id', '=', underway).execute()
    await sql`update outbox_events set occurred_at = now() - interval '31 days' where id <> ${fresh}::uuid`.execute(
      database,
    )
    await deleteOldEvents(database)
    const left = (await database.selectFrom('outbox_events').select('id').execute()).map(({ id }) => id)
    expect(left.sort()).toEqual([underway, fresh].sort())
    expect(left).not.toContain(old)
    expect(await database.selectFrom('notifications').selectAll().execute()).toHaveLength(3)
    await world.close()
    await database.destroy()
  })
})

function deferred() {
  let resolve: () => void = () => undefined
  const promise = new Promise<void>((done) => {
    resolve = done
  })
  return { promise, resolve }
}

import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { migrate } from '../database/migrate.js'
import { openDatabase } from '../database/open-database.js'
import { openTracing } from './open-tracing.js'
import { openCollector } from './otlp-collector.fixture.js'
import { traceQueries } from './trace-queries.js'
import { traced } from './tracer.js'

it('tells of statements within a span, with their text and none of their values', async () => {
  const collector = await openCollector()
  const { tracer, close } = await openTracing(
    { STOCKLAB_OTLP_URL: collector.url, STOCKLAB_OTLP_HEADERS: {}, STOCKLAB_TRACE_RATIO: 1 },
    { service: 'test', version: '1', instance: '1', onState: () => undefined },
  )
  const database = await openDatabase({ kind: 'memory' }, traceQueries(tracer))
  await migrate(database)
  await sql`select 'outside'`.execute(database)
  const user = { email: 'secret@example.com', nickname: 'secret', password_hash: 'secret-hash' }
  await traced(tracer, { name: 'work', kind: 'internal' }, async () => {
    await database.transaction().execute((within) => within.insertInto('users').values(user).execute())
    await expect(database.insertInto('users').values(user).execute()).rejects.toThrow('duplicate')
    await expect(sql`select ${'secret'}::uuid`.execute(database)).rejects.toThrow('secret')
    await sql`with found as (select id from users where email = ${user.email}) select count(*) from found`.execute(
      database,
    )
    await sql`update only "users" set nickname = ${'secret2'}`.execute(database)
  })
  await database.destroy()
  await close()
  await collector.close()
  const told = collector.spans()
  const work = told.find(({ name }) => name === 'work')
  const statements = told.filter(({ name }) => name !== 'work')
  expect(statements.map(({ name, attributes }) => [name, attributes['error.type']])).toEqual([
    ['BEGIN', undefined],
    ['INSERT users', undefined],
    ['COMMIT', undefined],
    ['INSERT users', '23505'],
    ['SELECT', '22P02'],
    ['WITH users', undefined],
    ['UPDATE users', undefined],
  ])
  for (const statement of statements) {
    expect(statement).toMatchObject({ kind: 3, parentSpanId: work?.spanId, traceId: work?.traceId })
    expect(statement.attributes['db.system.name']).toBe('postgresql')
  }
  expect(statements[1]?.attributes).toMatchObject({
    'db.operation.name': 'INSERT',
    'db.collection.name': 'users',
    'db.query.text': expect.stringMatching(/^insert into "users" \(.*\) values \(\$1, \$2, \$3\)$/),
  })
  expect(collector.requests.map(({ text }) => text).join('')).not.toContain('secret')
})

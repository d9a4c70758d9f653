import { type Database, migrate } from '@stocklab/platform'
import { createPostgresDatabase, hasPostgres, type TestDatabase } from '@stocklab/platform/testing'
import { STRATEGY_LIMITS } from '@stocklab/protocol'
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Caller } from '../../slice.fixture.js'
import { create, openStrategies, type StrategySlice, yamlOf } from './strategies.fixture.js'

const hasServer = await hasPostgres()

describe('embedded', () => keepsEveryRevision(async () => undefined))

describe.skipIf(!hasServer)('on a server', () => {
  let created: TestDatabase | undefined
  afterAll(() => created?.drop())
  keepsEveryRevision(async () => {
    created = await createPostgresDatabase()
    return created.database
  })
})

function keepsEveryRevision(open: () => Promise<Database | undefined>): void {
  let slice: StrategySlice
  let kim: Caller
  beforeAll(async () => {
    slice = await openStrategies(await open())
    await migrate(slice.database)
    kim = await slice.createUser('kim')
  })
  afterAll(() => slice.close())

  const put = (id: string, name: string, revision: number) =>
    kim.send({ method: 'PUT', url: `/strategies/${id}`, payload: { source: yamlOf(name), revision } })

  it('of changes made at the same time from one revision, one wins and the others know', async () => {
    const { id } = await create(kim, yamlOf('start'))
    const replies = await Promise.all(Array.from({ length: 8 }, (_, i) => put(id, `writer ${i}`, 1)))
    const winners = replies.filter(({ statusCode }) => statusCode === 200)
    expect(winners).toHaveLength(1)
    expect(new Set(replies.map(({ statusCode }) => statusCode))).toEqual(new Set([200, 409]))
    const newest = (await kim.send({ method: 'GET', url: `/strategies/${id}` })).json()
    expect(newest).toMatchObject({ revision: 2, name: winners[0]!.json().name })
  })

  it('writers who read again after a conflict lose nothing', async () => {
    const { id } = await create(kim, yamlOf('start'))
    const writer = async (name: string) => {
      for (;;) {
        const { revision } = (await kim.send({ method: 'GET', url: `/strategies/${id}` })).json()
        if ((await put(id, name, revision)).statusCode === 200) return
      }
    }
    const names = Array.from({ length: 6 }, (_, i) => `writer ${i}`)
    await Promise.all(names.map(writer))
    const page = (await kim.send({ method: 'GET', url: `/strategies/${id}/revisions` })).json()
    expect(page.items).toHaveLength(7)
    const written = (await revisionsOf(id)).map(({ document }) => (document as { readonly name: string }).name)
    expect(written.sort()).toEqual(['start', ...names].sort())
  })

  it('of two who ask for the last place, one gets it', async () => {
    const lee = await slice.createUser('lee')
    await sql`
      insert into strategies (owner_id, name, market)
      select ${lee.userId}::uuid, 'filler', 'KRX' from generate_series(1, ${STRATEGY_LIMITS.perUser - 1}::int)
    `.execute(slice.database)
    const request = { method: 'POST', url: '/strategies', payload: { source: yamlOf('last') } } as const
    const replies = await Promise.all([lee.send(request), lee.send(request)])
    expect(replies.map(({ statusCode }) => statusCode).sort()).toEqual([201, 409])
    expect(replies.find(({ statusCode }) => statusCode === 409)?.json().code).toBe('STRATEGY_LIMIT')
  })

  it('a revision never changes and never goes, whatever is done to its strategy or asked of the database', async () => {
    const step = fc.constantFrom('change', 'again', 'stale', 'publish', 'unpublish', 'tags', 'update', 'erase')
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
        const { id } = await create(kim, yamlOf('start'))
        let before = await revisionsOf(id)
        for (const [i, kind] of steps.entries()) {
          await doStep(kind, id, { name: `step ${i}`, newest: before.length })
          const after = await revisionsOf(id)
          expect(after.slice(0, before.length)).toEqual(before)
          expect(after.length).toBe(before.length + (kind === 'change' ? 1 : 0))
          before = after
        }
      }),
      { numRuns: 15 },
    )
  })

  const revisionsOf = (id: string) =>
    slice.database
      .selectFrom('strategy_revisions')
      .selectAll()
      .where('strategy_id', '=', id)
      .orderBy('revision')
      .execute()

  async function doStep(kind: string, id: string, { name, newest }: { name: string; newest: number }): Promise<void> {
    const url = `/strategies/${id}`
    switch (kind) {
      case 'change':
        return void (await put(id, name, newest))
      case 'stale':
        return void (await put(id, name, newest + 1))
      case 'again': {
        const { source } = (await kim.send({ method: 'GET', url })).json()
        return void (await kim.send({ method: 'PUT', url, payload: { source, revision: newest } }))
      }
      case 'tags':
        return void (await kim.send({ method: 'PUT', url: `${url}/tags`, payload: { tags: [name] } }))
      case 'update':
        return expect(
          sql`update strategy_revisions set note = 'x' where strategy_id = ${id}`.execute(slice.database),
        ).rejects.toThrow('never changes')
      case 'erase':
        return expect(
          sql`delete from strategy_revisions where strategy_id = ${id}`.execute(slice.database),
        ).rejects.toThrow('never changes')
      default:
        return void (await kim.send({ method: 'POST', url: `${url}/${kind}`, payload: {} }))
    }
  }
}

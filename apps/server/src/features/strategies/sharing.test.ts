import type { Ancestor, PublicSummary } from '@stocklab/protocol'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Caller } from '../../slice.fixture.js'
import { releaseStrategiesOf } from './release-strategies.js'
import { create, openStrategies, type StrategySlice, storeMadeUpRun, yamlOf } from './strategies.fixture.js'

let slice: StrategySlice
let kim: Caller
let lee: Caller

beforeAll(async () => {
  slice = await openStrategies()
  kim = await slice.createUser('kim')
  lee = await slice.createUser('lee')
})
afterAll(() => slice.close())

const get = async (url: string, caller = slice.nobody) => (await caller.send({ method: 'GET', url })).json()
const post = (caller: Caller, url: string, payload: object = {}) => caller.send({ method: 'POST', url, payload })
const publicNames = async (query = '') =>
  (await get(`/strategies/public?${query}`)).items.map((item: PublicSummary) => item.name)

describe('a published strategy', () => {
  it('is shown to everybody with its author, its document and the data that was known', async () => {
    const { id } = await create(kim, yamlOf('Open'), { tags: ['value'] })
    const reply = await post(kim, `/strategies/${id}/publish`)
    expect(reply.json()).toMatchObject({ visibility: 'public', publishedRevision: 1, publishedDataEnd: '2023-12-29' })
    expect(await get(`/strategies/public/${id}`)).toMatchObject({
      name: 'Open',
      author: 'kim',
      source: yamlOf('Open'),
      document: { market: 'KRX' },
      standing: null,
      figures: [],
      lineage: [],
    })
  })

  it('stays what was published while its author goes on', async () => {
    const { id } = await create(kim, yamlOf('Shown'))
    await post(kim, `/strategies/${id}/publish`)
    await kim.send({ method: 'PUT', url: `/strategies/${id}`, payload: { source: yamlOf('Unseen'), revision: 1 } })
    expect(await get(`/strategies/public/${id}`)).toMatchObject({ name: 'Shown', revision: 1, source: yamlOf('Shown') })
    expect(await publicNames('q=unseen')).toEqual([])
    await post(kim, `/strategies/${id}/publish`)
    expect(await publicNames('q=unseen')).toEqual(['Unseen'])
  })

  it('hides its author and its details where it is told to, also from searches and clones', async () => {
    const { id } = await create(kim, yamlOf('Veiled', 'exit: { where: rsi_14 > 70 }\n'))
    await post(kim, `/strategies/${id}/publish`, { anonymous: true, detailsHidden: true })
    const shown = await get(`/strategies/public/${id}`, lee)
    expect(shown).toMatchObject({ author: null, document: null, source: null, sourceFormat: null, factors: [] })
    expect(JSON.stringify(shown)).not.toMatch(/kim|rsi|pbr/)
    expect(await publicNames('factor=rsi')).toEqual([])
    expect(await publicNames('q=veiled')).toEqual(['Veiled'])
    const clone = await post(lee, `/strategies/${id}/clone`)
    expect([clone.statusCode, clone.json().code]).toEqual([403, 'STRATEGY_DETAILS_HIDDEN'])
    expect((await post(kim, `/strategies/${id}/clone`)).statusCode).toBe(201)
  })

  it('cannot make its past part of the backtest by going away and coming back', async () => {
    const { id } = await create(kim, yamlOf('Returns'))
    await post(kim, `/strategies/${id}/publish`)
    const { publishedAt } = await get(`/strategies/public/${id}`)
    expect((await post(kim, `/strategies/${id}/unpublish`)).json().visibility).toBe('private')
    expect((await slice.nobody.send({ method: 'GET', url: `/strategies/public/${id}` })).statusCode).toBe(404)
    expect((await post(kim, `/strategies/${id}/unpublish`)).statusCode).toBe(200)
    slice.setDataEnd('2024-12-30')
    await post(kim, `/strategies/${id}/publish`)
    expect(await get(`/strategies/public/${id}`)).toMatchObject({ publishedAt, publishedDataEnd: '2023-12-29' })
    await kim.send({ method: 'PUT', url: `/strategies/${id}`, payload: { source: yamlOf('Returned'), revision: 1 } })
    await post(kim, `/strategies/${id}/publish`)
    expect(await get(`/strategies/public/${id}`)).toMatchObject({ revision: 2, publishedDataEnd: '2024-12-30' })
  })

  it('was made with all that happened until today where there is no data yet', async () => {
    slice.setDataEnd(null)
    const { id } = await create(kim, yamlOf('Early'))
    const reply = await kim.send({ method: 'POST', url: `/strategies/${id}/publish` })
    const { publishedAt, publishedDataEnd } = reply.json()
    expect(publishedDataEnd).toBe(publishedAt.slice(0, 10))
    slice.setDataEnd('2024-12-30')
  })

  it('leaves the lists when it is deleted', async () => {
    const { id } = await create(kim, yamlOf('Short-lived'))
    await post(kim, `/strategies/${id}/publish`)
    await kim.send({ method: 'DELETE', url: `/strategies/${id}` })
    expect(await publicNames('q=short')).toEqual([])
    expect((await post(lee, `/strategies/${id}/clone`)).statusCode).toBe(404)
  })

  it('is found page by page, published last first', async () => {
    const all = await publicNames()
    const first = await get('/strategies/public?limit=2')
    const second = await get(`/strategies/public?limit=2&cursor=${first.nextCursor}`)
    expect([...first.items, ...second.items].map((item) => item.name)).toEqual(all.slice(0, 4))
  })
})

describe('a clone', () => {
  const lineageOf = async (id: string, caller: Caller) =>
    (await get(`/strategies/${id}`, caller)).lineage.map(({ visible, name, author, revision }: Ancestor) =>
      visible ? `${name}@${revision} by ${author}` : 'hidden',
    )

  it('tells where it comes from, as far as its owner may see', async () => {
    const root = await create(kim, yamlOf('Root'))
    await post(kim, `/strategies/${root.id}/publish`)
    const child = (await post(lee, `/strategies/${root.id}/clone`)).json()
    expect(child).toMatchObject({ name: 'Root', revision: 1, source: yamlOf('Root'), visibility: 'private' })
    await lee.send({ method: 'PUT', url: `/strategies/${child.id}`, payload: { source: yamlOf('Child'), revision: 1 } })
    const grandchild = (await post(lee, `/strategies/${child.id}/clone`)).json()
    expect(await lineageOf(grandchild.id, lee)).toEqual(['Child@2 by lee', 'Root@1 by kim'])
    await post(lee, `/strategies/${grandchild.id}/publish`)
    // Lee's own copy is private, so others see that there is an ancestor and nothing behind it.
    expect((await get(`/strategies/public/${grandchild.id}`)).lineage).toMatchObject([{ visible: false, name: null }])
    await post(kim, `/strategies/${root.id}/publish`, { anonymous: true })
    expect(await lineageOf(grandchild.id, lee)).toEqual(['Child@2 by lee', 'Root@1 by null'])
    await post(kim, `/strategies/${root.id}/unpublish`)
    expect(await lineageOf(grandchild.id, lee)).toEqual(['Child@2 by lee', 'hidden'])
  })

  it('is made of what is published, not of what came later or before', async () => {
    const { id } = await create(kim, yamlOf('One'))
    await kim.send({ method: 'PUT', url: `/strategies/${id}`, payload: { source: yamlOf('Two'), revision: 1 } })
    await kim.send({ method: 'PUT', url: `/strategies/${id}`, payload: { source: yamlOf('Three'), revision: 2 } })
    await post(kim, `/strategies/${id}/publish`, { revision: 2 })
    expect((await post(lee, `/strategies/${id}/clone`)).json().name).toBe('Two')
    expect((await post(lee, `/strategies/${id}/clone`, { revision: 3 })).json().code).toBe('STRATEGY_REVISION_UNKNOWN')
    expect((await post(kim, `/strategies/${id}/clone`, { revision: 1 })).json().name).toBe('One')
    expect((await post(kim, `/strategies/${id}/publish`, { revision: 9 })).statusCode).toBe(404)
  })
})

describe('the author of a cloned strategy', () => {
  const told = (userId: string) =>
    slice.database
      .selectFrom('outbox_events')
      .select('payload')
      .where('type', '=', 'strategy.cloned')
      .where('user_id', '=', userId)
      .execute()

  it('is told who cloned it, once for each clone of somebody else', async () => {
    const [author, reader] = [await slice.createUser('author'), await slice.createUser('reader')]
    const { id } = await create(author, yamlOf('Copied'))
    await post(author, `/strategies/${id}/publish`)
    expect((await post(author, `/strategies/${id}/clone`)).statusCode).toBe(201)
    expect((await post(reader, `/strategies/${id}/clone`, { revision: 7 })).statusCode).toBe(404)
    expect(await told(author.userId)).toEqual([])
    expect((await post(reader, `/strategies/${id}/clone`)).statusCode).toBe(201)
    expect(await told(author.userId)).toEqual([{ payload: { strategyId: id, name: 'Copied', byNickname: 'reader' } }])
    expect(await told(reader.userId)).toEqual([])
  })

  it("is nobody where it is nobody's", async () => {
    const [leaver, reader] = [await slice.createUser('leaver'), await slice.createUser('stayer')]
    const { id } = await create(leaver, yamlOf('Orphan'))
    await post(leaver, `/strategies/${id}/publish`)
    await slice.database.transaction().execute((within) => releaseStrategiesOf(within, leaver.userId))
    expect((await post(reader, `/strategies/${id}/clone`)).statusCode).toBe(201)
    expect(await told(leaver.userId)).toEqual([])
  })
})

describe('when an account is deleted', () => {
  it('what is public stays without a name and without what was never shown; everything else goes', async () => {
    const choi = await slice.createUser('choi')
    const shown = await create(choi, yamlOf('Legacy'))
    await post(choi, `/strategies/${shown.id}/publish`)
    await choi.send({
      method: 'PUT',
      url: `/strategies/${shown.id}`,
      payload: { source: yamlOf('Draft'), revision: 1 },
    })
    const own = await create(choi, yamlOf('Private'))
    const binned = await create(choi, yamlOf('Binned'))
    await choi.send({ method: 'DELETE', url: `/strategies/${binned.id}` })
    for (const returns of [[0.01], [0.02]])
      await storeMadeUpRun(slice.database, { strategy: shown, ownerId: choi.userId, returns })
    await storeMadeUpRun(slice.database, { strategy: own, ownerId: choi.userId, returns: [0.03] })

    await slice.database.transaction().execute(async (within) => {
      await releaseStrategiesOf(within, choi.userId)
      await within.deleteFrom('users').where('id', '=', choi.userId).execute()
    })

    expect(await get(`/strategies/public/${shown.id}`)).toMatchObject({ name: 'Legacy', author: null, revision: 1 })
    const ids = [shown.id, own.id, binned.id]
    const revisions = slice.database.selectFrom('strategy_revisions').select(['strategy_id', 'revision'])
    expect(await revisions.where('strategy_id', 'in', ids).execute()).toEqual([{ strategy_id: shown.id, revision: 1 }])
    const heads = slice.database.selectFrom('strategies').select(['id', 'name', 'revision', 'owner_id'])
    expect(await heads.where('id', 'in', ids).execute()).toEqual([
      { id: shown.id, name: 'Legacy', revision: 1, owner_id: null },
    ])
    const runs = slice.database.selectFrom('runs').select(['strategy_id', 'owner_id', 'pinned', 'total_return'])
    expect(await runs.where('strategy_id', 'in', ids).execute()).toEqual([
      { strategy_id: shown.id, owner_id: null, pinned: true, total_return: expect.closeTo(0.02, 12) },
    ])
  })

  it('fails where nobody said what becomes of its strategies', async () => {
    const han = await slice.createUser('han')
    await create(han, yamlOf('Mine'))
    await expect(slice.database.deleteFrom('users').where('id', '=', han.userId).execute()).rejects.toThrow()
  })
})

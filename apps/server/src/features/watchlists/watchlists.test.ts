import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Caller } from '../../slice.fixture.js'
import { type MarketSlice, openMarketSlice } from '../market/market.fixture.js'

let slice: MarketSlice
let anna: Caller
let bert: Caller
beforeAll(async () => {
  slice = await openMarketSlice()
  anna = await slice.createUser('anna')
  bert = await slice.createUser('bert')
})
afterAll(() => slice?.close())

const create = (name: string, codes: string[] = []) =>
  anna.send({ method: 'POST', url: '/watchlists', payload: { name, codes } })
const names = async (who: Caller) =>
  (await who.send({ url: '/watchlists' })).json().items.map(({ name }: { name: string }) => name)

describe('watchlists', () => {
  it('hold codes in the order of the user, with quotes and notes', async () => {
    const { id } = (await create('Cars', ['960020', '960000'])).json()
    await anna.send({ method: 'PUT', url: `/watchlists/${id}/items/960010`, payload: { note: 'cheap' } })
    const list = (await anna.send({ url: `/watchlists/${id}` })).json()
    expect(list.items.map(({ code, note }: { code: string; note: string }) => [code, note])).toEqual([
      ['960020', ''],
      ['960000', ''],
      ['960010', 'cheap'],
    ])
    expect(list.items[0].quote).toMatchObject({ code: '960020', date: '2025-12-30' })
    const codes = ['960010', '960020']
    const changed = await anna.send({ method: 'PATCH', url: `/watchlists/${id}`, payload: { codes, name: 'Few' } })
    expect(changed.json()).toMatchObject({ name: 'Few', codes })
    const after = (await anna.send({ url: `/watchlists/${id}` })).json()
    expect(after.items[0]).toMatchObject({ code: '960010', note: 'cheap', addedAt: list.items[2].addedAt })
    await anna.send({ method: 'DELETE', url: `/watchlists/${id}/items/960010` })
    expect((await anna.send({ url: `/watchlists/${id}` })).json().items).toHaveLength(1)
    expect((await anna.send({ method: 'DELETE', url: `/watchlists/${id}` })).statusCode).toBe(204)
    expect((await anna.send({ url: `/watchlists/${id}` })).json().code).toBe('WATCHLIST_UNKNOWN')
  })

  it('stand in the order that the user gives them', async () => {
    const ids = []
    for (const name of ['a', 'b', 'c']) ids.push((await create(name)).json().id)
    expect(await names(anna)).toEqual(['a', 'b', 'c'])
    const ordered = await anna.send({ method: 'PUT', url: '/watchlists/order', payload: { ids: [ids[2], ids[0]] } })
    expect(ordered.statusCode, ordered.body).toBe(204)
    expect(await names(anna)).toEqual(['c', 'a', 'b'])
    await bert.send({ method: 'PUT', url: '/watchlists/order', payload: { ids: [ids[1]] } })
    expect(await names(anna)).toEqual(['c', 'a', 'b'])
  })

  it('refuse a name that is there and codes that are not', async () => {
    await create('Steel')
    expect((await create('STEEL')).json().code).toBe('NAME_TAKEN')
    expect((await create('Other', ['zzz'])).json().code).toBe('INSTRUMENT_UNKNOWN')
  })

  it('belong to their user alone', async () => {
    const { id } = (await create('Mine', ['960000'])).json()
    const tries = [
      { url: `/watchlists/${id}` },
      { method: 'PATCH', url: `/watchlists/${id}`, payload: { name: 'Yours' } },
      { method: 'PUT', url: `/watchlists/${id}/items/960020`, payload: {} },
      { method: 'DELETE', url: `/watchlists/${id}/items/960000` },
      { method: 'DELETE', url: `/watchlists/${id}` },
    ] as const
    for (const request of tries) {
      expect((await bert.send(request)).statusCode).toBe(404)
      expect((await slice.nobody.send(request)).statusCode).toBe(401)
    }
    expect((await anna.send({ url: `/watchlists/${id}` })).json()).toMatchObject({ name: 'Mine' })
    expect(await names(bert)).toEqual([])
  })
})

describe('recently viewed', () => {
  const view = (who: Caller, code: string) => who.send({ method: 'PUT', url: `/recently-viewed/${code}` })
  const seen = async (who: Caller) =>
    (await who.send({ url: '/recently-viewed' }))
      .json()
      .items.map(({ instrument }: { instrument: { code: string } }) => instrument.code)

  it('shows the newest first, each once, also when they come at the same time', async () => {
    await Promise.all(['960000', '960010', '960020'].map((code) => view(anna, code)))
    await view(anna, '960000')
    expect(await seen(anna)).toEqual(['960000', '960020', '960010'])
    expect(await seen(bert)).toEqual([])
    expect((await view(anna, 'zzz')).statusCode).toBe(404)
  })

  it('reaches the database, and is forgotten on demand', async () => {
    await view(bert, '960030')
    await expect
      .poll(
        async () =>
          (
            await slice.database
              .selectFrom('recently_viewed')
              .select('code')
              .where('user_id', '=', bert.userId)
              .execute()
          ).length,
        { timeout: 20_000 },
      )
      .toBe(1)
    await bert.send({ method: 'DELETE', url: '/recently-viewed' })
    expect(await seen(bert)).toEqual([])
  })
})

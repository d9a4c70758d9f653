import { expect, it } from 'vitest'
import { gate, soon } from './cache.contract.js'
import { WriteBehind } from './write-behind.js'

const NEVER_BY_ITSELF = 3_600_000
const sum = (earlier: number, later: number) => earlier + later

function database() {
  const rows = new Map<string, number>()
  const state = { isAway: false, batches: 0 }
  const store = async (batch: ReadonlyMap<string, number>) => {
    state.batches += 1
    if (state.isAway) throw new Error('away')
    for (const [key, value] of batch) rows.set(key, (rows.get(key) ?? 0) + value)
  }
  return { rows, state, store }
}

it('brings many writes to the database together, merged by key', async () => {
  const { rows, state, store } = database()
  const counts = new WriteBehind({ store, merge: sum, everyMs: NEVER_BY_ITSELF })
  for (let k = 0; k < 10; k++) await counts.add(k % 2 === 0 ? 'even' : 'odd', 1)
  expect(counts.get('even')).toBe(5)
  expect(rows.size).toBe(0)
  await counts.flush()
  expect(rows).toEqual(
    new Map([
      ['even', 5],
      ['odd', 5],
    ]),
  )
  expect(state.batches).toBe(1)
  expect(counts.get('even')).toBeUndefined()
  await counts.close()
})

it('loses nothing while the database is away, nor what comes in meanwhile', async () => {
  const { rows, state, store } = database()
  const counts = new WriteBehind({ store, merge: sum, everyMs: NEVER_BY_ITSELF })
  await counts.add('a', 1)
  state.isAway = true
  await expect(counts.flush()).rejects.toThrow('away')
  await counts.add('a', 2)
  await counts.add('b', 4)
  state.isAway = false
  await counts.close()
  expect(Object.fromEntries(rows)).toEqual({ a: 3, b: 4 })
})

it('keeps the later of two writes around a batch that fails', async () => {
  const opened = gate()
  const rows = new Map<string, string>()
  let fails = true
  const views = new WriteBehind<string>({
    everyMs: NEVER_BY_ITSELF,
    store: async (batch) => {
      await opened.opened
      if (fails) throw new Error('away')
      for (const [key, value] of batch) rows.set(key, value)
    },
  })
  await views.add('a', 'early')
  const failing = views.flush()
  await views.add('a', 'late')
  opened.open()
  await expect(failing).rejects.toThrow('away')
  expect(views.get('a')).toBe('late')
  fails = false
  await views.close()
  expect(rows.get('a')).toBe('late')
})

it('makes writers wait where the queue is full, instead of dropping', async () => {
  const { rows, store } = database()
  const opened = gate()
  const counts = new WriteBehind<number>({
    most: 2,
    everyMs: NEVER_BY_ITSELF,
    store: async (batch) => {
      await opened.opened
      await store(batch)
    },
  })
  await counts.add('a', 1)
  await counts.add('b', 1)
  let isIn = false
  const third = counts.add('c', 1).then(() => {
    isIn = true
  })
  await soon()
  expect(isIn).toBe(false)
  opened.open()
  await third
  await counts.close()
  expect([...rows.keys()].sort()).toEqual(['a', 'b', 'c'])
})

it('stores by itself after a while', async () => {
  const { rows, store } = database()
  const counts = new WriteBehind<number>({ store, everyMs: 5 })
  await counts.add('a', 1)
  while (rows.size === 0) await soon()
  await counts.close()
})

it('says at its end what it could not bring to the database', async () => {
  const { state, store } = database()
  const counts = new WriteBehind<number>({ store, everyMs: NEVER_BY_ITSELF })
  await counts.add('a', 1)
  state.isAway = true
  await expect(counts.close()).rejects.toMatchObject({ code: 'CACHE_UNSTORED', family: 'unavailable' })
})

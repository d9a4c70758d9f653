import { expect, it } from 'vitest'
import { cacheKeyOf } from '../cache-key.js'
import { openMarketSlice } from '../market.fixture.js'

it('statements that a release before this one keeps as they are do not stand in the way', async () => {
  const slice = await openMarketSlice()
  try {
    const anna = await slice.createUser('anna')
    const question = { code: '960000', day: '2025-06-02' }
    const url = `/companies/${question.code}/statements?asOf=${question.day}`
    const known = (await anna.send({ url })).json()
    await slice.forget()
    const key = cacheKeyOf('statement', known.dataVersion, question)
    expect(await slice.cache.getOrCompute(key, async () => known)).toEqual(known)
    const reply = await anna.send({ url })
    expect(reply.statusCode).toBe(200)
    expect(reply.json()).toEqual(known)
  } finally {
    await slice.close()
  }
})

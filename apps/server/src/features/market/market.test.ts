import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Caller } from '../../slice.fixture.js'
import { type MarketSlice, openMarketSlice } from './market.fixture.js'

let slice: MarketSlice
let anna: Caller
beforeAll(async () => {
  slice = await openMarketSlice()
  anna = await slice.createUser('anna')
})
afterAll(() => slice?.close())

it('debug', async () => {
  for (const url of [
    '/instruments/search?q=' + encodeURIComponent('ㄷㅁㅈㅈ'),
    '/instruments/search?q=BTC',
    '/quotes/960000',
    '/quotes?codes=960000,zzz',
    '/charts/960000?interval=week&overlay=sma(close,20)&overlay=rank(close)&from=2025-06-01',
    '/companies/960000',
    '/companies/960000/filings?limit=1',
    '/market/overview',
    '/market/sectors?market=US',
    '/universes',
    '/factors/rsi_14',
  ]) {
    const start = performance.now()
    const reply = await anna.send({ url })
    console.log(url, reply.statusCode, (performance.now() - start).toFixed(1), reply.body.slice(0, 700))
  }
})

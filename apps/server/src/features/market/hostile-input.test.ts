import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Caller } from '../../slice.fixture.js'
import { type MarketSlice, openMarketSlice } from './market.fixture.js'

let slice: MarketSlice
let root: Caller
beforeAll(async () => {
  slice = await openMarketSlice()
  root = await slice.createUser('root', 'admin')
})
afterAll(() => slice?.close())

const text = fc.oneof(
  fc.string({ maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom('', ' ', '960000', '\u0000', "' OR 1=1 --", '../../etc/passwd', '%', 'ㅅㅅ', '9'.repeat(400), 'NaN'),
)
const expression = fc.oneof(
  text,
  fc
    .array(
      fc.constantFrom(
        'close',
        'rank(',
        'sma(',
        ')',
        ',',
        '5',
        '1e308',
        '/',
        '0',
        'and',
        'per',
        'by: sector',
        '^',
        '-',
        'ema(',
        '$x',
        'not',
        'market',
        'in',
        "('KOSPI')",
        'entry_price',
        'lag(',
      ),
      { maxLength: 14 },
    )
    .map((words) => words.join(' ')),
  fc.constantFrom('('.repeat(3000), 'sma(close, 999999)', 'lag(close, -1)', 'close ^ 1e300', 'rank(rank(rank(close)))'),
)
const date = fc.oneof(text, fc.constantFrom('2025-12-30', '0000-00-00', '2025-02-30', '9999-12-31', '0001-01-01'))
const query = (fields: Record<string, fc.Arbitrary<string>>) =>
  fc
    .record(fields, { requiredKeys: [] })
    .map((values) => new URLSearchParams(values as Record<string, string>).toString())
const path = text.map((part) => encodeURIComponent(part.replace(/\p{Surrogate}/gu, 'x')))

const gets = fc.oneof(
  query({ q: text, limit: text, market: text }).map((q) => `/instruments/search?${q}`),
  query({ codes: text }).map((q) => `/quotes?${q}`),
  path.map((code) => `/quotes/${code}`),
  fc
    .tuple(
      fc.oneof(path, fc.constant('960000')),
      query({ interval: text, from: date, to: date, overlay: expression, prices: text }),
    )
    .map(([code, q]) => `/charts/${code}?${q}`),
  query({ overlay: expression, from: date }).map((q) => `/charts/960000/stream?${q}`),
  fc.tuple(path, query({ asOf: date })).map(([code, q]) => `/companies/${code}?${q}`),
  query({ asOf: date }).map((q) => `/companies/960000/statements?${q}`),
  query({ cursor: text, limit: text }).map((q) => `/companies/960000/filings?${q}`),
  query({ market: text }).map((q) => `/market/overview?${q}`),
  query({ category: text }).map((q) => `/factors?${q}`),
  path.map((id) => `/factors/${id}`),
  fc.tuple(path, query({ cursor: text, limit: text })).map(([id, q]) => `/universes/${id}?${q}`),
  path.map((id) => `/watchlists/${id}`),
)

const json = fc.jsonValue({ maxDepth: 2 })
const loose = (fields: Record<string, fc.Arbitrary<unknown>>) =>
  fc.oneof(
    json,
    fc.record(
      Object.fromEntries(Object.entries(fields).map(([k, v]) => [k, fc.oneof({ weight: 4, arbitrary: v }, json)])),
      { requiredKeys: [] },
    ),
  )
const codes = fc.array(fc.oneof(text, fc.constantFrom('960000', '960010')), { maxLength: 5 })
const sends = fc.oneof(
  loose({
    condition: expression,
    columns: fc.array(expression, { maxLength: 4 }),
    date,
    universe: loose({ id: text, boards: fc.array(text), codes }),
    sort: loose({ by: text, order: text }),
    limit: fc.integer(),
    cursor: text,
  }).map((payload) => ({ method: 'POST' as const, url: '/screen', payload })),
  loose({ codes, from: date, to: date }).map((payload) => ({ method: 'POST' as const, url: '/correlations', payload })),
  loose({ market: fc.constantFrom('KRX', 'US'), name: text, condition: expression, codes }).map((payload) => ({
    method: 'POST' as const,
    url: '/universes',
    payload,
  })),
  fc
    .tuple(path, loose({ market: fc.constant('KRX'), nameKo: text, nameEn: text, codes }))
    .map(([id, payload]) => ({ method: 'PUT' as const, url: `/universes/themes/${id}`, payload })),
  loose({ name: text, codes }).map((payload) => ({ method: 'POST' as const, url: '/watchlists', payload })),
  loose({ ids: fc.array(fc.oneof(text, fc.uuid())) }).map((payload) => ({
    method: 'PUT' as const,
    url: '/watchlists/order',
    payload,
  })),
  path.map((code) => ({ method: 'PUT' as const, url: `/recently-viewed/${code}` })),
)

it('never makes a fault of ours out of what somebody sends', { timeout: 240_000 }, async () => {
  const requests = fc.oneof(
    gets.map((url) => ({ method: 'GET' as const, url })),
    sends.map((request) =>
      'payload' in request
        ? { ...request, payload: JSON.stringify(request.payload), headers: { 'content-type': 'application/json' } }
        : request,
    ),
  )
  await fc.assert(
    fc.asyncProperty(requests, async (request) => {
      const reply = await root.send(request)
      expect(reply.statusCode, `${request.url} ${reply.body.slice(0, 300)}`).toBeLessThan(500)
      expect(reply.body).not.toMatch(/"type":"error"/)
    }),
    { numRuns: 600 },
  )
})

import { randomUUID } from 'node:crypto'
import { STRATEGY_LIMITS } from '@stocklab/protocol'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Caller } from '../../slice.fixture.js'
import { create, openStrategies, type StrategySlice, yamlOf } from './strategies.fixture.js'

let slice: StrategySlice
let kim: Caller
let id: string

beforeAll(async () => {
  slice = await openStrategies()
  kim = await slice.createUser('kim')
  id = (await create(kim, yamlOf('Own'))).id
  await kim.send({ method: 'POST', url: `/strategies/${id}/publish`, payload: {} })
})
afterAll(() => slice.close())

/** What a URL can carry. */
const wellFormed = (part: string) => Buffer.from(part).toString()

/** Text as attackers and broken programs send it. */
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string(),
  fc.constantFrom('\0', '\ud800', '\u202e', "'; drop table strategies; --", '%', '[', '{}', '-1', '1e999', 'NaN', '가'),
)
const value = fc.anything({
  maxDepth: 4,
  withNullPrototype: false,
  key: text,
  values: [text, fc.double(), fc.integer()],
})
const line = fc.tuple(fc.nat(8), text)

/** A document of which a line, a character or a value was changed. */
const source = fc.oneof(
  text,
  line.map(([at, junk]) => yamlOf('Junk').split('\n').toSpliced(at, 1, junk).join('\n')),
  fc.tuple(fc.nat(150), text).map(([at, junk]) => yamlOf('Junk').slice(0, at) + junk + yamlOf('Junk').slice(at)),
  text.map((junk) => yamlOf('Junk').replace('pbr < 1', junk)),
  text.map((junk) => yamlOf(JSON.stringify(junk))),
)
const document = fc.oneof(
  value,
  fc.record({ name: text, market: fc.constant('KRX'), description: text, entry: fc.record({ where: text }) }),
  fc.record({ name: fc.constant('n'), market: fc.constant('KRX'), entry: value, let: value, parameters: value }),
)
const body = fc.oneof(
  value,
  fc.record({ source }),
  fc.record({ source, format: fc.constant('json') }),
  fc.record({ document }),
  fc.record({ source, revision: fc.oneof(value, fc.integer()), note: text, tags: value }),
  fc.record({ document, note: text, tags: fc.array(text) }),
  fc.record({ tags: fc.array(text) }),
  fc.record({ revision: value, anonymous: value, detailsHidden: fc.boolean() }),
)

const place = fc.oneof(
  fc.constantFrom('', '/tags', '/publish', '/unpublish', '/clone', '/diff', '/export', '/revisions', '/revisions/1'),
  text.map((part) => `/revisions/${encodeURIComponent(wellFormed(part))}`),
)
const url = fc.oneof(
  fc.constantFrom('/strategies', '/strategies/validate', '/strategies/import', '/strategies/public'),
  fc.constantFrom('/strategies/public/ranking', '/strategies/library', '/strategies/library/x'),
  place.map((path) => () => `/strategies/${id}${path}`),
  place.map((path) => `/strategies/${randomUUID()}${path}`),
  text.map((part) => `/strategies/${encodeURIComponent(wellFormed(part))}`),
)
const NAMES = [
  'q',
  'tag',
  'factor',
  'market',
  'cursor',
  'limit',
  'statistic',
  'period',
  'part',
  'schedule',
  'from',
  'to',
]
const cursor = value.map((item) => Buffer.from(JSON.stringify(item) ?? '').toString('base64url'))
const query = fc.array(fc.tuple(fc.constantFrom(...NAMES, 'format', 'author', 'style'), fc.oneof(text, cursor)), {
  maxLength: 3,
})

it('whatever is sent, the answer is never a fault of ours', async () => {
  const request = fc.record({
    method: fc.constantFrom('GET', 'POST', 'PUT' as const),
    url,
    query,
    body,
    raw: fc.boolean(),
  })
  await fc.assert(
    fc.asyncProperty(request, async ({ method, url: path, query: pairs, body: sent, raw }) => {
      const search = new URLSearchParams(pairs.map(([name, item]): [string, string] => [name, wellFormed(item)]))
      const type = raw ? 'application/yaml' : 'application/json'
      const payload = raw ? String((sent as { source?: unknown })?.source ?? 'x') : JSON.stringify(sent)
      const reply = await kim.send({
        method: method as 'GET',
        url: `${typeof path === 'string' ? path : path()}?${search}`,
        headers: { 'content-type': type, 'if-match': '"1"' },
        ...(method === 'GET' || payload === undefined ? {} : { payload }),
      })
      expect([reply.statusCode < 500, reply.body]).toEqual([true, expect.any(String)])
    }),
    { numRuns: 1_500 },
  )
})

it('documents that are deep or large are refused in one sentence', async () => {
  const nested = (open: string, close: string, depth: number) => open.repeat(depth) + close.repeat(depth)
  const send = async (payload: string, type = 'application/json') =>
    (await kim.send({ method: 'POST', url: '/strategies/validate', payload, headers: { 'content-type': type } })).json()
  const shaped = (where: string) => ({ source: yamlOf('Deep').replace('pbr < 1', JSON.stringify(where)) })
  for (const payload of [
    `{"document":{"entry":${nested('[', ']', 100_000)}}}`,
    `{"document":{"a":${nested('{"a":', '}', 50_000).replace(/:}/, ':1}')}}`,
    JSON.stringify({ source: nested('[', ']', 100_000) }),
    JSON.stringify({ source: nested('{a: ', '}', 40_000) }),
    JSON.stringify({ source: '- '.repeat(100_000) }),
    JSON.stringify({ source: Array.from({ length: 5_000 }, (_, i) => `${' '.repeat(i % 50)}k${i}:`).join('\n') }),
    JSON.stringify(shaped(nested('(', ')', 100_000))),
    JSON.stringify(shaped(`${'not '.repeat(50_000)}pbr < 1`)),
    JSON.stringify(shaped(`pbr ${'+ 1 '.repeat(50_000)} < 1`)),
    JSON.stringify(shaped(`${'-'.repeat(100_000)}1 < pbr`)),
  ]) {
    const reply = await send(payload)
    expect([payload.slice(0, 60), reply.valid ?? reply.status]).toEqual([
      payload.slice(0, 60),
      expect.toBeOneOf([false, 400]),
    ])
  }
})

it('documents that are too long are refused before they are read', async () => {
  const { sourceLength, documentLength } = STRATEGY_LIMITS
  const validate = async (payload: object) =>
    (await kim.send({ method: 'POST', url: '/strategies/validate', payload })).json()
  const source = yamlOf('Long').padEnd(sourceLength, '#')
  expect((await validate({ source })).valid).toBe(true)
  expect((await validate({ source: `${source}#` })).code).toBe('INPUT_INVALID')
  const document = { name: 'Long', market: 'KRX', entry: { where: '1 < 2' }, description: 'x'.repeat(documentLength) }
  expect((await validate({ document })).problems[0].message).toMatch(/at most 24000 characters, received 24\d{3}/)
  const entries = (count: number) => new Array(count).fill('{ value: pbr }').join(', ')
  const ranked = (count: number) => yamlOf('Ranked').replace('{ value: mom_12_1, order: high }', entries(count))
  expect((await validate({ source: ranked(500) })).problems[0].message).toMatch(/with every default written out/)
  const { id: longest } = await create(kim, ranked(300))
  for (const act of ['publish', 'clone'])
    expect(
      (await kim.send({ method: 'POST', url: `/strategies/${longest}/${act}`, payload: {} })).statusCode,
    ).toBeOneOf([200, 201])
})

import type { Strategy } from '@stocklab/protocol'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Caller } from '../../slice.fixture.js'
import { create, openStrategies, type StrategySlice, yamlOf } from './strategies.fixture.js'

let slice: StrategySlice
let kim: Caller
let lee: Caller

beforeAll(async () => {
  slice = await openStrategies()
  kim = await slice.createUser('kim')
  lee = await slice.createUser('lee')
})
afterAll(() => slice.close())

const get = async (caller: Caller, url: string) => caller.send({ method: 'GET', url })
const put = (caller: Caller, id: string, payload: object, headers: Record<string, string> = {}) =>
  caller.send({ method: 'PUT', url: `/strategies/${id}`, payload, headers })

describe('a strategy', () => {
  it('is stored as it was written, with every default filled in beside it', async () => {
    const strategy = await create(kim, yamlOf('Value'), { tags: ['Value', 'krx ', 'value'], note: 'first' })
    expect(strategy).toMatchObject({ name: 'Value', revision: 1, tags: ['krx', 'value'], visibility: 'private' })
    expect(strategy.factors).toEqual(['mom_12_1', 'pbr'])
    expect(strategy.document).toMatchObject({ capital: 100_000_000, entry: { schedule: 'monthly', mode: 'rotate' } })
    const reply = await get(kim, `/strategies/${strategy.id}`)
    expect(reply.headers.etag).toMatch(/^"1-/)
    expect(reply.json().source).toBe(yamlOf('Value'))
  })

  it('is unknown to everybody else, whatever they ask of it', async () => {
    const { id } = await create(kim, yamlOf('Secret'))
    for (const [method, path, payload] of [
      ['GET', ''],
      ['PUT', '', { source: yamlOf('Mine'), revision: 1 }],
      ['DELETE', ''],
      ['PUT', '/tags', { tags: [] }],
      ['GET', '/revisions'],
      ['GET', '/revisions/1'],
      ['GET', '/diff?from=1&to=1'],
      ['GET', '/export'],
      ['POST', '/publish', {}],
      ['POST', '/unpublish', {}],
      ['POST', '/clone', {}],
    ] as const) {
      const request = { method, url: `/strategies/${id}${path}`, ...(payload === undefined ? {} : { payload }) }
      const reply = await lee.send(request)
      expect([method, path, reply.statusCode, reply.json().code]).toEqual([method, path, 404, 'STRATEGY_UNKNOWN'])
      expect((await slice.nobody.send(request)).statusCode).toBe(401)
    }
    expect((await get(lee, `/strategies/public/${id}`)).statusCode).toBe(404)
    expect((await get(kim, `/strategies/${id}`)).json()).toMatchObject({ name: 'Secret', revision: 1 })
  })

  it('gets a revision by each change, and the earlier ones stay', async () => {
    const { id } = await create(kim, yamlOf('Grows'))
    const reply = await put(kim, id, { source: yamlOf('Grown'), note: 'renamed' }, { 'if-match': '"1"' })
    expect(reply.json()).toMatchObject({ revision: 2, name: 'Grown' })
    expect(reply.headers.etag).toMatch(/^"2-/)
    await put(kim, id, { document: { ...reply.json().document, capital: 5_000_000 }, revision: 2 })
    const page = (await get(kim, `/strategies/${id}/revisions?limit=2`)).json()
    expect(page.items.map((item: { revision: number }) => item.revision)).toEqual([3, 2])
    const rest = (await get(kim, `/strategies/${id}/revisions?limit=2&cursor=${page.nextCursor}`)).json()
    expect(rest).toMatchObject({ items: [{ revision: 1, note: null }], nextCursor: null })
    expect((await get(kim, `/strategies/${id}/revisions/1`)).json()).toMatchObject({ source: yamlOf('Grows') })
    expect((await get(kim, `/strategies/${id}/revisions/4`)).json().code).toBe('STRATEGY_REVISION_UNKNOWN')
  })

  it('is not changed by the same text again', async () => {
    const { id } = await create(kim, yamlOf('Same'))
    expect((await put(kim, id, { source: yamlOf('Same'), revision: 1 })).json().revision).toBe(1)
  })

  it('is changed only from its newest revision, which the change has to name', async () => {
    const { id } = await create(kim, yamlOf('Old'))
    await put(kim, id, { source: yamlOf('New'), revision: 1 })
    const stale = await put(kim, id, { source: yamlOf('Other'), revision: 1 })
    expect([stale.statusCode, stale.json().code]).toEqual([409, 'STRATEGY_CHANGED'])
    expect((await put(kim, id, { source: yamlOf('Other') })).json().code).toBe('STRATEGY_REVISION_MISSING')
    const contradiction = await put(kim, id, { source: yamlOf('Other'), revision: 1 }, { 'if-match': '"2"' })
    expect(contradiction.statusCode).toBe(400)
    expect((await get(kim, `/strategies/${id}`)).json().name).toBe('New')
  })

  it('has a tag that a change can name, and that is another when anything of it changes', async () => {
    const { id } = await create(kim, yamlOf('Tagged'))
    const before = String((await get(kim, `/strategies/${id}`)).headers.etag)
    await kim.send({ method: 'PUT', url: `/strategies/${id}/tags`, payload: { tags: ['new'] } })
    const after = String((await get(kim, `/strategies/${id}`)).headers.etag)
    expect(after).not.toBe(before)
    const changed = await put(kim, id, { source: yamlOf('Retagged') }, { 'if-match': before })
    expect([changed.statusCode, changed.json().revision]).toEqual([200, 2])
    expect((await put(kim, id, { source: yamlOf('Late') }, { 'if-match': after })).statusCode).toBe(409)
    expect((await put(kim, id, { source: yamlOf('Odd') }, { 'if-match': '*' })).statusCode).toBe(400)
  })

  it('is gone once deleted', async () => {
    const { id } = await create(kim, yamlOf('Gone'))
    expect((await kim.send({ method: 'DELETE', url: `/strategies/${id}` })).statusCode).toBe(204)
    expect((await get(kim, `/strategies/${id}`)).statusCode).toBe(404)
    expect((await kim.send({ method: 'DELETE', url: `/strategies/${id}` })).statusCode).toBe(404)
  })

  it('may have the name of another: a name typed on any system is the same name', async () => {
    const nfd = '한글 전략'.normalize('NFD')
    const one = await create(kim, yamlOf(nfd))
    const other = await create(kim, yamlOf('한글 전략'))
    expect(one.name).toBe('한글 전략')
    expect(one.contentHash).toBe(other.contentHash)
    expect(one.id).not.toBe(other.id)
  })
})

describe('a list of strategies', () => {
  const names = async (caller: Caller, query: string) =>
    (await get(caller, `/strategies?${query}`)).json().items.map((item: Strategy) => item.name)
  let park: Caller

  beforeAll(async () => {
    park = await slice.createUser('park')
    await create(park, yamlOf('저PBR 가치주', 'description: 싼 주식을 산다\n'), { tags: ['value'] })
    await create(park, yamlOf('Momentum-v2.1', 'exit: { where: rsi_14 > 70 }\n'), { tags: ['momentum', 'krx'] })
    await create(park, yamlOf('Weekly').replace('monthly', 'weekly'), { tags: ['krx'] })
  })

  it('holds the own ones, changed last first, page by page', async () => {
    expect(await names(park, '')).toEqual(['Weekly', 'Momentum-v2.1', '저PBR 가치주'])
    const first = (await get(park, '/strategies?limit=2')).json()
    const second = (await get(park, `/strategies?limit=2&cursor=${first.nextCursor}`)).json()
    expect([first.items.length, second.items.length, second.nextCursor]).toEqual([2, 1, null])
    expect((await get(park, '/strategies?cursor=nonsense')).json().code).toBe('INPUT_INVALID')
  })

  it.each([
    ['q=가치', ['저PBR 가치주']],
    ['q=주식', ['저PBR 가치주']],
    ['q=moment v2', ['Momentum-v2.1']],
    ['q=krx', ['Weekly', 'Momentum-v2.1']],
    ['q=mom week', []],
    ["q=' | !:*", []],
    ['tag=krx&tag=momentum', ['Momentum-v2.1']],
    ['factor=rsi', ['Momentum-v2.1']],
    ['factor=rsi_14', ['Momentum-v2.1']],
    ['factor=mom_12_1&factor=rsi', ['Momentum-v2.1']],
    ['factor=per', []],
    ['schedule=weekly', ['Weekly']],
    ['market=US', []],
    ['visibility=public', []],
  ])('is narrowed by %s', async (query, expected) => {
    expect(await names(park, encodeURI(query))).toEqual(expected)
  })
})

describe('two revisions', () => {
  it('are compared field by field and as text', async () => {
    const { id } = await create(kim, yamlOf('Diff'))
    const after = yamlOf('Diff', 'exit: { stop_loss: 0.1 }\n').replace('pbr < 1', 'pbr < 0.8')
    await put(kim, id, { source: after, revision: 1 })
    const diff = (await get(kim, `/strategies/${id}/diff?from=1&to=2`)).json()
    expect(diff.changes).toEqual([
      { path: 'entry.where', before: 'pbr < 1', after: 'pbr < 0.8' },
      { path: 'exit.stop_loss', before: null, after: 0.1 },
    ])
    expect(diff.text).toBe(`--- revision 1
+++ revision 2
@@ -3,6 +3,7 @@
 market: KRX
 entry:
   schedule: monthly # once a month
-  where: pbr < 1
+  where: pbr < 0.8
   rank_by: [{ value: mom_12_1, order: high }]
   max_positions: 20
+exit: { stop_loss: 0.1 }
`)
    expect((await get(kim, `/strategies/${id}/diff?from=2&to=2`)).json()).toMatchObject({ changes: [], text: '' })
  })
})

describe('text in and out', () => {
  it('comes back from an export byte by byte, under a name in any script', async () => {
    const source = yamlOf('왕복')
    const headers = { 'content-type': 'application/yaml' }
    const made = await kim.send({ method: 'POST', url: '/strategies/import', headers, payload: source })
    expect(made.statusCode).toBe(201)
    const out = await get(kim, `/strategies/${made.json().id}/export`)
    expect(out.body).toBe(source)
    expect(out.headers['content-type']).toBe('application/yaml; charset=utf-8')
    expect(out.headers['content-disposition']).toContain(encodeURIComponent('왕복.1.yaml'))
    const json = await get(kim, `/strategies/${made.json().id}/export?format=json`)
    expect(JSON.parse(json.body)).toEqual(made.json().document)
  })

  it('is refused with every fault and its place', async () => {
    const source = yamlOf('Wrong').replace('pbr <', 'pbrr <').replace('mom_12_1', 'momentum(')
    const reply = await kim.send({ method: 'POST', url: '/strategies', payload: { source } })
    expect(reply.statusCode).toBe(422)
    expect(reply.json()).toMatchObject({ code: 'STRATEGY_INVALID', errors: expect.any(Array) })
    expect(reply.json().errors[0]).toMatchObject({ line: 6, path: 'entry.where' })
    const none = await kim.send({ method: 'POST', url: '/strategies', payload: {} })
    expect([none.statusCode, none.json().code]).toEqual([400, 'INPUT_INVALID'])
  })

  it('is checked without being stored: faults with suggestions, or the plan', async () => {
    const check = async (payload: object) =>
      (await kim.send({ method: 'POST', url: '/strategies/validate', payload })).json()
    const wrong = await check({ source: yamlOf('X').replace('pbr <', 'pbrr <') })
    expect(wrong).toMatchObject({ valid: false, plan: null, problems: [{ line: 6, column: 10 }] })
    expect(wrong.problems[0].message).toContain('did you mean "pbr"')
    const right = await check({ source: yamlOf('X') })
    expect(right).toMatchObject({ valid: true, problems: [] })
    expect(right.plan).toMatchObject({ factors: ['mom_12_1', 'pbr'], historySessions: 252, statements: true })
    const value = await check({ document: right.document })
    expect(value.plan).toEqual(right.plan)
    const doubtful = await check({ source: yamlOf('X').replace(/ {2}rank_by.*\n/, '') })
    expect(doubtful.warnings[0]).toContain('no rank_by')
    const text = { method: 'POST', url: '/strategies/validate', headers: { 'content-type': 'text/yaml' } } as const
    expect((await kim.send({ ...text, payload: yamlOf('Y') })).json().valid).toBe(true)
  })
})

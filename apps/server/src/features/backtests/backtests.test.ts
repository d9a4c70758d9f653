import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import { ENGINE_VERSION } from '@stocklab/engine'
import { createDemoMarket } from '@stocklab/market-data'
import {
  createLocalQueue,
  createMemoryBus,
  DEFAULT_JOB_LIMITS,
  type JobLimits,
  openDatabaseTrials,
} from '@stocklab/platform'
import { type Backtest, type BacktestStatus, isFinal } from '@stocklab/protocol'
import { type RunningWorker, startWorker, WORKER_DEFAULTS } from '@stocklab/worker'
import { pino } from 'pino'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type Caller, openSlice, type Slice } from '../../slice.fixture.js'
import type { BacktestPorts } from './ports.js'
import { backtestRoutes } from './routes.js'

const QUICK = `name: Yearly
market: KRX
entry:
  schedule: yearly
  rank_by: [{ value: mom_12_1, order: high }]
  max_positions: 10
`
const SLOW = `name: Daily
market: KRX
entry:
  schedule: daily
  mode: reweight
  rank_by: [{ value: mom_12_1, order: high }]
  max_positions: 40
`

let dataDirectory: string
beforeAll(async () => {
  dataDirectory = mkdtempSync(join(tmpdir(), 'stocklab-backtests-'))
  await createDemoMarket(dataDirectory, { seed: 1, instruments: 40, years: 4 })
})
afterAll(() => rmSync(dataDirectory, { recursive: true }))

interface Place {
  readonly slice: Slice
  readonly ports: BacktestPorts
  readonly ada: Caller
  work(): Promise<RunningWorker>
}

const opened: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of opened.splice(0).reverse()) await close()
})

async function openPlace(limits: JobLimits = DEFAULT_JOB_LIMITS): Promise<Place> {
  let ports: BacktestPorts | undefined
  const slice = await openSlice((database) => {
    ports = {
      database,
      queue: createLocalQueue(),
      bus: createMemoryBus(),
      limits,
      maxDurationMs: 60_000,
      dataDirectory: async () => dataDirectory,
    }
    return backtestRoutes(ports, { heartbeatMs: 400, lookMs: 300, mostListeners: 3 })
  })
  opened.push(() => slice.close())
  const made = ports as BacktestPorts | undefined
  if (made === undefined) throw new Error('the slice was not built')
  return { slice, ports: made, ada: await slice.createUser('ada'), work: () => work(made) }
}

async function work(ports: BacktestPorts): Promise<RunningWorker> {
  const worker = await startWorker(
    {
      ...ports,
      logger: pino({ level: 'silent' }),
      openTrials: (ownerId, version) =>
        openDatabaseTrials(ports.database, { ownerId, basis: `${version} ${ENGINE_VERSION}` }),
      nowMs: () => performance.now(),
    },
    { ...WORKER_DEFAULTS, name: 'w', limits: ports.limits, heartbeatMs: 50, sweepMs: 100, finishMs: 0 },
  )
  opened.push(() => worker.close())
  return worker
}

async function create(caller: Caller, payload: object, headers: Record<string, string> = {}) {
  const reply = await caller.send({ method: 'POST', url: '/backtests', payload, headers })
  return { reply, backtest: reply.json() as Backtest }
}

async function ended(caller: Caller, id: string): Promise<BacktestStatus> {
  for (;;) {
    const status = (await caller.send({ url: `/backtests/${id}/status` })).json() as BacktestStatus
    if (isFinal(status.status)) return status
    await pause(20)
  }
}

describe('creating', { timeout: 300_000 }, () => {
  it('is answered at once with an estimate and the place in the queue, and once it ran with the stored result', async () => {
    const { ada, work } = await openPlace()
    const first = await create(ada, { document: QUICK, capital: 5_000_000 })
    expect(first.reply.statusCode).toBe(202)
    expect(first.backtest).toMatchObject({ status: 'queued', queuePosition: 1, name: 'Yearly', error: null })
    expect(first.backtest.estimate).toMatchObject({ learnedFrom: 0, startsInMs: 0 })
    expect(first.backtest.estimate.durationMs).toBeGreaterThan(0)
    const second = await create(ada, { document: SLOW })
    expect(second.backtest.queuePosition).toBe(2)
    expect(second.backtest.estimate.startsInMs).toBeGreaterThan(0)
    await work()
    expect(await ended(ada, first.backtest.id)).toMatchObject({
      status: 'completed',
      progress: { phase: 'done', ratio: 1 },
    })
    const again = await create(ada, { document: QUICK, capital: 5_000_000 })
    expect(again.reply.statusCode).toBe(200)
    expect(again.backtest).toMatchObject({ status: 'completed', estimate: { learnedFrom: 1 }, progress: { ratio: 1 } })
    expect(again.backtest.id).not.toBe(first.backtest.id)
  })

  it('names every fault of a document with its line', async () => {
    const { ada } = await openPlace()
    const { reply } = await create(ada, { document: QUICK.replace('mom_12_1', 'mom_12_2') })
    expect(reply.statusCode).toBe(422)
    expect(reply.json()).toMatchObject({ code: 'STRATEGY_INVALID', errors: [{ line: 5 }] })
    for (const body of [{}, { document: QUICK, strategyId: randomUUID() }, { document: QUICK, nonsense: 1 }])
      expect((await create(ada, body)).reply.statusCode).toBe(400)
    const unknown = await create(ada, { document: QUICK, parameters: { nothing: 1 } })
    expect(unknown.reply.statusCode).toBe(422)
    expect((await create(ada, { strategyId: randomUUID() })).reply.json()).toMatchObject({ code: 'STRATEGY_UNKNOWN' })
    for (const period of [{ from: '0000-01-01' }, { from: '2024-01-02', to: '2023-01-02' }])
      expect((await create(ada, { document: QUICK, period })).reply.statusCode).toBeLessThan(500)
    const high = await create(ada, { document: QUICK, priority: 'high' })
    expect(high.reply.statusCode).toBe(403)
  })

  it('answers the same idempotency key with the same backtest, and refuses it for another', async () => {
    const { ada } = await openPlace()
    const key = { 'idempotency-key': 'k1' }
    const [one, two] = [await create(ada, { document: QUICK }, key), await create(ada, { document: QUICK }, key)]
    expect(two.backtest.id).toBe(one.backtest.id)
    const other = await create(ada, { document: SLOW }, key)
    expect(other.reply.json()).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' })
  })

  it('refuses clearly what is too much, by user and in all', async () => {
    const { ada, slice } = await openPlace({ openPerOwner: 2, openInAll: 3, atWorkPerOwner: 1 })
    const first = await create(ada, { document: QUICK })
    const second = await create(ada, { document: SLOW })
    expect([first.backtest.status, second.backtest.status]).toEqual(['queued', 'pending'])
    const third = await create(ada, { document: SLOW })
    expect(third.reply.statusCode).toBe(429)
    expect(third.reply.json()).toMatchObject({ code: 'BACKTESTS_TOO_MANY' })
    const bob = await slice.createUser('bob')
    await create(bob, { document: QUICK })
    const full = await create(bob, { document: SLOW })
    expect(full.reply.statusCode).toBe(503)
    expect(full.reply.json()).toMatchObject({ code: 'QUEUE_FULL' })
    expect(full.reply.headers['retry-after']).toBe('60')
  })

  it('runs stored strategies of the account and of the library alone', async () => {
    const { ada, slice } = await openPlace()
    const { id } = await slice.database
      .insertInto('strategies')
      .values({ owner_id: ada.userId, name: 'Yearly', market: 'KRX' })
      .returning('id')
      .executeTakeFirstOrThrow()
    const document = { name: 'Yearly', market: 'KRX', entry: { rank_by: [{ value: 'mom_12_1' }] } }
    await slice.database
      .insertInto('strategy_revisions')
      .values({ strategy_id: id, revision: 1, document: JSON.stringify(document), content_hash: 'x' })
      .execute()
    const own = await create(ada, { strategyId: id })
    expect(own.backtest).toMatchObject({ strategyId: id, strategyRevision: 1, name: 'Yearly' })
    expect((await create(ada, { strategyId: id, revision: 2 })).reply.json()).toMatchObject({
      code: 'STRATEGY_REVISION_UNKNOWN',
    })
    const bob = await slice.createUser('bob')
    expect((await create(bob, { strategyId: id })).reply.json()).toMatchObject({ code: 'STRATEGY_UNKNOWN' })
  })
})

describe('ending', { timeout: 300_000 }, () => {
  it('cancels what waits at once and what runs within moments, and tries both again', async () => {
    const { ada, work } = await openPlace({ openPerOwner: 9, openInAll: 9, atWorkPerOwner: 1 })
    const running = (await create(ada, { document: SLOW })).backtest
    const waiting = (await create(ada, { document: QUICK })).backtest
    const cancel = (id: string) => ada.send({ method: 'POST', url: `/backtests/${id}/cancel` })
    await work()
    for (;;) {
      const { status } = (await ada.send({ url: `/backtests/${running.id}/status` })).json() as BacktestStatus
      if (status === 'running') break
      await pause(5)
    }
    expect((await cancel(waiting.id)).json()).toMatchObject({ status: 'cancelled' })
    expect((await cancel(waiting.id)).statusCode).toBe(202)
    const asked = await cancel(running.id)
    expect(asked.statusCode).toBe(202)
    expect(asked.json()).toMatchObject({ cancelRequested: true })
    expect((await ended(ada, running.id)).status).toBe('cancelled')
    const retry = await ada.send({ method: 'POST', url: `/backtests/${waiting.id}/retry` })
    expect(retry.statusCode).toBe(202)
    expect((await ended(ada, waiting.id)).status).toBe('completed')
    expect((await cancel(waiting.id)).json()).toMatchObject({ code: 'BACKTEST_OVER' })
    const retryCompleted = await ada.send({ method: 'POST', url: `/backtests/${waiting.id}/retry` })
    expect(retryCompleted.json()).toMatchObject({ code: 'BACKTEST_SUCCEEDED' })
  })

  it('forgets what has ended, with its result, and nothing else', async () => {
    const { ada, slice, work } = await openPlace()
    const { backtest } = await create(ada, { document: QUICK })
    const remove = () => ada.send({ method: 'DELETE', url: `/backtests/${backtest.id}` })
    expect((await remove()).json()).toMatchObject({ code: 'BACKTEST_ACTIVE' })
    await work()
    await ended(ada, backtest.id)
    expect((await remove()).statusCode).toBe(204)
    expect((await remove()).json()).toMatchObject({ code: 'BACKTEST_UNKNOWN' })
    expect(await slice.database.selectFrom('runs').select('id').execute()).toEqual([])
  })
})

describe('reading', { timeout: 300_000 }, () => {
  it('lists own backtests by page and filter, and shows those of others to nobody', async () => {
    const { ada, slice } = await openPlace()
    const ids: string[] = []
    for (let k = 0; k < 3; k++) ids.unshift((await create(ada, { document: QUICK, capital: 1e6 + k })).backtest.id)
    const list = async (caller: Caller, query: string) => (await caller.send({ url: `/backtests${query}` })).json()
    const page = await list(ada, '?limit=2')
    expect(page.items.map(({ id }: Backtest) => id)).toEqual(ids.slice(0, 2))
    const rest = await list(ada, `?limit=2&cursor=${page.nextCursor}`)
    expect(rest).toMatchObject({ items: [{ id: ids[2] }], nextCursor: null })
    await ada.send({ method: 'POST', url: `/backtests/${ids[0]}/cancel` })
    expect((await list(ada, '?status=cancelled&market=KRX&kind=backtest')).items).toHaveLength(1)
    expect((await list(ada, '?from=2199-01-01')).items).toEqual([])
    expect((await ada.send({ url: '/backtests?cursor=x' })).statusCode).toBe(400)
    const bob = await slice.createUser('bob')
    expect((await list(bob, '')).items).toEqual([])
    for (const path of ['', '/status', '/log', '/stream'])
      expect((await bob.send({ url: `/backtests/${ids[0]}${path}` })).statusCode).toBe(404)
  })
})

interface Sent {
  readonly id: string | undefined
  readonly event: string
  readonly data: Record<string, unknown>
}

function parseStream(text: string): readonly Sent[] {
  return text.split('\n\n').flatMap((block) => {
    const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1]
    const event = field('event')
    return event === undefined ? [] : [{ id: field('id'), event, data: JSON.parse(field('data') ?? 'null') }]
  })
}

describe('following', { timeout: 300_000 }, () => {
  it('streams everything up to the end, and to who comes back what was missed', async () => {
    const { ada, work } = await openPlace()
    const { backtest } = await create(ada, { document: SLOW, period: { from: '2024-01-02' } })
    const stream = ada.send({ url: `/backtests/${backtest.id}/stream` })
    await work()
    const reply = await stream
    expect(reply.headers['content-type']).toBe('text/event-stream; charset=utf-8')
    const events = parseStream(reply.body)
    expect(events[0]).toMatchObject({ event: 'snapshot', data: { status: 'queued' } })
    expect(events.at(-1)).toMatchObject({ event: 'end', data: { status: 'completed', error: null } })
    const names = events.map(({ event }) => event)
    expect(names.filter((name) => name === 'end')).toHaveLength(1)
    expect(names).toContain('progress')
    expect(reply.body).toContain('retry: 2000')

    const middle = events[3] as Sent
    const later = await ada.send({
      url: `/backtests/${backtest.id}/stream`,
      headers: { 'last-event-id': middle.id as string },
    })
    expect(parseStream(later.body)).toEqual(events.slice(4))
    const log = (await ada.send({ url: `/backtests/${backtest.id}/log` })).json() as {
      lines: { id: number; text: string }[]
    }
    const told = events.filter(({ event }) => event === 'log').map(({ data }) => data.text)
    expect(log.lines.map(({ text }) => text)).toEqual(told)
    expect(told).toContain('simulating')
    const rest = await ada.send({ url: `/backtests/${backtest.id}/log?after=${log.lines[0]?.id}&limit=1` })
    expect(rest.json()).toEqual({ lines: [log.lines[1]] })
    const all = await ada.send({ url: `/backtests/${backtest.id}/stream` })
    expect(parseStream(all.body)).toEqual(events.slice(1))
    const last = events.at(-1) as Sent
    const over = await ada.send({ url: `/backtests/${backtest.id}/stream?lastEventId=${last.id}` })
    expect(over.statusCode).toBe(204)
  })

  it('ends a stream of which the bus told nothing, by the row', async () => {
    const { ada, slice } = await openPlace()
    const { backtest } = await create(ada, { document: SLOW })
    const stream = ada.send({ url: `/backtests/${backtest.id}/stream` })
    await pause(20)
    await slice.database
      .updateTable('jobs')
      .set({ status: 'failed', error: JSON.stringify({ code: 'JOB_LOST', message: 'gone' }) })
      .where('id', '=', backtest.id)
      .execute()
    expect(parseStream((await stream).body).at(-1)).toMatchObject({
      event: 'end',
      data: { status: 'failed', error: { code: 'JOB_LOST' } },
    })
  })

  it('sends the same over WebSocket to its owner alone, pings, and limits listeners', async () => {
    const { ada, slice, work } = await openPlace()
    const bob = await slice.createUser('bob')
    const { backtest } = await create(ada, { document: SLOW, period: { from: '2024-01-02' } })
    await slice.app.listen({ port: 0, host: '127.0.0.1' })
    const { port } = slice.app.server.address() as AddressInfo
    const { WebSocket } = await import('ws')
    const connect = (userId: string) =>
      new WebSocket(`ws://127.0.0.1:${port}/backtests/${backtest.id}/socket`, {
        headers: { authorization: `Bearer ${userId} user` },
      })
    const refused = (socket: InstanceType<typeof WebSocket>) =>
      new Promise<number | undefined>((resolve) => {
        socket.on('unexpected-response', (_, response) => resolve(response.statusCode))
        socket.on('error', () => undefined)
      })
    expect(await refused(connect(bob.userId))).toBe(404)
    const sockets = [connect(ada.userId), connect(ada.userId), connect(ada.userId)]
    const messages: { type: string; id: string | null }[] = []
    let pings = 0
    sockets[0]?.on('message', (text) => messages.push(JSON.parse(String(text))))
    sockets[0]?.on('ping', () => pings++)
    const closed = sockets.map((socket) => new Promise<number>((resolve) => socket.on('close', resolve)))
    await Promise.all(sockets.map((socket) => new Promise((resolve) => socket.once('message', resolve))))
    expect(await refused(connect(ada.userId))).toBe(429)
    while (pings === 0) await pause(5)
    await work()
    expect(await Promise.all(closed)).toEqual([1000, 1000, 1000])
    expect(messages[0]).toMatchObject({ type: 'snapshot', id: null })
    expect(messages.at(-1)).toMatchObject({ type: 'end', status: 'completed' })
    const plain = await ada.send({ url: `/backtests/${backtest.id}/socket` })
    expect(plain.statusCode).toBe(400)
  })
})

describe('studies', { timeout: 300_000 }, () => {
  it('are divided, shown while they run and kept when they end', async () => {
    const { ada, work } = await openPlace()
    const study = { kind: 'optimize', turn: ['entry.max_positions=5..15:5'] }
    const send = (body: object) => ada.send({ method: 'POST', url: '/backtests/studies', payload: body })
    const refused = await send({ document: QUICK, study: { ...study, turn: ['nothing=1..2'] } })
    expect(refused.json()).toMatchObject({ status: 422, code: 'USAGE' })
    const created = await send({ document: QUICK, study })
    expect(created.statusCode).toBe(202)
    const { id } = created.json() as Backtest
    const read = (path: string) => ada.send({ url: `/backtests/${id}${path}` })
    expect((await read('/partial')).json()).toEqual({ status: 'queued', parts: null, found: null })
    expect((await read('/study')).json()).toMatchObject({ code: 'BACKTEST_NO_STUDY' })
    const stream = read('/stream')
    await work()
    expect(await ended(ada, id)).toMatchObject({ status: 'completed', parts: { done: 3, total: 3 } })
    expect((await stream).body).toContain('event: parts\ndata: {"done":3,"total":3}')
    expect((await read('/study')).json()).toMatchObject({ schema: 'stocklab/optimize@1', counts: { points: 3 } })
    expect((await read('/study/report')).body).toContain('<html')
    expect((await ada.send({ url: '/backtests' })).json().items).toHaveLength(1)
  })
})

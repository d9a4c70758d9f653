import { randomUUID } from 'node:crypto'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { dropRunsBefore } from '@stocklab/platform'
import { resultJson } from '@stocklab/studies'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Caller } from '../../slice.fixture.js'
import { openRuns, type RunSlice } from './runs.fixture.js'

let slice: RunSlice
let owner: Caller
let id: string
beforeAll(async () => {
  slice = await openRuns()
  owner = await slice.createUser('owner')
  id = await slice.store(owner)
})
afterAll(() => slice?.close())

async function get(path: string, caller = owner) {
  const reply = await caller.send({ url: `/backtests/${id}/${path}` })
  if (reply.statusCode !== 200) throw new Error(`${reply.statusCode} ${reply.body}`)
  return reply
}

async function allPages(path: string) {
  const items: Record<string, unknown>[] = []
  let cursor: string | null = null
  do {
    const page: { items: Record<string, unknown>[]; nextCursor: string | null } = (
      await get(`${path}${cursor === null ? '' : `&cursor=${cursor}`}`)
    ).json()
    items.push(...page.items)
    cursor = page.nextCursor
  } while (cursor !== null)
  return items
}

const withSeq = (rows: readonly object[]) => rows.map((row, seq) => ({ seq, ...row }))

describe('the result', () => {
  it('names every statistic in both languages, with its unit and why it is missing', async () => {
    const body = (await get('result')).json()
    const { statistics, reasons, manifest, warnings } = slice.run.result
    expect(Object.fromEntries(body.statistics.map(({ id, value }: never) => [id, value]))).toEqual(statistics)
    for (const one of body.statistics) {
      expect(one.name.ko.length * one.name.en.length).toBeGreaterThan(0)
      expect(one.reason).toBe(reasons[one.id] ?? null)
    }
    expect(body.manifest).toEqual(manifest)
    expect(body).toMatchObject({ id, currency: 'KRW', madeUp: true, hasDetails: true, warnings })
  })

  it('is shown to its owner alone, and says why there is none yet', async () => {
    const other = await slice.createUser('stranger')
    const url = `/backtests/${id}/result`
    expect((await other.send({ url })).json().code).toBe('BACKTEST_UNKNOWN')
    expect((await slice.nobody.send({ url })).statusCode).toBe(401)
    const job = await slice.database
      .insertInto('jobs')
      .values({
        owner_id: owner.userId,
        kind: 'backtest',
        status: 'running',
        name: 'x',
        market: 'KRX',
        input: '{}',
        estimate: '{}',
        max_duration_ms: 1,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    const reply = await owner.send({ url: `/backtests/${job.id}/result` })
    expect(reply.json()).toMatchObject({
      status: 409,
      code: 'BACKTEST_UNFINISHED',
      detail: expect.stringContaining('running'),
    })
  })
})

describe('daily values', () => {
  it('come whole unless points are asked for', async () => {
    const body = (await get('daily')).json()
    expect(body).toEqual({ days: slice.run.result.daily.length, items: slice.run.result.daily })
  })

  it('keep the highest, the lowest and the deepest day however few points are asked for', async () => {
    const { items } = (await get('daily?points=40')).json()
    const all = slice.run.result.daily
    expect(items.length).toBeLessThanOrEqual(40)
    for (const column of ['total_value', 'drawdown', 'benchmark'] as const) {
      const shown = items.map((row: (typeof all)[number]) => row[column])
      const known = all.map((row) => row[column]!)
      expect([Math.min(...shown), Math.max(...shown)]).toEqual([Math.min(...known), Math.max(...known)])
    }
  })
})

describe('lists', () => {
  it('give every row once, page by page, as the run has them', async () => {
    const { trades, fills, lapsed, holdings } = slice.run.result
    expect(trades.length).toBeGreaterThan(50)
    expect(await allPages('trades?limit=17')).toEqual(withSeq(trades))
    expect(await allPages('fills?limit=100')).toEqual(withSeq(fills))
    expect(await allPages('lapsed?limit=100')).toEqual(withSeq(lapsed))
    expect(await allPages('holdings?limit=2')).toEqual(withSeq(holdings))
    expect(await allPages('decisions?limit=50')).toEqual(withSeq(slice.run.decisions))
  })

  it.each(['return', 'net', 'entry_date', 'code', 'held_days'] as const)(
    'are sorted by %s both ways, equal rows in the order of the run',
    async (sort) => {
      const rows = withSeq(slice.run.result.trades) as unknown as Record<string, never>[]
      const compare = (a: never, b: never) => (a < b ? -1 : a > b ? 1 : 0)
      const ascending = [...rows].sort((a, b) => compare(a[sort]!, b[sort]!) || compare(a.seq!, b.seq!))
      expect(await allPages(`trades?limit=13&sort=${sort}`)).toEqual(ascending)
      expect(await allPages(`trades?limit=13&sort=${sort}&order=desc`)).toEqual(ascending.reverse())
    },
  )

  it('are filtered by code, side and days', async () => {
    const { fills } = slice.run.result
    const { code } = fills[7]!
    const wanted = withSeq(fills).filter(
      (row) => 'code' in row && row.code === code && (row as never as { side: string }).side === 'sell',
    )
    expect(await allPages(`fills?code=${code}&side=sell`)).toEqual(wanted)
    const day = fills[30]!.date
    expect(await allPages(`fills?from=${day}&to=${day}`)).toEqual(
      withSeq(fills).filter((row) => (row as never as { date: string }).date === day),
    )
    const decided = await allPages(`decisions?code=${code}`)
    expect(decided.length).toBeGreaterThan(0)
    for (const { ordered } of decided as never as { ordered: { code: string }[] }[]) {
      expect(ordered.map((order) => order.code)).toContain(code)
    }
  })

  it('refuse a cursor of another order, and one that somebody made up', async () => {
    const { nextCursor } = (await get('trades?limit=1&sort=return')).json()
    const made = (place: unknown) => Buffer.from(JSON.stringify(place)).toString('base64url')
    for (const query of [
      `sort=net&cursor=${nextCursor}`,
      'cursor=nonsense',
      `sort=entry_date&cursor=${made(['entry_date', 'asc', '0000-99-99', 1])}`,
      `cursor=${made(['seq', 'asc', 1e300, 1])}`,
      'sort=secret',
      'from=0000-01-01',
    ]) {
      const reply = await owner.send({ url: `/backtests/${id}/trades?${query}` })
      expect([query, reply.statusCode]).toEqual([query, 400])
    }
  })
})

describe('files', () => {
  it('give the report of the run', async () => {
    const reply = await get('report')
    expect(reply.headers['content-type']).toBe('text/html; charset=utf-8')
    expect(reply.headers['content-security-policy']).toContain("default-src 'none'")
    expect(reply.body).toContain('Momentum of the demo')
    expect(reply.body).toContain('</html>')
  })

  it('explain one code on one day', async () => {
    const decision = slice.run.decisions.find(({ ordered }) => ordered.length > 0)!
    const { code } = decision.ordered[0]!
    const answer = (await get(`why?code=${code}&date=${decision.date}`)).json()
    expect(answer).toMatchObject({ code, date: decision.date, madeUp: true, inUniverse: true })
    expect(answer.outcome.ordered).toEqual(decision.ordered.filter((order) => order.code === code))
    const unknown = await owner.send({ url: `/backtests/${id}/why?code=NOBODY&date=${decision.date}` })
    expect(unknown.json()).toMatchObject({ status: 422, code: 'CODE_UNKNOWN' })
  })

  it('give the whole result as the command line writes it', async () => {
    expect((await get('export?format=json')).body).toBe(resultJson(slice.run.result))
  })

  it('give each table as CSV and as Parquet with the same rows', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'stocklab-parquet-'))
    const connection = await (await DuckDBInstance.create(':memory:')).connect()
    for (const table of ['daily', 'fills', 'lapsed', 'trades', 'holdings', 'decisions'] as const) {
      const csv = await get(`export?format=csv&table=${table}`)
      expect(csv.headers['content-disposition']).toBe(`attachment; filename="${id}-${table}.csv"`)
      const file = join(folder, `${table}.parquet`)
      writeFileSync(file, (await get(`export?format=parquet&table=${table}`)).rawPayload)
      const rows = await (await connection.run(`select count(*)::integer from '${file}'`)).getRows()
      expect(rows[0]![0]).toBe(csv.body.split('\n').length - 2)
    }
    const sum = await (await connection.run(`select sum(net) from '${join(folder, 'trades.parquet')}'`)).getRows()
    expect(sum[0]![0]).toBeCloseTo(
      slice.run.result.trades.reduce((total, { net }) => total + net, 0),
      4,
    )
    connection.closeSync()
  })

  it('ask for the table where the format needs one', async () => {
    const reply = await owner.send({ url: `/backtests/${id}/export?format=csv` })
    expect(reply.json()).toMatchObject({ status: 400, errors: [{ path: 'table' }] })
  })
})

describe('old runs', () => {
  it('keep their statistics when their rows are dropped, unless they are pinned', async () => {
    const old = await slice.store(owner, slice.run, new Date('2002-01-15T00:00:00Z'))
    const pinned = await slice.store(owner, slice.run, new Date('2002-01-16T00:00:00Z'))
    const pin = await owner.send({ method: 'PUT', url: `/backtests/${pinned}/pin`, payload: { pinned: true } })
    expect(pin.statusCode).toBe(200)
    await dropRunsBefore(slice.database, '2002-02-01')
    expect((await owner.send({ url: `/backtests/${old}/result` })).json()).toMatchObject({ hasDetails: false })
    const daily = await owner.send({ url: `/backtests/${old}/daily` })
    expect(daily.json()).toMatchObject({ status: 410, code: 'BACKTEST_DETAILS_DROPPED' })
    expect((await owner.send({ url: `/backtests/${pinned}/daily` })).statusCode).toBe(200)
  })
})

describe('a comparison', () => {
  it('rebases the curves to the days that all have and says what is unfair', async () => {
    const other = await slice.store(owner, slice.other)
    const reply = await owner.send({
      method: 'POST',
      url: '/backtests/compare',
      payload: { ids: [id, other], points: 60 },
    })
    const body = reply.json()
    expect(body.common.from).toBe(slice.other.result.daily[0]!.date)
    expect(body.curves.dates.length).toBeLessThanOrEqual(60)
    expect(body.curves.values.map((values: number[]) => values[0])).toEqual([1, 1])
    const last = slice.other.result.daily.at(-1)!.total_value / slice.other.result.daily[0]!.total_value
    expect(body.curves.values[1].at(-1)).toBeCloseTo(last, 12)
    expect(Math.min(...body.curves.drawdowns[1])).toBeCloseTo(body.risk[1].maxDrawdown, 12)
    expect(body.correlations[0][0]).toBeCloseTo(1, 12)
    expect(body.correlations[0][1]).toBe(body.correlations[1][0])
    expect(body.drawdownOverlap[0][1]).toBeGreaterThanOrEqual(0)
    expect(body.statistics.find(({ id }: never) => id === 'cagr').values).toEqual([
      slice.run.result.statistics.cagr,
      slice.other.result.statistics.cagr,
    ])
    expect(body.cautions.map(({ en }: never) => en)).toEqual([
      expect.stringContaining('different periods'),
      expect.stringContaining('made-up'),
    ])
  })

  it('takes two to five different backtests of the caller', async () => {
    const compare = (ids: string[]) => owner.send({ method: 'POST', url: '/backtests/compare', payload: { ids } })
    expect((await compare([id])).statusCode).toBe(400)
    expect((await compare([id, id])).statusCode).toBe(400)
    expect((await compare([id, randomUUID()])).json().code).toBe('BACKTEST_UNKNOWN')
  })
})

describe('analytics', () => {
  it('count what came of the backtests of an account, in a span', async () => {
    const user = await slice.createUser('analyst')
    const job = (status: 'completed' | 'failed' | 'cancelled', created_at: Date) => ({
      owner_id: user.userId,
      kind: 'backtest' as const,
      status,
      name: 'x',
      market: 'KRX',
      input: '{}',
      estimate: '{}',
      max_duration_ms: 1,
      created_at,
    })
    const march = new Date('2026-03-05T00:00:00Z')
    const may = new Date('2026-05-31T23:00:00Z')
    await slice.database
      .insertInto('jobs')
      .values([
        job('completed', march),
        job('failed', march),
        job('completed', may),
        job('completed', may),
        job('cancelled', may),
      ])
      .execute()
    await slice.store(user, slice.run, march)
    await slice.store(user, slice.other, may)
    const read = async (query: string) => (await user.send({ url: `/backtests/analytics?${query}` })).json()
    const all = await read('')
    expect(all.jobs).toEqual({ total: 5, completed: 3, failed: 1, cancelled: 1, open: 0, successRate: 0.75 })
    expect(all.months.map(({ month }: never) => month)).toEqual(['2026-03', '2026-05'])
    const returns = [slice.run, slice.other].map(({ result }) => result.statistics.total_return as number)
    expect(all.returns).toMatchObject({ runs: 2, median: expect.closeTo((returns[0]! + returns[1]!) / 2, 12) })
    expect(all.returns.histogram.reduce((sum: number, { count }: { count: number }) => sum + count, 0)).toBe(2)
    expect(all.best[0].totalReturn).toBe(Math.max(...returns))
    expect(all.worst[0].totalReturn).toBe(Math.min(...returns))
    expect((await read('from=2026-05-31&to=2026-05-31')).jobs.total).toBe(3)
    expect((await read('kind=optimize')).jobs.total).toBe(0)
  })
})

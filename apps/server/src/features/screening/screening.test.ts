import { epochDay } from '@stocklab/domain'
import { evaluateExpressions, inProcessExecutor, type Panel } from '@stocklab/engine'
import { loadPanel } from '@stocklab/market-data'
import type { ScreenAnswer } from '@stocklab/protocol'
import { bindExpression } from '@stocklab/strategy'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Caller } from '../../slice.fixture.js'
import { type MarketSlice, openMarketSlice } from '../market/market.fixture.js'

let slice: MarketSlice
let anna: Caller
beforeAll(async () => {
  slice = await openMarketSlice()
  anna = await slice.createUser('anna')
})
afterAll(() => slice?.close())

const ask = (payload: object) => anna.send({ method: 'POST', url: '/screen', payload })
async function screen(payload: object): Promise<ScreenAnswer> {
  const reply = await ask(payload)
  expect(reply.statusCode, reply.body).toBe(200)
  return reply.json()
}

const EXPRESSIONS = ['close', 'mom_12_1', 'per', 'rank(vol_60, by: sector)', 'ema(close, 12) / close', 'market_cap']

describe('a screen', () => {
  for (const date of ['2025-12-30', '2025-06-28', '2025-03-04']) {
    it(`gives on ${date} what an evaluation of the whole history gives`, async () => {
      const { rows, date: session } = await screen({ columns: EXPRESSIONS, date, limit: 500 })
      expect(session <= date).toBe(true)
      const panel = await wholePanel(slice.dataDirectory)
      const bound = EXPRESSIONS.map((text) => {
        const result = bindExpression(text)
        if (!result.ok) throw new Error(text)
        return result.bound
      })
      const cells = await evaluateExpressions(bound, panel, null, inProcessExecutor)
      const t = panel.sessions.indexOf(epochDay(session))
      expect(rows.length).toBeGreaterThan(40)
      for (const { code, values } of rows) {
        const row = panel.instruments.findIndex((instrument) => instrument.code === code)
        values.forEach((value, k) => {
          const expected = cells[k]?.[row * panel.sessions.length + t] as number
          if (Number.isNaN(expected)) expect(value, `${code} ${EXPRESSIONS[k]}`).toBeNull()
          else expect(distance(value as number, expected), `${code} ${EXPRESSIONS[k]}`).toBeLessThan(1e-9)
        })
      }
    })
  }

  it('keeps those for which the condition is true, sorts them, and puts missing values last', async () => {
    const all = await screen({ columns: ['mom_12_1'], sort: { by: 'mom_12_1' }, limit: 500 })
    const kept = await screen({ condition: 'mom_12_1 > 0', columns: ['mom_12_1'], limit: 500 })
    const positive = all.rows.filter(({ values }) => (values[0] as number) > 0)
    expect(kept.total).toBe(positive.length)
    expect(kept.candidates).toBe(all.total)
    expect(new Set(kept.rows.map(({ code }) => code))).toEqual(new Set(positive.map(({ code }) => code)))
    const values = all.rows.map((row) => row.values[0])
    const known = values.filter((value) => value !== null)
    expect(values.slice(0, known.length)).toEqual(known.toSorted((a, b) => b - a))
    const low = await screen({ columns: ['mom_12_1'], sort: { by: 'mom_12_1', order: 'low' }, limit: 500 })
    expect(low.rows.map((row) => row.values[0]).slice(0, known.length)).toEqual(known.toSorted((a, b) => a - b))
  })

  it('is read page by page without a gap', async () => {
    const question = { columns: ['close'], sort: { by: 'close' }, limit: 7 }
    const codes: string[] = []
    let cursor: string | null = null
    do {
      const page: ScreenAnswer = await screen({ ...question, ...(cursor === null ? {} : { cursor }) })
      codes.push(...page.rows.map(({ code }) => code))
      cursor = page.nextCursor
      expect(page.total).toBeGreaterThan(40)
    } while (cursor !== null)
    const whole = await screen({ ...question, limit: 500 })
    expect(codes).toEqual(whole.rows.map(({ code }) => code))
    const first = await screen(question)
    const other = await ask({ ...question, columns: ['volume'], sort: { by: 'volume' }, cursor: first.nextCursor })
    expect(other.json().code).toBe('CURSOR_INVALID')
  })

  it('compares within its universe', async () => {
    const kospi = await screen({ universe: { id: 'board:KOSPI' }, columns: ['rank(close)'], limit: 500 })
    const ranks = kospi.rows.map(({ values }) => values[0] as number).sort((a, b) => a - b)
    expect([ranks[0], ranks.at(-1)]).toEqual([0, 1])
    expect(kospi.rows.every(({ board }) => board === 'KOSPI')).toBe(true)
    const same = await screen({ universe: { boards: ['KOSPI'] }, columns: ['rank(close)'], limit: 500 })
    expect(same.rows).toEqual(kospi.rows)
    const none = await screen({ universe: { boards: ['KOSPI'], sectors: ['nowhere'] } })
    expect([none.total, none.candidates]).toEqual([0, 0])
  })

  it('looks on a past day at those that were listed then', async () => {
    const then = await screen({ universe: { id: 'market:KRX' }, date: '2024-03-29', limit: 500 })
    const now = await screen({ universe: { id: 'market:KRX' }, limit: 500 })
    const later = now.rows.filter(({ code }) => !then.rows.some((row) => row.code === code))
    expect(later.length).toBeGreaterThan(0)
    for (const { code } of later) {
      const { instrument } = (await anna.send({ url: `/companies/${code}` })).json()
      expect(instrument.listedOn > '2024-03-29').toBe(true)
    }
  })

  it('names the place of every fault', async () => {
    const reply = await ask({ condition: 'per < and', columns: ['close', 'cloze'] })
    expect(reply.statusCode).toBe(422)
    expect(reply.json().errors).toMatchObject([
      { path: 'condition', line: 1, column: 7 },
      { path: 'columns.1', line: 1, column: 1 },
    ])
    expect((await ask({ condition: 'close' })).json().errors[0].path).toBe('condition')
    expect((await ask({ sort: { by: 'volume' } })).json().errors[0].path).toBe('sort.by')
    expect((await ask({ date: '1990-01-01' })).json().code).toBe('MARKET_PERIOD_EMPTY')
    expect((await ask({ universe: { id: 'nope' } })).json().code).toBe('UNIVERSE_UNKNOWN')
    expect((await ask({ condition: 'entry_price > 1' })).statusCode).toBe(422)
    expect((await ask({ universe: { id: 'market:US' } })).statusCode).toBe(400)
  })

  it('says why what is made of statements is missing where a market has none', async () => {
    const { notes } = await screen({ market: 'CRYPTO', columns: ['per'] })
    expect(notes.join()).toContain('no statements')
  })
})

const distance = (a: number, b: number) => Math.abs(a - b) / Math.max(1, Math.abs(b))

function wholePanel(dataDirectory: string): Promise<Panel> {
  return loadPanel(dataDirectory, {
    market: 'KRX',
    columns: ['open', 'high', 'low', 'value', 'shares', 'free_float'],
    from: null,
    to: null,
    warmup: 'all',
    statements: true,
  })
}

import { marketRules } from '@stocklab/domain'
import type { Chart, ChartLine, Company, Quote } from '@stocklab/protocol'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Caller } from '../../slice.fixture.js'
import { type MarketSlice, openMarketSlice } from './market.fixture.js'
import { seedDemoThemes } from './universes/demo-themes.js'

let slice: MarketSlice
let anna: Caller
let bert: Caller
let root: Caller
beforeAll(async () => {
  slice = await openMarketSlice()
  anna = await slice.createUser('anna')
  bert = await slice.createUser('bert')
  root = await slice.createUser('root', 'admin')
})
afterAll(() => slice?.close())

interface FilingsPage {
  readonly items: readonly { readonly availableFrom: string }[]
  readonly nextCursor: string | null
}

const search = async (q: string, more = '') =>
  (await anna.send({ url: `/instruments/search?q=${encodeURIComponent(q)}${more}` })).json().items as Record<
    string,
    unknown
  >[]

describe('instrument search', () => {
  it('finds by code, names and initials over all markets', async () => {
    expect((await search('960000'))[0]).toMatchObject({ code: '960000', match: 'code', market: 'KRX', madeUp: true })
    expect((await search('ㄷㅁㅈㅈ')).every(({ name }) => String(name).startsWith('데모전자'))).toBe(true)
    expect((await search('Demo Electronics')).length).toBeGreaterThan(0)
    expect((await search('데모', '&market=US&limit=3')).length).toBe(0)
    expect(await search('데모', '&limit=3')).toHaveLength(3)
  })

  it('asks for something to look for', async () => {
    expect((await anna.send({ url: '/instruments/search?q=' })).statusCode).toBe(400)
    expect((await slice.nobody.send({ url: '/instruments/search?q=a' })).statusCode).toBe(401)
  })
})

describe('quotes', () => {
  it('say the last bar, its change and the limits of the next session', async () => {
    const quote = (await anna.send({ url: '/quotes/960000' })).json() as Quote
    expect(quote).toMatchObject({ code: '960000', date: '2025-12-30', status: 'normal', madeUp: true })
    expect(quote.change).toBe(quote.close - (quote.base as number))
    const { calendar, priceLimits } = marketRules('KRX')
    const day = calendar.nextSession(Date.parse('2025-12-30') / 86_400_000)
    expect(quote.nextSession).toEqual({
      date: '2026-01-02',
      limits: priceLimits(quote.close, { day, board: quote.board, kind: 'common' }),
    })
  })

  it('come many at once in the order asked for, and name what is missing', async () => {
    const reply = await anna.send({ url: '/quotes?codes=960020,nope,960000,960020' })
    expect(reply.json().items.map(({ code }: Quote) => code)).toEqual(['960020', '960000'])
    expect(reply.json().missing).toEqual([{ code: 'nope', reason: 'unknown' }])
  })

  it('have no limits where the market has none', async () => {
    const [coin] = await search('demo', '&market=CRYPTO&limit=1')
    const reply = await anna.send({ url: `/quotes/${encodeURIComponent(String(coin?.code))}` })
    expect(reply.json().nextSession.limits).toBeNull()
  })

  it('help with a code that is not there', async () => {
    const reply = await anna.send({ url: '/quotes/96000', headers: { 'accept-language': 'en' } })
    expect(reply.statusCode).toBe(404)
    expect(reply.json()).toMatchObject({ code: 'INSTRUMENT_UNKNOWN' })
    expect(reply.json().detail).toContain('did you mean 960000')
  })
})

describe('charts', () => {
  it('name the place of a fault in an overlay', async () => {
    const reply = await anna.send({ url: `/charts/960000?overlay=close&overlay=${encodeURIComponent('sma(clos, 5)')}` })
    expect(reply.statusCode).toBe(422)
    expect(reply.json()).toMatchObject({
      code: 'EXPRESSION_INVALID',
      errors: [{ path: 'overlay.1', line: 1, column: 5 }],
    })
    expect(reply.json().errors[0].message).toContain('close')
  })

  it('say that there are no minutes', async () => {
    expect((await anna.send({ url: '/charts/960000?interval=minute' })).json().code).toBe('INTERVAL_UNAVAILABLE')
  })

  it('say which days there are when none is met', async () => {
    const reply = await anna.send({ url: '/charts/960000?from=1990-01-01&to=1990-02-01' })
    expect(reply.json()).toMatchObject({ status: 422, code: 'MARKET_PERIOD_EMPTY' })
    expect((await anna.send({ url: '/charts/960000?from=2025-02-30' })).statusCode).toBe(400)
  })

  it('compare with other instruments in overlays', async () => {
    const url = `/charts/960000?from=2025-12-01&overlay=${encodeURIComponent('rank(close)')}`
    const { bars, overlays } = (await anna.send({ url })).json() as Chart
    expect(overlays[0]?.values).toHaveLength(bars.length)
    const values = overlays[0]?.values as number[]
    expect(values.every((value) => value > 0 && value < 1)).toBe(true)
  })

  it('leave the last week open until its sessions are over', async () => {
    const { bars } = (await anna.send({ url: '/charts/960000?interval=week' })).json() as Chart
    expect(bars.slice(-2).map(({ complete }) => complete)).toEqual([true, false])
  })

  it('stream the same bars and overlays, newest first, with progress', async () => {
    const query = `overlay=${encodeURIComponent('sma(close, 20)')}&overlay=rsi_14`
    const whole = (await anna.send({ url: `/charts/960000?${query}` })).json() as Chart
    const reply = await anna.send({ url: `/charts/960000/stream?${query}` })
    expect(reply.headers['content-type']).toContain('application/x-ndjson')
    const lines = reply.body
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as ChartLine)
    expect(lines[0]).toMatchObject({ type: 'head', bars: whole.bars.length })
    expect(lines.at(-1)).toEqual({ type: 'end' })
    const put = (into: unknown[], at: number, items: readonly unknown[]) => {
      for (const [k, item] of items.entries()) into[at + k] = item
    }
    const bars: unknown[] = []
    const overlays: unknown[][] = [[], []]
    for (const line of lines) {
      if (line.type === 'bars') put(bars, line.at, line.bars)
      if (line.type === 'overlay') put(overlays[line.overlay] ?? [], line.at, line.values)
    }
    expect(bars).toEqual(whole.bars)
    expect(overlays).toEqual(whole.overlays.map(({ values }) => values))
    const starts = lines.flatMap((line) => (line.type === 'bars' ? [line.at] : []))
    expect(starts).toEqual(starts.toSorted((a, b) => b - a))
    expect(lines.filter(({ type }) => type === 'progress').length).toBeGreaterThan(2)
  })

  it('answer a wrong question as a problem before the stream begins', async () => {
    expect((await anna.send({ url: '/charts/nope/stream' })).statusCode).toBe(404)
    expect((await anna.send({ url: '/charts/960000/stream?overlay=%28' })).statusCode).toBe(422)
  })
})

describe('companies', () => {
  it('show profile, listings, the last bar and statements', async () => {
    const company = (await anna.send({ url: '/companies/960000' })).json() as Company
    expect(company.instrument).toMatchObject({ code: '960000', isListed: true, industry: expect.any(String) })
    expect(company.listings.at(-1)).toMatchObject({ to: null, status: 'normal' })
    expect(company.quote?.code).toBe('960000')
    expect(company.statements.figures.length).toBeGreaterThan(10)
    expect(company.statements.newest.map(({ statement }) => statement)).toEqual(['income', 'balance', 'cash'])
  })

  it('page through filings, newest first', async () => {
    const seen: string[] = []
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page: FilingsPage = (
        await anna.send({ url: `/companies/960000/filings?limit=3${cursor && `&cursor=${cursor}`}` })
      ).json()
      seen.push(...page.items.map(({ availableFrom }) => availableFrom))
      cursor = page.nextCursor
    }
    expect(seen.length).toBeGreaterThan(6)
    expect(seen).toEqual(seen.toSorted().reverse())
  })

  it('refuse a cursor of another list', async () => {
    const { nextCursor } = (await anna.send({ url: '/companies/960000/filings?limit=1' })).json()
    const other = await anna.send({ url: `/companies/960010/filings?limit=1&cursor=${nextCursor}` })
    expect(other.json().code).toBe('CURSOR_INVALID')
    expect((await anna.send({ url: '/companies/960000/filings?cursor=abc' })).json().code).toBe('CURSOR_INVALID')
  })
})

describe('factors', () => {
  it('are listed by category with names in both languages', async () => {
    const { categories } = (await anna.send({ url: '/factors' })).json()
    expect(categories).toHaveLength(8)
    const { categories: value } = (await anna.send({ url: '/factors?category=value' })).json()
    expect(value[0].factors.find(({ id }: { id: string }) => id === 'per')).toMatchObject({
      nameKo: expect.any(String),
      nameEn: expect.any(String),
      unit: 'ratio',
      direction: 'lower',
    })
  })

  it('say their parameters, and which was meant', async () => {
    expect((await anna.send({ url: '/factors/rsi_14' })).json()).toMatchObject({ call: 'rsi(14)' })
    const reply = await anna.send({ url: '/factors/rsi_15' })
    expect(reply.json()).toMatchObject({ status: 404, code: 'FACTOR_UNKNOWN' })
  })
})

describe('universes and themes', () => {
  const theme = { market: 'KRX', nameKo: '전기차', nameEn: 'Electric cars', codes: ['960000', '960020', 'zzz'] }

  it('are kept by administrators, shown to all, and reach what was kept of them at once', async () => {
    const url = '/universes/themes/electric-cars'
    expect((await anna.send({ method: 'PUT', url, payload: theme })).statusCode).toBe(403)
    expect((await anna.send({ url: '/market/overview' })).json().themes).toEqual([])
    expect((await root.send({ method: 'PUT', url, payload: theme })).statusCode).toBe(204)
    const [shown] = (await anna.send({ url: '/market/overview' })).json().themes
    expect(shown).toMatchObject({ id: 'electric-cars', name: '전기차', members: 2 })
    const universe = (await anna.send({ url: '/universes/theme:electric-cars' })).json()
    expect(universe).toMatchObject({ kind: 'theme', members: 2, unknown: ['zzz'] })
    expect((await anna.send({ url: '/universes/themes' })).json().items[0].codes).toEqual(['960000', '960020', 'zzz'])
    expect((await root.send({ method: 'DELETE', url })).statusCode).toBe(204)
    expect((await root.send({ method: 'DELETE', url })).statusCode).toBe(404)
    expect((await anna.send({ url: '/market/overview' })).json().themes).toEqual([])
  })

  it('of the made-up market are there from the beginning, once', async () => {
    await seedDemoThemes(slice)
    const before = (await anna.send({ url: '/universes/themes' })).json().items
    expect(before).toHaveLength(5)
    expect(before.every(({ members }: { members: number }) => members > 0)).toBe(true)
    await root.send({ method: 'DELETE', url: '/universes/themes/healthcare' })
    await seedDemoThemes(slice)
    expect((await anna.send({ url: '/universes/themes' })).json().items).toHaveLength(4)
  })

  it('count the members of the market, its boards and kinds', async () => {
    const { items } = (await anna.send({ url: '/universes' })).json()
    const count = (id: string) => items.find((one: { id: string }) => one.id === id)?.members
    expect(count('market:KRX')).toBe(count('board:KOSPI') + count('board:KOSDAQ'))
    const pages = (await anna.send({ url: '/universes/board:KOSPI?limit=500' })).json()
    expect(pages.page.items).toHaveLength(count('board:KOSPI'))
  })

  it('of a user are a condition or a list, and nobody else sees them', async () => {
    const make = (payload: object) => anna.send({ method: 'POST', url: '/universes', payload })
    const { id } = (await make({ market: 'KRX', name: 'Up', condition: 'ret_1m > 0' })).json()
    expect((await make({ market: 'KRX', name: 'UP', codes: ['960000'] })).json().code).toBe('NAME_TAKEN')
    expect((await make({ market: 'KRX', name: 'x', condition: 'ret_1m >' })).json().code).toBe('EXPRESSION_INVALID')
    expect((await make({ market: 'KRX', name: 'x' })).statusCode).toBe(400)
    const { members } = (await anna.send({ url: `/universes/${id}` })).json()
    const screen = await anna.send({ method: 'POST', url: '/screen', payload: { condition: 'ret_1m > 0' } })
    expect(members).toBe(screen.json().total)
    expect((await bert.send({ url: `/universes/${id}` })).json().code).toBe('UNIVERSE_UNKNOWN')
    const change = { market: 'KRX', name: 'Two', codes: ['960000', '960010'] }
    expect((await bert.send({ method: 'PUT', url: `/universes/${id}`, payload: change })).statusCode).toBe(404)
    expect((await anna.send({ method: 'PUT', url: `/universes/${id}`, payload: change })).statusCode).toBe(204)
    expect((await anna.send({ url: `/universes/${id}` })).json()).toMatchObject({ nameKo: 'Two', members: 2 })
    expect((await bert.send({ method: 'DELETE', url: `/universes/${id}` })).statusCode).toBe(404)
    expect((await anna.send({ method: 'DELETE', url: `/universes/${id}` })).statusCode).toBe(204)
  })
})

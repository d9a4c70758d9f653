import { isoDate } from '@stocklab/domain'
import type { Chart, Company, Correlations, MarketOverview } from '@stocklab/protocol'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Caller } from '../../slice.fixture.js'
import { openLakeSql } from './lake-sql.fixture.js'
import { type MarketSlice, openMarketSlice } from './market.fixture.js'

let slice: MarketSlice
let anna: Caller
let lake: Awaited<ReturnType<typeof openLakeSql>>
beforeAll(async () => {
  slice = await openMarketSlice()
  anna = await slice.createUser('anna')
  lake = await openLakeSql(slice.dataDirectory, 'KRX')
})
afterAll(async () => {
  lake?.close()
  await slice?.close()
})

async function get<T>(url: string): Promise<T> {
  const reply = await anna.send({ url })
  expect(reply.statusCode, reply.body).toBe(200)
  return reply.json() as T
}

/** Bars of the codes that are listed on the last session, with the close before and the change of basis. */
const STEPS = `
  today AS (SELECT max(date) AS day FROM bars),
  listed AS (SELECT DISTINCT code FROM listings, today WHERE "from" <= day AND coalesce("to" >= day, true)),
  before AS (SELECT *, lag(close) OVER (PARTITION BY code ORDER BY date) AS previous FROM bars),
  steps AS (SELECT *, CASE WHEN abs(base / previous - 1) >= 0.0005 THEN base / previous ELSE 1 END AS k FROM before),
  adjusted AS (SELECT *, coalesce(product(k) OVER (PARTITION BY code ORDER BY date
    ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING), 1) AS factor FROM steps)`

describe('the overview, beside SQL over the lake', () => {
  let overview: MarketOverview
  beforeAll(async () => {
    overview = await get('/market/overview')
  })

  it('counts who rose, fell and stayed', async () => {
    const [row] = await lake.rows<Record<string, string>>(`WITH ${STEPS}
      SELECT count(*) AS traded, count(*) FILTER (close > base) AS advancers, count(*) FILTER (close < base) AS decliners,
        count(*) FILTER (close = base) AS unchanged, (SELECT count(*) FROM listed) AS listed
      FROM bars JOIN listed USING (code), today WHERE date = day AND volume > 0`)
    const { traded, advancers, decliners, unchanged, listed } = overview.breadth
    expect({ traded, advancers, decliners, unchanged, listed }).toEqual(
      Object.fromEntries(Object.entries(row ?? {}).map(([name, count]) => [name, Number(count)])),
    )
  })

  it('counts new highs and lows of 52 weeks on adjusted prices', async () => {
    const [row] = await lake.rows<Record<string, string>>(`WITH ${STEPS},
      past AS (SELECT code, max(high * factor) AS highest, min(low * factor) AS lowest, min(date) AS first
        FROM adjusted, today WHERE date >= day - 364 AND date < day GROUP BY code),
      first_session AS (SELECT min(date) AS first_day FROM bars, today WHERE date >= day - 364)
      SELECT count(*) FILTER (high > highest) AS highs, count(*) FILTER (low < lowest) AS lows
      FROM bars JOIN listed USING (code) JOIN past USING (code), today, first_session
      WHERE date = day AND volume > 0 AND (SELECT min(date) FROM bars b WHERE b.code = past.code) <= first_day`)
    expect(overview.breadth).toMatchObject({ newHighs: Number(row?.highs), newLows: Number(row?.lows) })
  })

  it('ranks movers and the most traded', async () => {
    const order = async (what: string, where: string) =>
      (
        await lake.rows<{ code: string }>(`WITH ${STEPS} SELECT code FROM bars JOIN listed USING (code), today
          WHERE date = day AND volume > 0 AND ${where} ORDER BY ${what} DESC LIMIT 10`)
      ).map(({ code }) => code)
    const codes = (movers: readonly { readonly code: string }[]) => movers.map(({ code }) => code)
    expect(codes(overview.gainers)).toEqual(await order('close / base', 'close > base'))
    expect(codes(overview.losers)).toEqual(await order('base / close', 'close < base'))
    expect(codes(overview.mostTraded)).toEqual(await order('value', 'true'))
  })

  it('gives the return of each sector, plain and by market value', async () => {
    const rows = await lake.rows<{ sector: string; mean: number; weighted: number; members: string }>(`WITH ${STEPS}
      SELECT sector, avg(close / base - 1) AS mean, sum(base * shares * (close / base - 1)) / sum(base * shares) AS weighted,
        count(*) AS members
      FROM bars JOIN (SELECT l.code, sector FROM listings l, today WHERE "from" <= day AND coalesce("to" >= day, true))
        USING (code), today WHERE date = day AND volume > 0 GROUP BY sector ORDER BY weighted DESC`)
    expect(overview.sectors.map(({ id }) => id)).toEqual(rows.map(({ sector }) => sector))
    overview.sectors.forEach(({ meanReturn, weightedReturn }, k) => {
      expect(meanReturn).toBeCloseTo(rows[k]?.mean as number, 12)
      expect(weightedReturn).toBeCloseTo(rows[k]?.weighted as number, 12)
    })
  })

  it('gives the closes of the indices', async () => {
    const rows = await lake.rows<{ code: string; close: number }>(
      'SELECT code, arg_max(close, date) AS close FROM indices GROUP BY code ORDER BY code',
    )
    expect(overview.indices.map(({ code, close }) => ({ code, close }))).toEqual(rows)
  })
})

describe('bars of weeks and months, beside SQL over the lake', () => {
  const codes = async () => {
    const rows = await lake.rows<{ code: string }>(`WITH ${STEPS} SELECT DISTINCT code FROM steps WHERE k <> 1`)
    expect(rows.length).toBeGreaterThan(0)
    return [...rows.slice(0, 3).map(({ code }) => code), '960000']
  }

  for (const interval of ['week', 'month'] as const) {
    it(`adds up days by the ${interval}, on the basis of the last bar`, async () => {
      for (const code of await codes()) {
        const { bars } = await get<Chart>(`/charts/${code}?interval=${interval}`)
        const rows = await lake.rows<Record<string, string | number>>(`WITH ${STEPS}
          SELECT max(date) AS date, min(date) AS "from", arg_min(open * factor, date) AS open, max(high * factor) AS high,
            min(low * factor) AS low, arg_max(close * factor, date) AS close, sum(volume / factor) AS volume,
            sum(value) AS value
          FROM adjusted WHERE code = '${code}' GROUP BY date_trunc('${interval}', date) ORDER BY 1`)
        expect(bars.map(({ date, from }) => ({ date, from }))).toEqual(rows.map(({ date, from }) => ({ date, from })))
        bars.forEach((bar, k) => {
          for (const name of ['open', 'high', 'low', 'close', 'volume', 'value'] as const)
            expect((bar[name] as number) / Number(rows[k]?.[name])).toBeCloseTo(1, 9)
        })
      }
    })
  }

  it('shows bars as traded where that is asked for', async () => {
    for (const code of await codes()) {
      const { bars } = await get<Chart>(`/charts/${code}?prices=raw`)
      const rows = await lake.rows<{ close: number }>(`SELECT close FROM bars WHERE code = '${code}' ORDER BY date`)
      expect(bars.map(({ close }) => close)).toEqual(rows.map(({ close }) => close))
    }
  })

  it('draws an average over a split without a step, and says so of shares the other way round', async () => {
    for (const code of await codes()) {
      const { bars, overlays } = await get<Chart>(
        `/charts/${code}?overlay=${encodeURIComponent('sma(close, 5)')}&overlay=${encodeURIComponent('close / sma(close, 5)')}`,
      )
      bars.forEach(({ close }, k) => {
        if (k < 4) return
        const mean = bars.slice(k - 4, k + 1).reduce((sum, bar) => sum + bar.close, 0) / 5
        expect((overlays[0]?.values[k] as number) / mean).toBeCloseTo(1, 6)
        expect(overlays[1]?.values[k]).toBeCloseTo(close / mean, 6)
      })
    }
  })
})

it('correlates daily returns as DuckDB does', async () => {
  const codes = ['960000', '960010', '960020', '960030', '960050']
  const reply = await anna.send({ method: 'POST', url: '/correlations', payload: { codes, from: '2025-03-01' } })
  const { matrix, observations } = reply.json() as Correlations
  const rows = await lake.rows<{ a: string; b: string; r: number; n: string }>(`
    WITH sessions AS (SELECT date, row_number() OVER (ORDER BY date) AS t FROM (SELECT DISTINCT date FROM bars)),
    own AS (SELECT code, t, date, close / base - 1 AS ret, t - lag(t) OVER (PARTITION BY code ORDER BY t) AS gap
      FROM bars JOIN sessions USING (date)),
    returns AS (SELECT * FROM own WHERE gap = 1 AND date >= DATE '2025-03-01')
    SELECT x.code AS a, y.code AS b, corr(x.ret, y.ret) AS r, count(*) AS n
    FROM returns x JOIN returns y USING (t) GROUP BY ALL`)
  codes.forEach((a, i) => {
    codes.forEach((b, k) => {
      const row = rows.find((one) => one.a === a && one.b === b)
      expect(observations[i]?.[k]).toBe(Number(row?.n))
      expect(matrix[i]?.[k]).toBeCloseTo(row?.r as number, 10)
    })
  })
})

describe('factors of a company', () => {
  it('stand by the values and percentiles that a plain count gives', async () => {
    await slice.markets.warm(['KRX'])
    const codes = (await lake.rows<{ code: string }>(`WITH ${STEPS} SELECT code FROM listed ORDER BY code`)).map(
      ({ code }) => code,
    )
    const companies = await Promise.all(codes.map((code) => get<Company>(`/companies/${code}`)))
    for (const id of ['mom_12_1', 'per', 'market_cap', 'vol_60', 'rsi_14']) {
      const readings = companies.map(({ instrument, factors }) => {
        const reading = factors.values.find((one) => one.id === id)
        return { sector: instrument.sector, ...reading }
      })
      const known = readings.filter(({ value }) => value !== null)
      expect(known.length, id).toBeGreaterThan(5)
      for (const { value, inMarket, inSector, sector } of known) {
        expect(inMarket).toBeCloseTo(shareBelow(value as number, known), 12)
        expect(inSector).toBeCloseTo(
          shareBelow(
            value as number,
            known.filter((one) => one.sector === sector),
          ),
          12,
        )
      }
    }
    const [cap] = await lake.rows<{ cap: number }>(
      `WITH ${STEPS} SELECT close * shares AS cap FROM bars, today WHERE code = '960000' AND date = day`,
    )
    const own = companies.find(({ instrument }) => instrument.code === '960000')
    expect(own?.quote?.marketCap).toBe(cap?.cap)
  })
})

function shareBelow(value: number, others: readonly { readonly value?: number | null }[]): number {
  if (others.length === 1) return 0.5
  const below = others.filter((one) => (one.value as number) < value).length
  const equal = others.filter((one) => one.value === value).length - 1
  return (below + equal / 2) / (others.length - 1)
}

it('never shows a filing before it was known, and always the newest version that was', async () => {
  const versions = await lake.rows<Record<string, string>>(
    `SELECT period, span, item, coalesce(consolidated, true) AS basis, available_from FROM fundamentals
     WHERE code = '960000' AND value IS NOT NULL`,
  )
  const days = [...new Set(versions.map(({ available_from }) => available_from as string))].sort()
  for (const day of days.slice(-12).flatMap((day) => [day, isoDate(Date.parse(day) / 86_400_000 - 1)])) {
    const { figures, asOf } = await get<Company['statements']>(`/companies/960000/statements?asOf=${day}`)
    const known = versions.filter(({ available_from }) => (available_from as string) <= day)
    const nameOf = ({ period, span, item, basis }: Record<string, unknown>) => `${period} ${span} ${item} ${basis}`
    expect(asOf).toBe(day)
    expect(figures.every(({ availableFrom }) => availableFrom <= day)).toBe(true)
    expect(new Set(figures.map((figure) => nameOf({ ...figure, basis: figure.basis === 'consolidated' })))).toEqual(
      new Set(known.map(nameOf)),
    )
    for (const figure of figures) {
      const own = known.filter((one) => nameOf(one) === nameOf({ ...figure, basis: figure.basis === 'consolidated' }))
      expect(figure.availableFrom).toBe(
        own
          .map(({ available_from }) => available_from as string)
          .sort()
          .at(-1),
      )
    }
  }
})

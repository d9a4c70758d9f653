import { epochDay, type Instrument, isoWeekday, marketRules } from '@stocklab/domain'
import { type DaySignals, FALSE, type Panel, type SignalProvider, TRUE } from '@stocklab/engine'

/** Numbers in [0, 1) that depend on the seed and on how many were drawn. */
export type Draw = () => number

/** mulberry32: small, seeded, good enough to make markets. */
export function drawFrom(seed: number): Draw {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let x = Math.imul(state ^ (state >>> 15), state | 1)
    x ^= x + Math.imul(x ^ (x >>> 7), x | 61)
    return ((x ^ (x >>> 14)) >>> 0) / 2 ** 32
  }
}

interface Cells {
  readonly [column: string]: Float64Array
}

/**
 * A small Korean market in which everything happens often: halts, missing bars, days locked at a limit, splits and
 * consolidations, dividends, late listings, delistings and listings that end before the bars do.
 */
export function randomMarket(seed: number): Panel {
  const draw = drawFrom(seed)
  const count = 3 + Math.floor(draw() * 5)
  const sessions = weekdays(epochDay('2020-11-23'), 25 + Math.floor(draw() * 40))
  const length = sessions.length
  const names = ['open', 'high', 'low', 'close', 'base', 'volume', 'value', 'shares']
  const cells: Cells = Object.fromEntries(
    names.map((name) => [name, new Float64Array(count * length).fill(Number.NaN)]),
  )
  const lives = Array.from({ length: count }, () => lifeOf(draw, length))
  for (const [i, life] of lives.entries()) writeBars(draw, cells, { ...life, start: i * length })
  const codes = lives.map((_, i) => String(10 * (i + 1)).padStart(6, '0'))
  return {
    market: 'KRX',
    prices: 'raw',
    dataVersion: `random ${seed}`,
    valuesEstimated: false,
    madeUp: true,
    sessions,
    instruments: codes.map(instrumentOf),
    columns: cells as Panel['columns'],
    listing: {
      status: Uint8Array.from({ length: count * length }, (_, cell) => {
        const { first, listedThrough } = lives[Math.floor(cell / length)]
        return cell % length >= first && cell % length <= listedThrough ? 1 : 0
      }),
      board: new Uint8Array(count * length).fill(1),
      sector: new Uint16Array(count * length),
      boards: ['KOSPI'],
      sectors: [],
      listedThrough: Int32Array.from(lives, (life) => sessions[life.listedThrough] ?? 2 ** 31 - 1),
    },
    firstBar: Int32Array.from(lives, (life) => life.first),
    lastBar: Int32Array.from(lives, (life) => life.last),
    indices: {},
    actions: codes.flatMap((code) =>
      draw() < 0.5
        ? [
            {
              code,
              exDate: sessions[0] + Math.floor(draw() * 90),
              kind: 'cash_dividend' as const,
              ratio: null,
              amount: 100,
            },
          ]
        : [],
    ),
    hasSplitActions: false,
    statements: null,
  }
}

interface Life {
  readonly first: number
  readonly last: number
  /** Beyond the sessions = open. */
  readonly listedThrough: number
}

function lifeOf(draw: Draw, length: number): Life {
  const first = draw() < 0.3 ? Math.floor(draw() * 10) : 0
  const last = draw() < 0.3 ? first + 5 + Math.floor(draw() * (length - first - 5)) : length - 1
  const listedThrough = draw() < 0.15 ? Math.max(first + 3, last - 4) : length
  return { first, last, listedThrough }
}

function writeBars(draw: Draw, cells: Cells, { first, last, start }: Life & { readonly start: number }): void {
  let close = 100 * (10 + Math.floor(draw() * 500))
  for (let t = first; t <= last; t++) {
    const event = draw()
    const cell = start + t
    if (event < 0.04 && t > first && t < last) continue
    const isHalted = event < 0.1
    const split = event > 0.97 ? [5, 1.2, 1 / 7][Math.floor(draw() * 3)] : 1
    const base = Math.max(100, Math.round(close / split))
    const limits = marketRules('KRX').priceLimits(base, { day: epochDay('2021-01-04'), board: 'KOSPI', kind: 'common' })
    const isLocked = event > 0.9 && event < 0.96 && limits !== null
    const open = isHalted ? base : Math.max(100, Math.round(base * (0.93 + 0.14 * draw())))
    close = isHalted ? base : Math.max(100, Math.round(open * (0.93 + 0.14 * draw())))
    if (isLocked) close = event < 0.93 ? limits.upper : limits.lower
    const flat = isHalted || isLocked
    const bar = {
      open: flat ? close : open,
      high: flat ? close : Math.max(open, close) + Math.floor(draw() * 50),
      low: flat ? close : Math.max(1, Math.min(open, close) - Math.floor(draw() * 50)),
      close,
      base: t === first ? Number.NaN : base,
      volume: isHalted ? 0 : 50 + Math.floor(draw() * 5000),
      value: close * 1000,
      shares: 1e6,
    }
    for (const [name, value] of Object.entries(bar)) cells[name][cell] = value
  }
}

/** Ranks, entry conditions and exits drawn per cell from the seed, so that they depend on nothing else. */
export function randomSignals({ instruments, sessions }: Panel, seed: number): SignalProvider {
  const at = (t: number, i: number, salt: number) => drawFrom(seed + 7919 * t + 104_729 * i + salt)()
  const perInstrument = (t: number, salt: number) => Float64Array.from(instruments, (_, i) => at(t, i, salt))
  return {
    decisionDay(t): DaySignals {
      if (t >= sessions.length) throw new RangeError(`expected a session, received ${t}`)
      return {
        universe: Uint8Array.from(instruments, (_, i) => (at(t, i, 1) < 0.9 ? 1 : 0)),
        entry: Uint8Array.from(instruments, (_, i) => (at(t, i, 2) < 0.8 ? TRUE : FALSE)),
        ranks: [perInstrument(t, 3).map((x) => (x < 0.1 ? Number.NaN : Math.round(x * 5))), perInstrument(t, 4)],
      }
    },
    exitRule: (t, i) => (at(t, i, 5) < 0.1 ? TRUE : FALSE),
    volatility60: (t, i) => (at(t, i, 6) < 0.2 ? Number.NaN : at(t, i, 7)),
    marketCap: (t, i) => 1e9 * at(t, i, 8),
  }
}

function weekdays(from: number, count: number): Int32Array {
  const days: number[] = []
  for (let day = from; days.length < count; day++) if (isoWeekday(day) <= 5) days.push(day)
  return Int32Array.from(days)
}

function instrumentOf(code: string): Instrument {
  return {
    code,
    name: code,
    nameEn: null,
    board: 'KOSPI',
    kind: 'common',
    sector: null,
    industry: null,
    currency: 'KRW',
    listedOn: null,
    delistedOn: null,
  }
}

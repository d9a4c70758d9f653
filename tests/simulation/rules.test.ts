import { epochDay, marketRules } from '@stocklab/domain'
import {
  createSimulation,
  type DaySignals,
  type Panel,
  type SignalProvider,
  type SimulationInput,
  simulate,
  TRUE,
} from '@stocklab/engine'
import { parseStrategy } from '@stocklab/strategy'
import { describe, expect, it } from 'vitest'

/** One bar: open, high, low, close, volume. */
type Bar = readonly [open: number, high: number, low: number, close: number, volume: number]
const flat = (price: number, volume = 1000): Bar => [price, price, price, price, volume]

interface Market {
  readonly bars: readonly Bar[]
  readonly status?: readonly number[]
  readonly from?: string
  readonly prices?: Panel['prices']
}

/** One code on KOSPI, wanted on every day. */
function inputOf({ bars, status, from = '2024-03-04', prices = 'raw' }: Market, fields: object): SimulationInput {
  const names = ['open', 'high', 'low', 'close', 'volume'] as const
  const columns = Object.fromEntries(names.map((name, k) => [name, Float64Array.from(bars, (bar) => bar[k])]))
  const base = Float64Array.from(bars, (_, t) => (t === 0 ? Number.NaN : bars[t - 1][3]))
  const text = JSON.stringify({
    schema: 'stocklab/strategy@1',
    name: 'Rule',
    market: 'KRX',
    capital: 1_000_000,
    entry: { schedule: 'daily', rank_by: [{ value: 'raw_close' }], max_positions: 1 },
    ...fields,
  })
  const parsed = parseStrategy(text, { format: 'json' })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  const panel: Panel = {
    market: 'KRX',
    prices,
    dataVersion: 'rule',
    valuesEstimated: false,
    madeUp: false,
    sessions: Int32Array.from(bars, (_, t) => epochDay(from) + t),
    instruments: [
      {
        code: '000010',
        name: 'One',
        nameEn: null,
        board: 'KOSPI',
        kind: 'common',
        sector: null,
        industry: null,
        currency: 'KRW',
        listedOn: null,
        delistedOn: null,
      },
    ],
    columns: { ...columns, base } as Panel['columns'],
    listing: {
      status: Uint8Array.from(bars, (_, t) => status?.[t] ?? 1),
      board: new Uint8Array(bars.length).fill(1),
      sector: new Uint16Array(bars.length),
      boards: ['KOSPI'],
      sectors: [],
      listedThrough: Int32Array.of(2 ** 31 - 1),
    },
    firstBar: Int32Array.of(0),
    lastBar: Int32Array.of(bars.length - 1),
    indices: {},
    actions: [],
    hasSplitActions: false,
    statements: null,
  }
  const day: DaySignals = { universe: Uint8Array.of(1), entry: Uint8Array.of(TRUE), ranks: [Float64Array.of(1)] }
  const missing = () => Number.NaN
  const signals: SignalProvider = {
    decisionDay: () => day,
    exitRule: () => 0,
    volatility60: missing,
    marketCap: missing,
  }
  return { panel, document: parsed.document, rules: marketRules('KRX'), signals, first: 0, last: bars.length - 1 }
}

describe('the day loop', () => {
  it('starts the peak of a trailing stop at the entry price', () => {
    const bars = [flat(10_000), [11_000, 11_000, 10_000, 10_000, 1000] as const, flat(9_950), flat(9_900), flat(9_900)]
    const { fills } = simulate(inputOf({ bars }, { exit: { trailing_stop: 0.09 } })).run
    expect(fills.map(({ date, reason }) => [date, reason]).slice(0, 2)).toEqual([
      ['2024-03-05', 'entry'],
      ['2024-03-06', 'trailing_stop'],
    ])
  })

  it('knows no lock and no clamp while a listing is in liquidation', () => {
    const bars = [flat(10_000), flat(13_000), flat(13_000)]
    expect(simulate(inputOf({ bars }, {})).run.lapsed[0].reason).toBe('limit_locked')
    const document = { universe: { status: { exclude: [] } } }
    expect(simulate(inputOf({ bars, status: [4, 4, 4] }, document)).run.fills[0].price).toBe(13_000)
  })

  it('buys whole lots of ten where the table of the day says so', () => {
    const bars = [flat(10_000), flat(10_000)]
    const quantity = (from: string) => simulate(inputOf({ bars, from }, {})).run.fills[0].quantity
    expect(quantity('2014-05-28')).toBe(90)
    expect(quantity('2014-06-09')).toBe(99)
  })

  it('queues what participation leaves of an intraday exit, and lapses a buy that gets no share at all', () => {
    const bars = [flat(10_000), flat(10_000), [9_900, 9_900, 8_800, 8_800, 300] as const, flat(8_700), flat(8_700)]
    const exit = { trigger: 'intraday', stop_loss: 0.1 }
    const { fills } = simulate(inputOf({ bars }, { exit, execution: { participation: 0.1 } })).run
    expect(fills.map(({ side, quantity, price }) => [side, quantity, price]).slice(0, 3)).toEqual([
      ['buy', 99, 10_000],
      ['sell', 30, 9_000],
      ['sell', 69, 8_700],
    ])
    expect(fills[2]).toMatchObject({ reason: 'stop_loss', decided_on: '2024-03-06', order_id: fills[1].order_id })
    const thin = [flat(10_000), flat(10_000, 9)]
    const { lapsed } = simulate(inputOf({ bars: thin }, { execution: { participation: 0.1 } })).run
    expect(lapsed.map(({ reason }) => reason)).toEqual(['participation'])
  })

  it('says in plain words what a reader has to know', () => {
    const { warnings } = simulate(inputOf({ bars: [flat(100)], prices: 'adjusted' }, { benchmark: 'KOSPI' })).run
    expect(warnings).toEqual([
      'Prices are vendor-adjusted: tick rounding, price limits and market values are off in this run.',
      'The data have no row of the benchmark KOSPI in this period.',
      'No instrument passed the universe and entry conditions on any day: all stayed in cash.',
    ])
  })

  it('says that it reads estimated values where it reads any', () => {
    const input = inputOf({ bars: [flat(100)] }, {})
    const warningsWith = (columns: Panel['columns']) =>
      simulate({ ...input, panel: { ...input.panel, valuesEstimated: true, columns } }).run.warnings.slice(0, -1)
    expect(warningsWith(input.panel.columns)).toEqual([])
    expect(warningsWith({ ...input.panel.columns, value: Float64Array.of(100) })).toEqual([
      'Traded values, which this run reads, are estimated as close * volume.',
    ])
  })

  it('stops between two sessions when it is told to, and shows what there is', () => {
    const input = inputOf({ bars: [flat(100), flat(101), flat(102)] }, {})
    const equities: number[] = []
    const outcome = simulate(input, {
      onDay: (progress) => equities.push(progress.equity),
      isCancelled: () => equities.length === 2,
    })
    expect(outcome.status).toBe('cancelled')
    expect(outcome.run.daily.map((row) => row.total_value)).toEqual(equities)
  })

  it('refuses the checkpoint of another run and a panel without a column that it reads', () => {
    const input = inputOf({ bars: [flat(100), flat(101)] }, {})
    const checkpoint = createSimulation(input).checkpoint()
    const other = inputOf({ bars: [flat(100), flat(101)] }, { capital: 5 })
    expect(() => createSimulation(other, checkpoint)).toThrow(
      'expected a checkpoint of the same document, received one of another',
    )
    const { close, volume, base } = input.panel.columns
    const poor = { ...input, panel: { ...input.panel, columns: { close, volume, base } } }
    expect(() => createSimulation(poor)).toThrow('expected the column open, received a panel without')
  })
})

import { epochDay, marketRules } from '@stocklab/domain'
import type { Panel } from '../../panel/panel.js'
import { drawFrom } from '../seeded.js'
import type { TearSheetInput } from './tear-sheet.js'

/** A random market whose prices without splits are known, for formulas that need no adjustment. */
export interface MadeUpPanel {
  readonly panel: Panel
  readonly sessions: number
  readonly instruments: number
  /** Opens and closes on one share definition, stock-major. */
  readonly trueOpen: Float64Array
  readonly trueClose: Float64Array
  /** Whether the stock trades on the session. */
  readonly trades: Uint8Array
  readonly factor: Float64Array
}

const FIRST = epochDay('2020-01-02')
const ENDLESS = 2 ** 31 - 1

/** Stocks that split, halt, die and lack values now and then. */
export function makeUpPanel(seed: number, instruments = 45, sessions = 130): MadeUpPanel {
  const draw = drawFrom(seed)
  const cells = instruments * sessions
  const numbers = () => new Float64Array(cells).fill(Number.NaN)
  const columns = {
    open: numbers(),
    high: numbers(),
    low: numbers(),
    close: numbers(),
    base: numbers(),
    volume: numbers(),
    shares: numbers(),
  }
  const made = { trueOpen: numbers(), trueClose: numbers(), trades: new Uint8Array(cells), factor: numbers() }
  const status = new Uint8Array(cells)
  const sector = new Uint16Array(cells)
  const lastBar = new Int32Array(instruments).fill(sessions + 10)
  for (let i = 0; i < instruments; i++) {
    if (i % 9 === 4) lastBar[i] = 40 + Math.floor(draw() * 60)
    let price = 1000 + 9000 * draw()
    let scale = 1
    let before = Number.NaN
    for (let t = 0; t <= Math.min(sessions - 1, lastBar[i]); t++) {
      const cell = i * sessions + t
      const isSplit = draw() < 0.01
      const isHalted = !isSplit && draw() < 0.03
      if (isSplit) scale /= 2
      const open = isHalted ? price : price * (1 + 0.02 * (draw() - 0.5))
      const close = isHalted ? price : open * (1 + 0.04 * (draw() - 0.5))
      made.trueOpen[cell] = open
      made.trueClose[cell] = close
      made.trades[cell] = isHalted ? 0 : 1
      made.factor[cell] = draw() < 0.05 ? Number.NaN : Math.round(draw() * 30)
      columns.base[cell] = isSplit ? before / 2 : before
      columns.open[cell] = open * scale
      columns.close[cell] = close * scale
      columns.high[cell] = Math.max(open, close) * scale * (isHalted ? 1 : 1.001)
      columns.low[cell] = Math.min(open, close) * scale
      columns.volume[cell] = isHalted ? 0 : 1000
      columns.shares[cell] = (1e6 * (i + 1)) / scale
      status[cell] = 1
      sector[cell] = 1 + (i % 3)
      before = close * scale
      price = close
    }
  }
  return { panel: panelOf({ columns, status, sector, lastBar }, instruments, sessions), sessions, instruments, ...made }
}

function panelOf(
  parts: Pick<Panel, 'columns' | 'lastBar'> & { readonly status: Uint8Array; readonly sector: Uint16Array },
  instruments: number,
  sessions: number,
): Panel {
  return {
    market: 'KRX',
    prices: 'raw',
    dataVersion: 'made up',
    valuesEstimated: false,
    madeUp: true,
    sessions: Int32Array.from({ length: sessions }, (_, t) => FIRST + 7 * Math.floor(t / 5) + (t % 5)),
    instruments: Array.from({ length: instruments }, (_, i) => ({
      code: String(i).padStart(6, '0'),
      name: `stock ${i}`,
      nameEn: null,
      board: 'KOSPI',
      kind: 'common',
      sector: null,
      industry: null,
      currency: 'KRW',
      listedOn: null,
      delistedOn: null,
    })),
    columns: parts.columns,
    listing: {
      status: parts.status,
      board: new Uint8Array(parts.status.length).fill(1),
      sector: parts.sector,
      boards: ['KOSPI'],
      sectors: ['metal', 'paper', 'food'],
      listedThrough: new Int32Array(instruments).fill(ENDLESS),
    },
    firstBar: new Int32Array(instruments),
    lastBar: parts.lastBar,
    indices: {},
    actions: [],
    hasSplitActions: true,
    statements: null,
  }
}

const everyone = { include: [], exclude: [] }

/** A plain question about it, to be changed by the test. */
export function questionOf(
  { panel, factor, sessions }: Pick<MadeUpPanel, 'panel' | 'factor' | 'sessions'>,
  changes: Partial<TearSheetInput> = {},
): TearSheetInput {
  return {
    panel,
    rules: marketRules('KRX'),
    factor,
    filters: {
      markets: [],
      kinds: ['common'],
      sectors: everyone,
      status: { exclude: [] },
      codes: everyone,
      where: null,
    },
    where: null,
    tradingValue: new Float64Array(factor.length).fill(1e9),
    first: 0,
    last: sessions - 1,
    horizons: [1, 5, 20],
    focus: 5,
    quantiles: 5,
    every: 'day',
    price: 'open',
    minTradingValue: 0,
    slippage: 0.001,
    ...changes,
  }
}

import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { evaluateExpressions, inProcessExecutor } from '@stocklab/engine'
import type { Bound } from '@stocklab/strategy'
import talib from 'talib-web'
import { Stochastic } from 'technicalindicators'
import { beforeAll, describe, expect, it } from 'vitest'
import { type FixtureBar, fixturePanel, randomBars } from '../../packages/engine/src/factors/fixtures/panel.fixture.js'

const REAL_PRICES = join(import.meta.dirname, '../../../shared/data/krx')
const hasRealPrices = existsSync(REAL_PRICES)
if (!hasRealPrices) console.log('skipped: indicators on real series, ../shared/data/krx is absent')

interface Series {
  readonly open: number[]
  readonly high: number[]
  readonly low: number[]
  readonly close: number[]
  readonly volume: number[]
}

/** What a peer gives: its values from the bar on which its first one stands. */
interface Peer {
  readonly first: number
  values(series: Series): number[]
}

const from = (first: number, values: Peer['values']): Peer => ({ first, values })
const scaled = (values: number[], by: number): number[] => values.map((x) => x * by)
/**
 * This build of the library loses the output count inside STDDEV and BBANDS, so that only their first values are right:
 * they are asked for one window at a time. NATR has the same fault and is built from its ATR.
 */
const perWindow = (close: readonly number[], last: (window: number[]) => number[]): number[] =>
  close.slice(19).map((_, k) => last(close.slice(k, k + 20))[0]!)
const bands = (window: number[]) => talib.BBANDS({ inReal: window, timePeriod: 20, nbDevUp: 2, nbDevDn: 2, MAType: 0 })
const macd = ({ close }: Series) => talib.MACD({ inReal: close, fastPeriod: 12, slowPeriod: 26, signalPeriod: 9 })
const stochastic = ({ high, low, close }: Series) =>
  Stochastic.calculate({ high, low, close, period: 14, signalPeriod: 3 })
const sma = (n: number): Peer => from(n - 1, ({ close }) => talib.SMA({ inReal: close, timePeriod: n }).output)
const ema = (n: number): Peer => from(n - 1, ({ close }) => talib.EMA({ inReal: close, timePeriod: n }).output)

const peers: Readonly<Record<string, Peer>> = {
  sma_5: sma(5),
  sma_60: sma(60),
  sma_200: sma(200),
  ema_12: ema(12),
  ema_60: ema(60),
  macd_line: from(33, (s) => macd(s).MACD),
  macd_signal: from(33, (s) => macd(s).MACDSignal),
  macd_hist: from(33, (s) => macd(s).MACDHist),
  rsi_14: from(14, ({ close }) => talib.RSI({ inReal: close, timePeriod: 14 }).output),
  true_range: from(1, ({ high, low, close }) => talib.TRANGE({ high, low, close }).output),
  typical_price: from(0, ({ high, low, close }) => talib.TYPPRICE({ high, low, close }).output),
  atr_14: from(14, ({ high, low, close }) => talib.ATR({ high, low, close, timePeriod: 14 }).output),
  natr_14: from(14, ({ high, low, close }) =>
    talib.ATR({ high, low, close, timePeriod: 14 }).output.map((atr, k) => (100 * atr) / close[14 + k]!),
  ),
  plus_di_14: from(14, ({ high, low, close }) => talib.PLUS_DI({ high, low, close, timePeriod: 14 }).output),
  minus_di_14: from(14, ({ high, low, close }) => talib.MINUS_DI({ high, low, close, timePeriod: 14 }).output),
  adx_14: from(27, ({ high, low, close }) => talib.ADX({ high, low, close, timePeriod: 14 }).output),
  williams_r_14: from(13, ({ high, low, close }) => talib.WILLR({ high, low, close, timePeriod: 14 }).output),
  cci_20: from(19, ({ high, low, close }) => talib.CCI({ high, low, close, timePeriod: 20 }).output),
  mfi_14: from(14, ({ high, low, close, volume }) => talib.MFI({ high, low, close, volume, timePeriod: 14 }).output),
  aroon_osc_25: from(25, ({ high, low }) => talib.AROONOSC({ high, low, timePeriod: 25 }).output),
  obv: from(0, ({ close, volume }) => talib.OBV({ inReal: close, volume }).output),
  bb_upper_20: from(19, ({ close }) => perWindow(close, (window) => bands(window).upperBand)),
  bb_lower_20: from(19, ({ close }) => perWindow(close, (window) => bands(window).lowerBand)),
  bb_sd_20: from(19, ({ close }) =>
    perWindow(close, (window) => talib.STDDEV({ inReal: window, timePeriod: 20, nbDev: 1 }).output),
  ),
  trend_slope_60: from(59, ({ close }) =>
    scaled(talib.LINEARREG_SLOPE({ inReal: close.map(Math.log), timePeriod: 60 }).output, 252),
  ),
  stoch_fastk_14: from(13, (s) => stochastic(s).map(({ k }) => k)),
  // The peer's signal is the mean of three fast %K, which is the slow %K here; it starts two bars before ours.
  stoch_k_14: from(17, (s) =>
    stochastic(s)
      .slice(4)
      .map(({ d }) => d),
  ),
}

async function valuesOf(series: Series): Promise<ReadonlyMap<string, Float64Array>> {
  const bars: FixtureBar[] = series.close.map((close, t) => ({
    open: series.open[t]!,
    high: series.high[t]!,
    low: series.low[t]!,
    close,
    volume: series.volume[t]!,
  }))
  const ids = Object.keys(peers)
  const factors = ids.map((id): Bound => ({ kind: 'factor', type: 'number', id, params: [] }))
  const panel = fixturePanel([{ code: '000010', bars }], { prices: 'adjusted' })
  const panels = await evaluateExpressions(factors, panel, null, inProcessExecutor)
  return new Map(ids.map((id, k) => [id, panels[k]!]))
}

/** Where the two differ; a value that is masked here (undefined, and 0 or no number at the peer) is no difference. */
function differences(ours: Float64Array, { first, values }: Peer, series: Series): unknown[] {
  const theirs = values(series)
  const scale = Math.max(1, ...series.close)
  const found: unknown[] = []
  for (let t = 0; t < ours.length; t++) {
    const [mine, peer] = [ours[t]!, t < first ? Number.NaN : theirs[t - first]!]
    if (t < first ? Number.isNaN(mine) : Number.isNaN(mine) && !(Math.abs(peer) > 0)) continue
    const isClose = Math.abs(mine - peer) <= 1e-9 * Math.max(Math.abs(peer), 1) + 1e-10 * scale
    if (!isClose) found.push({ t, mine, peer })
  }
  return found.slice(0, 5)
}

async function seriesOfReal(code: string): Promise<Series> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect()
  const files = join(REAL_PRICES, 'adj_daily_20*.parquet')
  const reader = await connection.runAndReadAll(
    `select open, high, low, close, volume from read_parquet('${files}') where code = '${code}' order by date`,
  )
  const rows = reader.getRowsJS().map((row) => row.map(Number)) as [number, number, number, number, number][]
  connection.closeSync()
  // Halted days carry zeros in open, high and low; the importer puts the close there.
  const repaired = rows.map(([open, high, low, close, volume]) =>
    high > 0 ? [open, high, low, close, volume] : [close, close, close, close, volume],
  )
  const column = (k: number): number[] => repaired.map((row) => row[k]!)
  return { open: column(0), high: column(1), low: column(2), close: column(3), volume: column(4) }
}

function seriesOfSeed(seed: number, length: number): Series {
  const bars = randomBars(seed, length, 0, 0).filter((bar) => bar !== null)
  const column = (name: keyof Series): number[] => bars.map((bar) => bar[name]!)
  return {
    open: column('open'),
    high: column('high'),
    low: column('low'),
    close: column('close'),
    volume: column('volume'),
  }
}

function holdsAgainstPeers(series: () => Series): void {
  let ours: ReadonlyMap<string, Float64Array>
  beforeAll(async () => {
    ours = await valuesOf(series())
  })
  it.each(Object.keys(peers))('%s agrees at every point', (id) => {
    expect(differences(ours.get(id)!, peers[id]!, series())).toEqual([])
    expect(ours.get(id)!.filter((x) => !Number.isNaN(x)).length).toBeGreaterThan(1000)
  })
}

beforeAll(async () => {
  const wasm = createRequire(import.meta.url)
    .resolve('talib-web')
    .replace('index.cjs.js', 'talib.wasm')
  await talib.init(`data:application/wasm;base64,${readFileSync(wasm).toString('base64')}`)
})

describe('indicators and independent libraries', () => {
  describe('on a long random series', () => {
    const series = seriesOfSeed(4242, 3000)
    holdsAgainstPeers(() => series)
  })

  describe.runIf(hasRealPrices).each(['005930', '035720', '000660'])('on the real series of %s', (code) => {
    let series: Series
    beforeAll(async () => {
      series = await seriesOfReal(code)
    })
    holdsAgainstPeers(() => series)
  })
})

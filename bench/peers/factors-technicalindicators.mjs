/** factors-technicalindicators.mjs FOLDER CALLS STOCKS: those of the 30 factors that the package has, stock by stock. Its SD is left out: over long
 * windows it does not agree with the deviation by its formula. */
import { createRequire } from 'node:module'
import { checksum } from '../lib/factors.mjs'
import { readMarket } from '../lib/made-up-market.mjs'

const peers = createRequire(new URL('../.peers/package.json', import.meta.url))
const { SMA, RSI, MACD, BollingerBands, ATR, Stochastic, Highest, Lowest, ROC } = peers('technicalindicators')

const [folder, calls, stocks] = [process.argv[2], Number(process.argv[3]), Number(process.argv[4])]
const market = readMarket(folder)
const { first, last } = market
const sessions = market.sessions.length

/** name -> values of one stock, aligned at their ends. */
function factors(high, low, close) {
  const out = {}
  for (const period of [21, 63, 126, 252])
    out[`momentum_${period}`] = ROC.calculate({ values: close, period }).map((x) => x / 100)
  for (const period of [5, 20, 60, 120]) out[`sma_${period}`] = SMA.calculate({ values: close, period })
  out.rsi_14 = RSI.calculate({ values: close, period: 14 })
  const macd = MACD.calculate({
    values: close,
    fastPeriod: 12,
    slowPeriod: 26,
    signalPeriod: 9,
    SimpleMAOscillator: false,
    SimpleMASignal: false,
  })
  out.macd_line = macd.map((x) => x.MACD)
  out.macd_signal = macd.map((x) => x.signal)
  out.macd_hist = macd.map((x) => x.histogram)
  const bands = BollingerBands.calculate({ values: close, period: 20, stdDev: 2 })
  out.bb_width = bands.map((x) => (x.upper - x.lower) / x.middle)
  out.bb_pctb = bands.map((x) => x.pb)
  out.atr_14 = ATR.calculate({ high, low, close, period: 14 })
  const stochastic = Stochastic.calculate({ high, low, close, period: 14, signalPeriod: 3 })
  out.stoch_k = stochastic.map((x) => x.k)
  out.stoch_d = stochastic.map((x) => x.d)
  out.highest_252 = Highest.calculate({ values: close, period: 252 })
  out.lowest_252 = Lowest.calculate({ values: close, period: 252 })
  return out
}

const series = Array.from({ length: stocks }, (_, i) =>
  ['high', 'low', 'close'].map((name) =>
    Array.from(market[name].subarray(i * sessions + first[i], i * sessions + last[i] + 1)),
  ),
)
const times = []
let results
for (let call = 0; call < calls; call++) {
  const started = performance.now()
  results = series.map((columns) => factors(...columns))
  times.push(performance.now() - started)
}
const sums = {}
for (const name of Object.keys(results[0])) {
  const panel = new Float64Array(stocks * sessions).fill(Number.NaN)
  for (const [i, result] of results.entries()) {
    for (const [k, x] of result[name].entries()) panel[i * sessions + last[i] - result[name].length + 1 + k] = x
  }
  sums[name] = checksum(panel, { first, last, sessions, instruments: stocks })
}
console.log(JSON.stringify({ times, peak_mb: process.resourceUsage().maxRSS / 1024, sums }))

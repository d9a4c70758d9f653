/** simulation.mjs FOLDER CALLS monthly|daily krx|plain: work c with a score that is ready; prints one JSON row. */
import { marketRules } from '@stocklab/domain'
import { missingPanel, simulate } from '@stocklab/engine'
import { readMarket } from '../lib/made-up-market.mjs'
import { panelOf } from '../lib/panel.mjs'
import { simulationDocument } from '../lib/simulation-document.mjs'

const [folder, calls, schedule, rules] = [process.argv[2], Number(process.argv[3]), process.argv[4], process.argv[5]]
const market = readMarket(folder)
const sessions = market.sessions.length
const instruments = market.first.length
const panel = panelOf(market, rules === 'plain' ? 'adjusted' : 'raw')
const document = simulationDocument(schedule, rules)
const [universe, entry] = [new Uint8Array(instruments).fill(1), new Uint8Array(instruments)]
const scores = dayMajorScores()
const signals = {
  decisionDay(t) {
    entry.fill(t >= 252 ? 1 : 0)
    return { universe, entry, ranks: [scores.subarray(t * instruments, (t + 1) * instruments)] }
  },
  exitRule: () => 0,
  volatility60: () => Number.NaN,
  marketCap: () => Number.NaN,
}
const input = { panel, document, rules: marketRules('KRX'), signals, first: 0, last: sessions - 1 }
const times = []
let run
for (let call = 0; call < calls; call++) {
  const started = performance.now()
  run = simulate(input).run
  times.push(performance.now() - started)
}
const sums = { orders: run.fills.length, equity: Math.round(run.daily.at(-1).total_value) }
console.log(JSON.stringify({ times, peak_mb: process.resourceUsage().maxRSS / 1024, sums }))

function dayMajorScores() {
  const { close } = market
  const out = missingPanel(close.length)
  for (let i = 0; i < instruments; i++) {
    for (let t = 252; t < sessions; t++)
      out[t * instruments + i] = close[i * sessions + t - 21] / close[i * sessions + t - 252] - 1
  }
  return out
}

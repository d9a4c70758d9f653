/** ranks.mjs FOLDER CALLS: percent ranks of the three-month return on all days, one thread; prints one JSON row. */
import { rankAllDays } from '@stocklab/engine'
import { readMarket } from '../lib/made-up-market.mjs'
import { rankChecksum, threeMonthReturns } from '../lib/ranks.mjs'

const [folder, calls] = [process.argv[2], Number(process.argv[3])]
const market = readMarket(folder)
const sessions = market.sessions.length
const factor = threeMonthReturns(market)
const times = []
let ranks
for (let call = 0; call < calls; call++) {
  const started = performance.now()
  ranks = rankAllDays(factor, sessions)
  times.push(performance.now() - started)
}
const sums = rankChecksum((i, t) => ranks[i * sessions + t], market)
console.log(JSON.stringify({ times, peak_mb: process.resourceUsage().maxRSS / 1024, sums }))

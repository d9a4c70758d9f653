/** growth.mjs INSTRUMENTS SESSIONS CALLS: 30 factors, month-end ranks, simulation, statistics; prints one JSON row. */
import { readFileSync } from 'node:fs'
import { createComputePool } from '@stocklab/compute'
import { marketRules } from '@stocklab/domain'
import { buildPlan, computeStatistics, evaluatePlan, SILENT_OBSERVER, simulate, tradingDaysOf } from '@stocklab/engine'
import { compileStrategy, parseStrategy } from '@stocklab/strategy'
import { makeMarket } from '../lib/made-up-market.mjs'
import { inBench } from '../lib/measure.mjs'
import { panelOf } from '../lib/panel.mjs'

const [instruments, sessions, calls] = process.argv.slice(2).map(Number)
const panel = panelOf(makeMarket('listed', instruments, sessions))
const { document, places } = parseStrategy(readFileSync(inBench('strategies/thirty-factors.yaml'), 'utf8'))
const { strategy } = compileStrategy(document, {}, places)
const rules = marketRules('KRX')
const pool = createComputePool({ threads: 2 })
const times = []
for (let call = 0; call < calls; call++) {
  globalThis.gc()
  const started = performance.now()
  const signals = await evaluatePlan(buildPlan(strategy, document), panel, pool, SILENT_OBSERVER)
  const { run } = simulate({ panel, document, rules, signals, first: 0, last: sessions - 1 })
  const { daily, trades, fills, rebalanceTurnovers } = run
  const { annualisation, calendar } = rules
  computeStatistics({ daily, trades, fills, rebalanceTurnovers, annualisation, isTradingDay: tradingDaysOf(calendar) })
  times.push(performance.now() - started)
}
await pool.close()
console.log(JSON.stringify({ times, peak_mb: process.resourceUsage().maxRSS / 1024 }))

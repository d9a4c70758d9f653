/**
 * factors.mjs FOLDER CALLS [recycled] [plain]: the 30 factors of a panel, `CALLS` times in one process; prints one JSON
 * row. `recycled` gives the panels of a call back for the next one to write over; `plain` does without SIMD. Runs with --expose-gc: shared memory is
 * given back only by a collection, and that of an earlier call must not count.
 */
import { createComputePool } from '@stocklab/compute'
import { evaluateExpressions } from '@stocklab/engine'
import { bindExpression } from '@stocklab/strategy'
import { checksum, FACTORS, SAMPLE } from '../lib/factors.mjs'
import { readMarket } from '../lib/made-up-market.mjs'
import { panelOf } from '../lib/panel.mjs'

const [folder, calls] = [process.argv[2], Number(process.argv[3])]
const market = readMarket(folder)
const panel = panelOf(market)
const expressions = FACTORS.map(([name, text]) => {
  const result = bindExpression(text, { expects: 'number' })
  if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.problems)}`)
  return result.bound
})
const pool = createComputePool({ threads: 2, kernels: process.argv.includes('plain') ? 'plain' : 'auto' })
const times = []
let outputs
for (let call = 0; call < calls; call++) {
  if (outputs !== undefined && process.argv.includes('recycled')) pool.recycle(outputs)
  outputs = undefined
  globalThis.gc()
  const started = performance.now()
  outputs = await evaluateExpressions(expressions, panel, null, pool)
  times.push(performance.now() - started)
}
await pool.close()
const { first, last } = market
const sessions = market.sessions.length
const sums = (instruments) =>
  Object.fromEntries(FACTORS.map(([name], f) => [name, checksum(outputs[f], { first, last, sessions, instruments })]))
const peak = process.resourceUsage().maxRSS / 1024
console.log(JSON.stringify({ times, peak_mb: peak, sums: sums(first.length), sample: sums(SAMPLE) }))

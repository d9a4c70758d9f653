/**
 * all-factors.mjs FOLDER CALLS: every factor of the catalogue over a panel with made-up statements, `CALLS` walks in one
 * process; prints one JSON row. Each factor is summed and let go.
 */
import { createComputePool } from '@stocklab/compute'
import { walkExpressions } from '@stocklab/engine'
import { bindExpression, FACTORS } from '@stocklab/strategy'
import { readMarket } from '../lib/made-up-market.mjs'
import { madeUpStatements } from '../lib/made-up-statements.mjs'
import { panelOf } from '../lib/panel.mjs'

const [folder, calls] = [process.argv[2], Number(process.argv[3])]
const base = panelOf(readMarket(folder))
const sessions = base.sessions.length
const { close, volume } = base.columns

function column(cellOf) {
  const cells = new Float64Array(new SharedArrayBuffer(close.byteLength))
  for (let cell = 0; cell < cells.length; cell++) cells[cell] = cellOf(cell)
  return cells
}

const value = column((cell) => close[cell] * volume[cell])
const shares = column((cell) => (close[cell] > 0 ? 1e6 * (1 + (Math.floor(cell / sessions) % 50)) : Number.NaN))
const free_float = column((cell) => 0.6 * shares[cell])
const statements = madeUpStatements(base.instruments.length)
const panel = { ...base, columns: { ...base.columns, value, shares, free_float }, statements }
const expressions = FACTORS.map(({ id }) => bindExpression(id, { expects: 'number' }).bound)
const pool = createComputePool({ threads: 2 })
const held = process.resourceUsage().maxRSS / 1024
const [times, cpu] = [[], []]
const present = new Map()
for (let call = 0; call < calls; call++) {
  const [started, used] = [performance.now(), process.cpuUsage()]
  await walkExpressions({ expressions, panel, universe: null, executor: pool }, (place, values) => {
    let count = 0
    for (let cell = sessions - 1; cell < values.length; cell += sessions) if (!Number.isNaN(values[cell])) count++
    present.set(FACTORS[place].id, count)
  })
  times.push(performance.now() - started)
  const { user, system } = process.cpuUsage(used)
  cpu.push((user + system) / 1000)
}
await pool.close()
const empty = [...present].filter(([, count]) => count === 0).map(([id]) => id)
const peak = process.resourceUsage().maxRSS / 1024
console.log(JSON.stringify({ times, cpu, peak_mb: peak, held_mb: held, factors: present.size, empty }))

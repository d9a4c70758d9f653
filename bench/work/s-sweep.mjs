import { availableParallelism } from 'node:os'
import { requireAgreement } from '../lib/factors.mjs'
import { marketFolder } from '../lib/made-up-market.mjs'
import { ask, inBench, interleave, PYTHON, rowOf } from '../lib/measure.mjs'
import { hasPython, PYTHON_ENVIRONMENT } from '../lib/peers.mjs'
import { LOOKBACKS } from '../lib/sweep.mjs'

export const question = `milliseconds a run in a sweep of job J over ${LOOKBACKS.length} lookbacks, panel in memory; ours with every statistic, Numba's bare loop with an order count and an equity curve`

const CALLS = '4'

export async function run({ runs = 3, note }) {
  const folder = marketFolder('walk')
  const own = (name, rules, threads) => ({
    name,
    command: process.execPath,
    args: [inBench('ours/sweep.mjs'), folder, CALLS, rules, threads],
  })
  const list = [
    own('Stock Lab, every rule of the market, two threads', 'krx', '2'),
    own('Stock Lab, every rule of the market, one thread', 'krx', '1'),
    own("Stock Lab, the peer's rules, one thread", 'plain', '1'),
  ]
  const threads = availableParallelism()
  if (threads > 2) list.push(own(`Stock Lab, every rule of the market, all ${threads} threads`, 'krx', String(threads)))
  if (hasPython(note)) {
    const args = [inBench('peers/sweep_numba.py'), folder, CALLS, LOOKBACKS.join(',')]
    list.push({ name: 'Numba, bare loop, one core', command: PYTHON, args })
  }
  const measured = interleave(list, runs, ({ command, args }) => ask(command, args, PYTHON_ENVIRONMENT))
  const sumsOf = (start) => [...measured].find(([{ name }]) => name.startsWith(start))?.[1][0].sums
  const numba = sumsOf('Numba')
  if (numba !== undefined) {
    requireAgreement('Numba', sumsOf("Stock Lab, the peer's rules"), numba, 2)
    note(`${numba.orders} orders in Numba and in ours by the same rules`)
  }
  return [...measured].map(([{ name }, all]) => {
    const later = all.flatMap(({ times }) => times.slice(1))
    return rowOf(
      's',
      name,
      later,
      all.map((answer) => answer.peak_mb),
    )
  })
}

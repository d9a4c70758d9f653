import { requireAgreement } from '../lib/factors.mjs'
import { marketFolder } from '../lib/made-up-market.mjs'
import { ask, inBench, interleave, PYTHON, rowOf } from '../lib/measure.mjs'
import { hasPython, PYTHON_ENVIRONMENT } from '../lib/peers.mjs'

export const question =
  'simulation alone: the 30 best of 2,000 over 2,520 days, out at -10 % and +30 %, the score being ready; Numba is a bare loop that keeps an order count and an equity curve'

const CALLS = '6'

export async function run({ runs = 3, note }) {
  const folder = marketFolder('walk')
  const rows = []
  for (const schedule of ['monthly', 'daily']) {
    const own = (name, rules) => ({
      name,
      command: process.execPath,
      args: [inBench('ours/simulation.mjs'), folder, CALLS, schedule, rules],
    })
    const list = [own('Stock Lab, every rule of the market', 'krx'), own("Stock Lab, the peer's rules", 'plain')]
    if (hasPython(note)) {
      list.push({
        name: 'Numba, bare loop',
        command: PYTHON,
        args: [inBench('peers/simulation_numba.py'), folder, CALLS, schedule],
      })
    }
    const measured = interleave(list, runs, ({ command, args }) => ask(command, args, PYTHON_ENVIRONMENT))
    const answers = [...measured.values()]
    if (answers.length > 2) {
      requireAgreement('Numba', answers[1][0].sums, answers[2][0].sums, 2)
      note(
        `${schedule}: ${answers[1][0].sums.orders} orders and ${answers[1][0].sums.equity} won in Numba and in ours by the same rules`,
      )
    }
    for (const [{ name }, all] of measured) {
      const later = all.flatMap(({ times }) => times.slice(1))
      rows.push(
        rowOf(
          `c, ${schedule}`,
          name,
          later,
          all.map((answer) => answer.peak_mb),
        ),
      )
    }
  }
  return rows
}

import { FACTORS } from '../lib/factors.mjs'
import { INSTRUMENTS, marketFolder, SESSIONS } from '../lib/made-up-market.mjs'
import { ask, inBench, PYTHON, rowOf } from '../lib/measure.mjs'
import { hasPython, PYTHON_ENVIRONMENT } from '../lib/peers.mjs'

export const question = `every factor of the catalogue, ${INSTRUMENTS} instruments on ${SESSIONS} days, statements of all companies, two threads; each computed, looked at and let go`

const COUNT = 345
/** Factors that have no value here: the made-up market has neither splits nor share classes. */
const MOST_EMPTY = 12

export async function run({ runs = 2, note }) {
  const folder = marketFolder('listed')
  const answers = Array.from({ length: runs }, () =>
    ask(process.execPath, [inBench('ours/all-factors.mjs'), folder, '1']),
  )
  const [first] = answers
  if (first.factors !== COUNT) throw new Error(`expected ${COUNT} factors, received ${first.factors}`)
  if (first.empty.length > MOST_EMPTY) throw new Error(`expected values, received none of ${first.empty.join(', ')}`)
  note(`without a value on the last day: ${first.empty.join(', ') || 'none'}`)
  const seconds = answers.map(({ cpu }) => (cpu[0] / 1000).toFixed(1)).join(', ')
  note(`processor seconds: ${seconds}; ${Math.round(first.held_mb)} MB are the market and its statements`)
  return [
    rowOf(
      'k',
      'Stock Lab, 345 factors in batches',
      answers.map(({ times }) => times[0]),
      answers.map(({ peak_mb }) => peak_mb),
    ),
    ...(hasPython(note) ? [numba(folder, runs)] : []),
  ]
}

/** Nobody else has all of them: for a scale, the thirty technical ones of work a by a loop written for just these. */
function numba(folder, runs) {
  const args = [inBench('peers/factors_numba.py'), folder, '3', 'reused']
  const answers = Array.from({ length: runs }, () => ask(PYTHON, args, PYTHON_ENVIRONMENT))
  return rowOf(
    'k',
    `Numba prange, ${FACTORS.length} technical factors alone, times ${COUNT} / ${FACTORS.length}`,
    answers.flatMap(({ times }) => times.slice(1).map((ms) => (ms * COUNT) / FACTORS.length)),
    answers.map(({ peak_mb }) => peak_mb),
  )
}

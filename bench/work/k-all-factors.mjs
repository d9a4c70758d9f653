import { INSTRUMENTS, marketFolder, SESSIONS } from '../lib/made-up-market.mjs'
import { ask, inBench, rowOf } from '../lib/measure.mjs'

export const question = `every factor of the catalogue, ${INSTRUMENTS} instruments on ${SESSIONS} days, statements of all companies, two threads; each computed, looked at and let go`

/** Factors that have no value here: the made-up market has neither splits nor share classes. */
const MOST_EMPTY = 12

export async function run({ runs = 2, note }) {
  const folder = marketFolder('listed')
  const answers = Array.from({ length: runs }, () =>
    ask(process.execPath, [inBench('ours/all-factors.mjs'), folder, '1']),
  )
  const [first] = answers
  if (first.factors !== 345) throw new Error(`expected 345 factors, received ${first.factors}`)
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
  ]
}

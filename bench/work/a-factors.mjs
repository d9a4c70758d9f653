import { FACTORS, requireAgreement, SAMPLE } from '../lib/factors.mjs'
import { INSTRUMENTS, marketFolder } from '../lib/made-up-market.mjs'
import { ask, inBench, interleave, PYTHON, rowOf } from '../lib/measure.mjs'
import { hasPackages, hasPython, PYTHON_ENVIRONMENT } from '../lib/peers.mjs'

export const question = `${FACTORS.length} technical factors of 2,000 instruments on 2,520 days, two threads; 64-bit results in memory`

const SCALE = INSTRUMENTS / SAMPLE
const sampled = (name, what = '') => `${name}${what}, ${SAMPLE} stocks x ${SCALE}`
const LEAST_EQUAL = 8
/** Calls a process: the first one warms up memory and compilers and has rows of its own. */
const CALLS = 4

/** Fresh processes in turn; the candidate's first call and its later ones are different questions. */
export async function run({ runs = 3, note }) {
  const folder = marketFolder('listed')
  const measured = interleave(candidates(note, folder), runs, (candidate) =>
    ask(candidate.command, candidate.args, PYTHON_ENVIRONMENT),
  )
  const own = [...measured.values()][0][0]
  const rows = []
  for (const [candidate, answers] of measured) {
    const equal = requireAgreement(
      candidate.name,
      candidate.scale === 1 ? own.sums : own.sample,
      answers[0].sums,
      LEAST_EQUAL,
    )
    note(`${candidate.name}: ${equal} checksums equal ours`)
    const peaks = answers.map((answer) => answer.peak_mb)
    const later = answers.flatMap((answer) => answer.times.slice(1).map((ms) => ms * candidate.scale))
    const first = answers.map((answer) => answer.times[0] * candidate.scale)
    rows.push(rowOf('a', candidate.name, later.length > 0 ? later : first, peaks))
    if (candidate.first) rows.push(rowOf('a, first call of a process', candidate.name, first, peaks))
  }
  return rows.sort((x, y) => x.work.length - y.work.length)
}

function candidates(note, folder) {
  const node = (name, script, { calls = CALLS, stocks, more = [], ...rest } = {}) => {
    const args = [
      '--expose-gc',
      inBench(script),
      folder,
      String(calls),
      ...(stocks === undefined ? more : [String(stocks)]),
    ]
    return { name, command: process.execPath, args, scale: stocks === SAMPLE ? SCALE : 1, ...rest }
  }
  const python = (name, script, { calls = CALLS, more = [], ...rest } = {}) => {
    return { name, command: PYTHON, args: [inBench(script), folder, String(calls), ...more], scale: 1, ...rest }
  }
  const list = [
    node('Stock Lab, results written over', 'ours/factors.mjs', { more: ['recycled'] }),
    node('Stock Lab, fresh results', 'ours/factors.mjs', { first: true }),
    node('Stock Lab without SIMD, results written over', 'ours/factors.mjs', {
      more: ['recycled', 'plain'],
      rounds: 2,
    }),
  ]
  if (hasPython(note)) {
    // The compiled code is kept on disk; without this call the first round would time the compiler.
    ask(PYTHON, [inBench('peers/factors_numba.py'), folder, '1'], PYTHON_ENVIRONMENT)
    list.push(
      python('Numba prange, fresh results', 'peers/factors_numba.py', { first: true }),
      python('Numba prange, results written over', 'peers/factors_numba.py', { more: ['reused'] }),
      python('NumPy, one thread', 'peers/factors_numpy.py', { calls: 2, rounds: 2 }),
      python(sampled('pandas group-by'), 'peers/factors_pandas.py', {
        calls: 2,
        rounds: 2,
        more: [String(SAMPLE)],
        scale: SCALE,
      }),
    )
  }
  if (hasPackages(note)) {
    list.push(
      node(sampled('nodejs-polars'), 'peers/factors-polars.mjs', { calls: 3, stocks: SAMPLE }),
      node(sampled('DuckDB windows', ' (25 of 30)'), 'peers/factors-duckdb.mjs', {
        calls: 2,
        rounds: 2,
        stocks: SAMPLE,
      }),
      node(sampled('technicalindicators', ' (19 of 30)'), 'peers/factors-technicalindicators.mjs', {
        calls: 1,
        rounds: 2,
        stocks: SAMPLE,
      }),
    )
  }
  return list
}

import { requireAgreement } from '../lib/factors.mjs'
import { marketFolder } from '../lib/made-up-market.mjs'
import { ask, inBench, interleave, PYTHON, rowOf } from '../lib/measure.mjs'
import { hasPackages, hasPython, PYTHON_ENVIRONMENT } from '../lib/peers.mjs'

export const question =
  'percent ranks of one factor over 2,000 instruments on each of 2,520 days, ties averaged, missing apart'

const CALLS = '4'

export async function run({ runs = 3, note }) {
  const folder = marketFolder('listed')
  const list = [
    { name: 'Stock Lab, one thread', command: process.execPath, args: [inBench('ours/ranks.mjs'), folder, CALLS] },
  ]
  if (hasPython(note))
    list.push({ name: 'pandas rank', command: PYTHON, args: [inBench('peers/ranks_pandas.py'), folder, CALLS] })
  if (hasPackages(note)) {
    const tables = (name, which) => ({
      name,
      command: process.execPath,
      args: [inBench('peers/ranks-tables.mjs'), folder, CALLS, which],
    })
    list.push(tables('nodejs-polars rank, two threads', 'polars'), tables('DuckDB rank, two threads', 'duckdb'))
  }
  const measured = interleave(list, runs, ({ command, args }) => ask(command, args, PYTHON_ENVIRONMENT))
  const own = [...measured.values()][0][0].sums
  return [...measured].map(([{ name }, answers]) => {
    requireAgreement(name, own, answers[0].sums, 2)
    const later = answers.flatMap(({ times }) => times.slice(1))
    return rowOf(
      'b',
      name,
      later,
      answers.map((answer) => answer.peak_mb),
    )
  })
}

import { ask, inBench, interleave, rowOf } from '../lib/measure.mjs'

export const question =
  'a run of 2,520 days, 12,600 trades and 25,200 fills into the database, in one transaction; then the whole run with its decisions and statistics'

const TIMES = '6'

const way = (where, how, name, more = {}) => ({ name, where, how, times: TIMES, ...more })

/** Rows of the three large lists alone, on PostgreSQL. */
const LISTS = [
  way('postgres', 'columns', 'whole columns in binary (ours)'),
  way('postgres', 'driver-arrays', 'whole columns, arrays as the driver writes them'),
  way('postgres', 'copy', 'COPY as text'),
  way('postgres', 'hundreds', '500 rows a statement'),
  way('postgres', 'rows', 'row by row, prepared', { times: '2', rounds: 1 }),
]

/** Everything that storing a run writes. */
const WHOLE = [way('postgres', 'run', 'PostgreSQL'), way('embedded', 'run', 'PGlite in its thread, on disk')]

export async function run({ runs = 3, note }) {
  if (!(await isThere())) {
    note('left out: PostgreSQL does not answer on 127.0.0.1:5432')
    return rowsOf('r, whole run', WHOLE.slice(1), runs)
  }
  return [...rowsOf('r, lists', LISTS, runs), ...rowsOf('r, whole run', WHOLE, runs)]
}

function rowsOf(work, candidates, runs) {
  const measured = interleave(candidates, runs, ({ where, how, times }) =>
    ask(process.execPath, [inBench('ours/store-run.mjs'), where, how, times]),
  )
  const sums = [...measured.values()].flat().map((answer) => JSON.stringify(answer.sums))
  if (new Set(sums).size !== 1) throw new Error(`the ways stored different rows: ${[...new Set(sums)].join(' and ')}`)
  return [...measured].map(([{ name }, answers]) =>
    rowOf(
      work,
      name,
      // The first time pays for connections and compilation.
      answers.flatMap(({ times }) => times.slice(1)),
      answers.map((answer) => answer.peak_mb),
    ),
  )
}

async function isThere() {
  const { hasPostgres } = await import('@stocklab/platform/testing')
  return hasPostgres()
}

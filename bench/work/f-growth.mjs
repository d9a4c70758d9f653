import { ask, inBench, interleave, rowOf } from '../lib/measure.mjs'

export const question =
  '30 factors ranked monthly, simulation and statistics on panels in memory, from 500 to 4,000 instruments and from 1 to 20 years'

const TEN_YEARS = 2520
const CALLS = '3'
const SIZES = [
  ...[2000, 500, 1000, 4000].map((instruments) => ({ instruments, sessions: TEN_YEARS })),
  ...[252, 1260, 5040].map((sessions) => ({ instruments: 2000, sessions })),
]

export async function run({ runs = 2, note }) {
  const measured = interleave(SIZES, runs, ({ instruments, sessions }) =>
    ask(process.execPath, ['--expose-gc', inBench('ours/growth.mjs'), String(instruments), String(sessions), CALLS]),
  )
  return [...measured].map(([{ instruments, sessions }, answers]) => {
    const name = `${instruments.toLocaleString('en-US')} instruments x ${sessions.toLocaleString('en-US')} days`
    const times = answers.flatMap((answer) => answer.times.slice(1))
    const row = rowOf(
      'f',
      name,
      times,
      answers.map((answer) => answer.peak_mb),
    )
    const cells = instruments * sessions
    const [time, memory] = [(row.median_ms * 1e6) / cells, (row.peak_mb * 2 ** 20) / cells]
    note(`${name}: ${time.toFixed(0)} ns and ${memory.toFixed(0)} bytes a cell`)
    return row
  })
}

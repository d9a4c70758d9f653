import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { COMMAND, dataDirectory } from '../lib/lake.mjs'
import { DATA_FOLDER, marketFolder } from '../lib/made-up-market.mjs'
import { inBench, interleave, PYTHON, rowOf, timeProcess } from '../lib/measure.mjs'
import { hasPython, PYTHON_ENVIRONMENT } from '../lib/peers.mjs'

export const question =
  'job J, whole process: monthly the 30 best of 2,000 by 12-1 momentum over 2,520 days; ours with all files written, theirs without any'

export async function run({ runs = 5, note }) {
  const folder = marketFolder('walk')
  const out = mkdtempSync(join(DATA_FOLDER, 'runs-'))
  const raw = await dataDirectory('walk', 'raw', note)
  const adjusted = await dataDirectory('walk', 'adjusted', note)
  const own = (name, data, strategy) => {
    const target = join(out, strategy)
    const args = [
      COMMAND,
      'backtest',
      inBench(`strategies/${strategy}.yaml`),
      '--data',
      data,
      '--out',
      target,
      '--quiet',
    ]
    return { name, command: process.execPath, args, target }
  }
  const plain = own('Stock Lab, the same rules as theirs, every file written', adjusted, 'job-j-plain')
  const list = [own('Stock Lab, every rule of the market, every file written', raw, 'job-j'), plain]
  if (hasPython(note)) {
    const script = inBench('peers/job_j.py')
    const peer = (name, how) => ({ name, command: PYTHON, args: [script, how, folder], how })
    list.push(peer('NumPy by hand', 'numpy'), peer('Numba by hand, compiled code kept', 'numba'))
  }
  // Column cache, compiled code and page cache are warm in every measured run.
  for (const { command, args } of list) timeProcess(command, args, PYTHON_ENVIRONMENT)
  const measured = interleave(list, runs, ({ command, args, target }) => {
    if (target !== undefined) rmSync(target, { recursive: true, force: true })
    return timeProcess(command, args, PYTHON_ENVIRONMENT)
  })
  for (const [{ name, how }, [answer]] of measured)
    if (how) requireEqual(name, JSON.parse(answer.stdout), resultOf(plain.target), note)
  rmSync(out, { recursive: true })
  return [...measured].map(([{ name }, answers]) =>
    rowOf(
      'j',
      name,
      answers.map(({ ms }) => ms),
      answers.map((answer) => answer.peak_mb),
    ),
  )
}

function resultOf(folder) {
  const { daily, fills } = JSON.parse(readFileSync(join(folder, 'result.json'), 'utf8'))
  return { orders: fills.length, equity: daily.at(-1).total_value }
}

function requireEqual(name, theirs, own, note) {
  if (theirs.orders !== own.orders || Math.round(theirs.equity) !== Math.round(own.equity)) {
    throw new Error(`${name}: ${theirs.orders} orders and ${theirs.equity} won, ours ${own.orders} and ${own.equity}`)
  }
  note(`${name}: ${own.orders} orders and ${Math.round(own.equity).toLocaleString('en-US')} won at the end, as ours`)
}

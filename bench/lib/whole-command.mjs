import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { COMMAND, dataDirectory } from './lake.mjs'
import { DATA_FOLDER, marketFolder } from './made-up-market.mjs'
import { inBench, interleave, PYTHON, rowOf, timeProcess } from './measure.mjs'
import { hasPython, PYTHON_ENVIRONMENT } from './peers.mjs'

/** Works d and e: `stocklab backtest` with 30 factors in a fresh process; cold means without the column cache. */
export async function wholeCommand(work, { cold, withPeers, runs, note }) {
  const folder = marketFolder('listed')
  const data = await dataDirectory('listed', 'raw', note)
  const out = mkdtempSync(join(DATA_FOLDER, 'runs-'))
  const own = [
    COMMAND,
    'backtest',
    inBench('strategies/thirty-factors.yaml'),
    '--data',
    data,
    '--out',
    join(out, 'own'),
    '--quiet',
  ]
  const list = [
    { name: 'stocklab backtest, report and all files written', command: process.execPath, args: own, isOurs: true },
  ]
  if (withPeers && hasPython(note)) {
    const peer = (name, how) => ({
      name,
      command: PYTHON,
      args: [inBench('peers/pipeline.py'), how, folder, join(out, how)],
    })
    list.push(peer('NumPy and pandas by hand, from .npy, two tables written', 'numpy'))
    list.push(peer('Numba and pandas by hand, from .npy, two tables written', 'numba'))
  }
  const once = ({ command, args, isOurs }) => {
    if (isOurs) rmSync(join(out, 'own'), { recursive: true, force: true })
    if (isOurs && cold) rmSync(join(data, 'panels'), { recursive: true, force: true })
    return timeProcess(command, args, PYTHON_ENVIRONMENT)
  }
  for (const candidate of list) once(candidate)
  const measured = interleave(list, runs, once)
  rmSync(out, { recursive: true })
  return [...measured].map(([{ name }, answers]) =>
    rowOf(
      work,
      name,
      answers.map(({ ms }) => ms),
      answers.map((answer) => answer.peak_mb),
    ),
  )
}

/** Peers are installed by the bench into .peers; the product never depends on them. */
import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { inBench, PYTHON } from './measure.mjs'

const answers = new Map()

/** Whether the packages of peers/package.json are there, after an attempt to install them; a note says why not. */
export function hasPackages(note) {
  return remembered('packages', () => {
    const [wanted, folder] = [inBench('peers/package.json'), inBench('.peers')]
    const installed = `${folder}/package.json`
    const isCurrent =
      existsSync(`${folder}/node_modules`) &&
      existsSync(installed) &&
      readFileSync(installed, 'utf8') === readFileSync(wanted, 'utf8')
    if (isCurrent) return true
    note('installing nodejs-polars, technicalindicators and @duckdb/node-api into bench/.peers')
    mkdirSync(folder, { recursive: true })
    copyFileSync(wanted, installed)
    const child = spawnSync(
      'npm',
      ['install', '--prefix', folder, '--no-audit', '--no-fund', '--no-save', '--silent'],
      { encoding: 'utf8' },
    )
    if (child.status === 0) return true
    note(
      `left out: packages could not be installed; npm install --prefix bench/.peers says ${child.stderr.trim().split('\n')[0]}`,
    )
    return false
  })
}

/** Whether Debian's Numba, NumPy and pandas are there. */
export function hasPython(note) {
  return remembered('python', () => {
    const probe = () => spawnSync(PYTHON, ['-c', 'import numba, numpy, pandas']).status === 0
    if (probe()) return true
    if (process.getuid?.() === 0) {
      note('installing python3-numba and python3-pandas')
      spawnSync('apt-get', ['install', '-y', 'python3-numba', 'python3-pandas'])
      if (probe()) return true
    }
    note('left out: NumPy, Numba and pandas; apt-get install python3-numba python3-pandas brings them')
    return false
  })
}

function remembered(name, find) {
  if (!answers.has(name)) answers.set(name, find())
  return answers.get(name)
}

/** Two threads, compiled code kept beside the other peers. */
export const PYTHON_ENVIRONMENT = {
  NUMBA_CACHE_DIR: inBench('.peers/numba'),
  NUMBA_NUM_THREADS: '2',
  POLARS_MAX_THREADS: '2',
}

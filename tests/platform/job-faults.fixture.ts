import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import type { RunResult } from '@stocklab/engine'
import { type Database, type Job, readRun } from '@stocklab/platform'
import { finishBacktest, openExecutor, prepareBacktest, strategyFromText } from '@stocklab/studies'

/** Decides daily, so that a run takes long enough to be interrupted; each number of positions is another result. */
export const documentOf = (positions: number) => `name: Positions ${positions}
market: KRX
entry:
  schedule: daily
  mode: reweight
  rank_by: [{ value: mom_12_1, order: high }]
  max_positions: ${positions}
exit:
  max_hold_days: 20
`

export const newFolder = () => mkdtempSync(join(tmpdir(), 'stocklab-faults-'))

/** A row for a job whose workers may be lost as often as they like. */
export function jobRow(ownerId: string, positions: number) {
  const { document } = strategyFromText(documentOf(positions))
  const times = { load: 1, signals: 1, simulate: 1, finish: 1 }
  const size = { cells: 1, columns: 1, factors: 1, sessions: 1, decisions: 1 }
  return {
    owner_id: ownerId,
    kind: 'backtest' as const,
    name: document.name,
    market: document.market,
    input: JSON.stringify({ document, warnings: [] }),
    estimate: JSON.stringify({ size, prior: times, expected: times, totalMs: 4, learnedFrom: 0 }),
    max_attempts: 1_000,
    max_duration_ms: 600_000,
  }
}

export async function createOwner(database: Database): Promise<string> {
  const { id } = await database
    .insertInto('users')
    .values({ email: 'a@example.com', nickname: 'a', password_hash: '-' })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** A process that is killed without warning; `ready` when a worker says that it takes jobs. */
export function startProcess(file: string, environment: Readonly<Record<string, string>>) {
  const child: ChildProcess = spawn(process.execPath, [fileURLToPath(new URL(file, import.meta.url))], {
    env: { PATH: process.env.PATH, ...environment },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let complaint = ''
  child.stderr?.on('data', (text) => {
    complaint += text
  })
  const ready = new Promise<void>((resolve, reject) => {
    child.stderr?.on('data', () => {
      if (complaint.includes('takes jobs')) resolve()
    })
    child.on('exit', () =>
      reject(new Error(`expected a worker that takes jobs, received one that ended: ${complaint}`)),
    )
  })
  // One that was killed before is nobody's failure.
  ready.catch(() => undefined)
  const exited = new Promise<{ code: number | null; complaint: string }>((resolve) =>
    child.on('exit', (code) => resolve({ code, complaint })),
  )
  return { pid: child.pid, kill: (signal: NodeJS.Signals) => void child.kill(signal), exited, ready }
}

/** What a document gives where nobody is killed. */
export async function undisturbed(dataDirectory: string, positions: number): Promise<string> {
  const strategy = strategyFromText(documentOf(positions))
  const context = {
    dataDirectory,
    threads: 1,
    signal: new AbortController().signal,
    nowMs: () => performance.now(),
    note: () => undefined,
    progress: { phase: () => undefined },
    openTrials: () => {
      throw new Error('not counted')
    },
  }
  const executor = openExecutor(context)
  const run = await finishBacktest(await prepareBacktest(strategy, executor, context), strategy, context)
  await executor.close()
  return JSON.stringify({ ...comparable(run.result), decisions: run.decisions })
}

export async function storedRun(database: Database, { id, owner_id: ownerId }: Job): Promise<string> {
  const run = await readRun(database, { id, ownerId })
  if (run === undefined) throw new Error(`expected the run of job ${id}, found none`)
  return JSON.stringify({ ...comparable(run.result), decisions: run.decisions })
}

/** All but times and the count of trials, which grows with what else the owner ran. */
function comparable({ manifest, daily, fills, lapsed, trades, holdings, warnings }: RunResult) {
  const { timings: _timings, counts, ...rest } = manifest
  const { trials: _trials, ...counted } = counts
  return { manifest: { ...rest, counts: counted }, daily, fills, lapsed, trades, holdings, warnings }
}

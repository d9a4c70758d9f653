import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export const inBench = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url))
export const PYTHON = '/usr/bin/python3'

/** Runs a candidate in a fresh process; its last line of output is one JSON object. */
export function ask(command, args, environment = {}) {
  const child = spawnSync(command, args, {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
    env: { ...process.env, ...environment },
  })
  if (child.status !== 0)
    throw new Error(`${[command, ...args].join(' ')} ended with ${child.status ?? child.signal}\n${child.stderr}`)
  return JSON.parse(child.stdout.trim().split('\n').at(-1))
}

/** A whole process by the clock of its parent, with its largest resident memory as the kernel counts it. */
export function timeProcess(command, args, environment = {}) {
  const started = performance.now()
  const child = spawnSync(PYTHON, [inBench('lib/peak.py'), command, ...args], {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
    env: { ...process.env, ...environment },
  })
  const seen = performance.now() - started
  const row = /^PEAK (\d+) (\S+)$/m.exec(child.stderr ?? '')
  if (child.status !== 0 || row === null) {
    throw new Error(
      `${[command, ...args].join(' ')} ended with ${child.status ?? child.signal} after ${seen} ms\n${child.stderr}`,
    )
  }
  return { ms: Number(row[2]), peak_mb: Number(row[1]) / 1024, stdout: child.stdout }
}

export function rowOf(work, candidate, times, peaks) {
  const sorted = [...times].sort((a, b) => a - b)
  return {
    work,
    candidate,
    median_ms: median(sorted),
    min_ms: sorted[0],
    max_ms: sorted.at(-1),
    peak_mb: peaks.length === 0 ? null : Math.max(...peaks),
    runs: sorted.length,
  }
}

function median(sorted) {
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

/** Candidates in turn, round by round; `once(candidate, round)` runs one and answers what it measured. */
export function interleave(candidates, rounds, once) {
  const results = new Map(candidates.map((candidate) => [candidate, []]))
  for (let round = 0; round < rounds; round++) {
    for (const candidate of candidates) {
      if (round < (candidate.rounds ?? rounds)) results.get(candidate).push(once(candidate, round))
    }
  }
  return results
}

import { randomUUID } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { StockLabError } from '@stocklab/domain'

interface Holder {
  readonly pid: number
  /** Kernel start time of the process, so that a recycled pid is not taken for the holder; null where unknown. */
  readonly startTime: string | null
  readonly since: string
}

/**
 * The right to open a database directory, which two at a time would destroy; the answer gives it back. A lock whose process is gone
 * (crash, kill) is taken over. Throws `busy` DATABASE_BUSY naming the holder while it lives.
 */
export function lockDirectory(directory: string): () => void {
  const path = `${directory.replace(/[\\/]+$/, '')}.lock`
  mkdirSync(dirname(path), { recursive: true })
  const text = JSON.stringify({
    pid: process.pid,
    startTime: startTimeOf(process.pid),
    since: new Date().toISOString(),
  })
  if (!createLock(path, text)) {
    const other = readLock(path)
    if (other !== undefined && isAlive(other.holder)) throw busy(directory, path, other.holder)
    if (other !== undefined) removeStale(path, other.text)
    if (!createLock(path, text)) throw busy(directory, path, readLock(path)?.holder)
  }
  return () => {
    if (readLock(path)?.text === text) rmSync(path, { force: true })
  }
}

/** Created with its content in one step, so that nobody ever reads an empty lock. */
function createLock(path: string, text: string): boolean {
  const draft = `${path}.${randomUUID()}`
  writeFileSync(draft, text)
  try {
    linkSync(draft, path)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  } finally {
    rmSync(draft, { force: true })
  }
}

/** Two processes may find the same dead lock: whoever moved away a living one by mistake puts it back. */
function removeStale(path: string, staleText: string): void {
  const aside = `${path}.${randomUUID()}`
  try {
    renameSync(path, aside)
    if (readFileSync(aside, 'utf8') !== staleText) linkSync(aside, path)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code !== 'ENOENT' && code !== 'EEXIST') throw error
  } finally {
    rmSync(aside, { force: true })
  }
}

function readLock(path: string): { readonly text: string; readonly holder: Holder } | undefined {
  try {
    const text = readFileSync(path, 'utf8')
    return { text, holder: JSON.parse(text) as Holder }
  } catch {
    return undefined
  }
}

function isAlive({ pid, startTime }: Holder): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
  return startTime === null || startTimeOf(pid) === startTime
}

/** Field 22 of /proc/PID/stat; the process name before it may hold spaces, so count from its closing bracket. */
function startTimeOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null
  } catch {
    return null
  }
}

function busy(directory: string, path: string, holder: Holder | undefined): StockLabError {
  const who = holder ? `process ${holder.pid} has had it open since ${holder.since}` : 'another process has it open'
  return new StockLabError('busy', 'DATABASE_BUSY', `expected to open the database ${directory} alone, but ${who}`, {
    place: { file: path },
    hint: 'Stop that process first, or let several processes share a PostgreSQL server.',
  })
}

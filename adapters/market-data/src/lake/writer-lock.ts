import { randomUUID } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { StockLabError } from '@stocklab/domain'
import { writerLockPath } from './layout.js'

interface Holder {
  readonly pid: number
  /** Kernel start time of the process, so that a recycled pid is not taken for the holder; null where unknown. */
  readonly startTime: string | null
  readonly since: string
}

/** The right to write a data directory. */
export interface WriterLock {
  /** One sentence when the lock of a dead process was taken over. */
  readonly note: string | undefined
  release(): void
}

/**
 * Takes the one writer lock of a data directory; readers need none. A lock whose process is gone (crash, kill) is taken
 * over. Throws `busy` naming the holder while it lives.
 */
export function acquireWriterLock(dataDir: string): WriterLock {
  const path = writerLockPath(dataDir)
  mkdirSync(dirname(path), { recursive: true })
  const text = JSON.stringify(currentHolder())
  if (createLock(path, text)) return heldLock(path, text, undefined)
  const other = readHolder(path)
  if (other === undefined || isAlive(other.holder)) throw busy(dataDir, other?.holder)
  removeStale(path, other.text)
  if (!createLock(path, text)) throw busy(dataDir, readHolder(path)?.holder)
  return heldLock(path, text, `took over the writer lock of process ${other.holder.pid}, which is gone`)
}

function heldLock(path: string, text: string, note: string | undefined): WriterLock {
  return {
    note,
    release() {
      if (readHolder(path)?.text === text) rmSync(path, { force: true })
    },
  }
}

/** Creates the lock with its content in one step, so that nobody ever reads an empty lock. */
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
    const code = (error as NodeJS.ErrnoException).code
    if (code !== 'ENOENT' && code !== 'EEXIST') throw error
  } finally {
    rmSync(aside, { force: true })
  }
}

function readHolder(path: string): { text: string; holder: Holder } | undefined {
  try {
    const text = readFileSync(path, 'utf8')
    return { text, holder: JSON.parse(text) as Holder }
  } catch {
    return undefined
  }
}

function currentHolder(): Holder {
  return { pid: process.pid, startTime: startTimeOf(process.pid), since: new Date().toISOString() }
}

function isAlive(holder: Holder): boolean {
  try {
    process.kill(holder.pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
  return holder.startTime === null || startTimeOf(holder.pid) === holder.startTime
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

function busy(dataDir: string, holder: Holder | undefined): StockLabError {
  const who = holder ? `process ${holder.pid} has been writing since ${holder.since}` : 'another process is writing'
  return new StockLabError('busy', 'LAKE_BUSY', `expected to be the only writer of ${dataDir}, but ${who}`, {
    place: { file: writerLockPath(dataDir) },
    hint: 'wait until it is done and try again; reading is possible meanwhile',
  })
}

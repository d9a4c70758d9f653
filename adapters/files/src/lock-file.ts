import { randomUUID } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

export interface LockHolder {
  readonly pid: number
  /** Kernel start time of the process, so that a recycled pid is not taken for the holder; null where unknown. */
  readonly startTime: string | null
  readonly since: string
}

export type LockOutcome =
  /** Ours until `release`; `tookOver` is the process that left it behind, if one did. */
  | { readonly kind: 'held'; readonly tookOver: LockHolder | null; release(): void }
  /** Somebody else's; undefined where nobody could be read from it. */
  | { readonly kind: 'busy'; readonly holder: LockHolder | undefined }

/**
 * Takes a lock file, in folders that are made where they are not there yet. The lock of a process that is gone (crash,
 * kill) is taken over. Throws what the file system throws.
 */
export function takeLockFile(path: string): LockOutcome {
  mkdirSync(dirname(path), { recursive: true })
  const text = JSON.stringify(currentHolder())
  if (createLock(path, text)) return held(path, text, null)
  const other = readLock(path)
  if (other !== undefined && isAlive(other.holder)) return { kind: 'busy', holder: other.holder }
  if (other !== undefined) removeStale(path, other.text)
  // Of several who find the same dead lock one gets it.
  if (!createLock(path, text)) return { kind: 'busy', holder: readLock(path)?.holder }
  return held(path, text, other?.holder ?? null)
}

function held(path: string, text: string, tookOver: LockHolder | null): LockOutcome {
  return {
    kind: 'held',
    tookOver,
    release() {
      if (readLock(path)?.text === text) rmSync(path, { force: true })
    },
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

function readLock(path: string): { readonly text: string; readonly holder: LockHolder } | undefined {
  try {
    const text = readFileSync(path, 'utf8')
    return { text, holder: JSON.parse(text) as LockHolder }
  } catch {
    return undefined
  }
}

function currentHolder(): LockHolder {
  return { pid: process.pid, startTime: startTimeOf(process.pid), since: new Date().toISOString() }
}

function isAlive({ pid, startTime }: LockHolder): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
  return startTime === null || startTimeOf(pid) === startTime
}

/**
 * Field 22 of /proc/PID/stat; the process name before it may hold spaces, so count from its closing bracket. Null where it is not
 * known, and of one that has ended and only waits until its parent asks how (state Z or X).
 */
function startTimeOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return /^[ZX]/.test(fields[0] ?? '') ? null : (fields[19] ?? null)
  } catch {
    return null
  }
}

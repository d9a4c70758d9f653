import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it, vi } from 'vitest'
import { type LockOutcome, takeLockFile } from './lock-file.js'

const folder = mkdtempSync(join(tmpdir(), 'stocklab-lock-'))
afterAll(() => rmSync(folder, { recursive: true }))

let made = 0
const newPath = () => join(folder, String(made++), 'deep', 'lock')

function held(outcome: LockOutcome): Extract<LockOutcome, { kind: 'held' }> {
  if (outcome.kind !== 'held') throw new Error(`expected the lock, received ${JSON.stringify(outcome)}`)
  return outcome
}

it('is one process and one caller at a time, and says who has it', () => {
  const path = newPath()
  const lock = held(takeLockFile(path))
  expect(lock.tookOver).toBeNull()
  expect(takeLockFile(path)).toEqual({ kind: 'busy', holder: JSON.parse(readFileSync(path, 'utf8')) })
  lock.release()
  expect(existsSync(path)).toBe(false)
  held(takeLockFile(path)).release()
})

it('takes over from a process that is gone, or whose number another one has now', async () => {
  const child = spawn(process.execPath, ['-e', ''])
  await new Promise((resolve) => child.once('exit', resolve))
  const dead = [
    { pid: child.pid, startTime: null, since: '2024-03-04' },
    { pid: process.pid, startTime: '1', since: '2024-03-04' },
  ]
  for (const holder of dead) {
    const path = newPath()
    held(takeLockFile(path)).release()
    writeFileSync(path, JSON.stringify(holder))
    const lock = held(takeLockFile(path))
    expect(lock.tookOver).toEqual(holder)
    expect(readdirSync(join(path, '..'))).toEqual(['lock'])
    lock.release()
  }
})

const hasZombies = process.platform === 'linux'
if (!hasZombies) console.warn('no test of a process that nobody has buried: only Linux tells of one in /proc')

it.skipIf(!hasZombies)('takes over from a process that was killed and that nobody has buried', async () => {
  // The shell becomes a program that never asks how its child ended.
  const parent = spawn('sh', ['-c', 'sleep 0.05 & echo $!; exec sleep 60'], { stdio: ['ignore', 'pipe', 'ignore'] })
  const [line] = await once(parent.stdout, 'data')
  const pid = Number(String(line))
  const fields = () => readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ')
  await vi.waitUntil(() => fields()[0] === 'Z')
  const path = newPath()
  held(takeLockFile(path)).release()
  writeFileSync(path, JSON.stringify({ pid, startTime: fields()[19], since: '2024-03-04' }))
  const outcome = takeLockFile(path)
  parent.kill()
  expect(held(outcome).tookOver?.pid).toBe(pid)
})

it('is not released by whoever has lost it, and is not taken where nobody can be read from it', () => {
  const path = newPath()
  const lock = held(takeLockFile(path))
  writeFileSync(path, 'cut off {')
  lock.release()
  expect(takeLockFile(path)).toEqual({ kind: 'busy', holder: undefined })
  expect(readFileSync(path, 'utf8')).toBe('cut off {')
})

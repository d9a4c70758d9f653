import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { folderOf, newFolder, rowsOf, THREE_BARS } from '../importers/import-fixture.js'
import { importInto } from '../importers/import-into.js'
import { openLake } from './lake.js'
import { writerLockPath } from './layout.js'
import { acquireWriterLock } from './writer-lock.js'

test('the second writer is told who holds the lock, and readers are not blocked', async () => {
  const dataDir = newFolder()
  await importInto(dataDir, { kind: 'canonical', paths: [folderOf({ 'bars.csv': THREE_BARS })] })
  const lock = acquireWriterLock(dataDir)
  const again = importInto(dataDir, { kind: 'canonical', paths: [folderOf({ 'bars.csv': THREE_BARS })] })
  await expect(again).rejects.toMatchObject({
    family: 'busy',
    message: expect.stringContaining(`process ${process.pid}`),
  })
  expect(await rowsOf(dataDir, 'bars')).toHaveLength(3)
  lock.release()
  expect(existsSync(writerLockPath(dataDir))).toBe(false)
})

test('the lock of a process that is gone, or whose number another process has now, is taken over with a note', () => {
  const dataDir = newFolder()
  writeFileSync(writerLockPath(dataDir), JSON.stringify({ pid: process.pid, startTime: '1', since: '2024-03-04' }))
  const lock = acquireWriterLock(dataDir)
  expect(lock.note).toContain(String(process.pid))
  expect(JSON.parse(readFileSync(writerLockPath(dataDir), 'utf8')).pid).toBe(process.pid)
  lock.release()
})

/** Built files, because a child process cannot import TypeScript. */
const BUILT = new URL('../../dist/index.js', import.meta.url)

function importAndPause(dataDir: string, folder: string): ChildProcess {
  const program = `import { importInto } from ${JSON.stringify(BUILT.href)}
    const observer = { phase(name) { if (name === 'swap') { console.log('swapping'); Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0) } } }
    await importInto(${JSON.stringify(dataDir)}, { kind: 'canonical', paths: [${JSON.stringify(folder)}] }, {}, observer)`
  return spawn(process.execPath, ['--input-type=module', '-e', program], { stdio: ['ignore', 'pipe', 'inherit'] })
}

test.skipIf(!existsSync(fileURLToPath(BUILT)))(
  'an import killed before its swap leaves the old version readable, and the next writer goes on (needs the build)',
  async () => {
    const dataDir = newFolder()
    const first = await importInto(dataDir, { kind: 'canonical', paths: [folderOf({ 'bars.csv': THREE_BARS })] })
    const more = folderOf({ 'bars.csv': `${THREE_BARS}000020,2024-03-04,1,1,1,1,1\n` })
    const child = importAndPause(dataDir, more)
    await once(child.stdout!, 'data')
    child.kill('SIGKILL')
    await once(child, 'exit')
    expect(openLake(dataDir).version).toBe(first.version)
    expect(await rowsOf(dataDir, 'bars')).toHaveLength(3)
    const phases: (string | undefined)[] = []
    const observer = { phase: (_name: string, _fraction?: number, detail?: string) => void phases.push(detail) }
    const next = await importInto(dataDir, { kind: 'canonical', paths: [more] }, {}, observer)
    expect(next.outcome).toBe('imported')
    expect(phases[0]).toContain(`process ${child.pid}, which is gone`)
    expect(await rowsOf(dataDir, 'bars')).toHaveLength(4)
  },
)

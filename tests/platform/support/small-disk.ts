import { execFileSync } from 'node:child_process'
import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'

/** A file system in memory that can be filled. */
export interface SmallDisk {
  readonly folder: string
  /** Leaves no room at all. */
  fill(): void
  makeRoom(): void
  close(): void
}

/** Mounts one; undefined with a printed reason where that is not allowed. */
export function mountSmallDisk(folder: string, megabytes: number): SmallDisk | undefined {
  mkdirSync(folder, { recursive: true })
  const as = process.getuid?.() === 0 ? [] : ['sudo', '-n']
  const run = (words: readonly string[]) => {
    const [file = '', ...rest] = [...as, ...words]
    execFileSync(file, rest, { stdio: 'pipe' })
  }
  try {
    run(['mount', '-t', 'tmpfs', '-o', `size=${megabytes}m,mode=1777`, 'tmpfs', folder])
  } catch (error) {
    console.info(`the test of a full disk is left out: nothing can be mounted here (${(error as Error).message})`)
    return undefined
  }
  const filler = join(folder, 'filler')
  return {
    folder,
    fill() {
      const file = openSync(filler, 'w')
      // Others write as well: it is full when nothing more goes in.
      for (const bytes of [1_000_000, 4_096]) writeUntilFull(file, Buffer.alloc(bytes))
      closeSync(file)
    },
    makeRoom: () => rmSync(filler, { force: true }),
    close: () => run(['umount', '-l', folder]),
  }
}

function writeUntilFull(file: number, bytes: Buffer): void {
  try {
    for (;;) writeSync(file, bytes)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
  }
}

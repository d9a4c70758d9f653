import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'

/** Writes a file so that others see nothing or all of it, and so that it outlives a power cut once this returns. */
export function writeDurably(path: string, bytes: Uint8Array): void {
  const temporary = `${path}.${process.pid}.tmp`
  try {
    withDescriptor(openSync(temporary, 'w'), (file) => {
      for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done)
      fsyncSync(file)
    })
    renameSync(temporary, path)
    withDescriptor(openSync(dirname(path), 'r'), fsyncSync)
  } catch (cause) {
    rmSync(temporary, { force: true })
    throw cause
  }
}

function withDescriptor(file: number, use: (file: number) => void): void {
  try {
    use(file)
  } finally {
    closeSync(file)
  }
}

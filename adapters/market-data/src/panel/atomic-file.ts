import { closeSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'

/** Largest piece of one read or write: some systems stop at 2 GiB. */
const PIECE_BYTES = 256 * 1024 * 1024

let written = 0

/** Writes a file so that others see either nothing, the old one or all of it. Parts are written one after another. */
export function writeFileAtomically(path: string, parts: readonly Uint8Array[]): void {
  mkdirSync(dirname(path), { recursive: true })
  const temporary = `${path}.${process.pid}.${written++}.tmp`
  try {
    const file = openSync(temporary, 'wx')
    try {
      for (const part of parts) writeFully(file, part)
    } finally {
      closeSync(file)
    }
    renameSync(temporary, path)
  } catch (cause) {
    rmSync(temporary, { force: true })
    throw cause
  }
}

function writeFully(file: number, bytes: Uint8Array): void {
  let done = 0
  while (done < bytes.length) done += writeSync(file, bytes, done, Math.min(PIECE_BYTES, bytes.length - done))
}

import { createHash, randomUUID } from 'node:crypto'
import { closeSync, createReadStream, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** SHA-256 of a file's bytes, hexadecimal. */
export async function computeFileHash(path: string, signal?: AbortSignal): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20, signal })) hash.update(chunk as Buffer)
  return hash.digest('hex')
}

/** Forces a file or a directory entry to the disk. */
export function syncPath(path: string): void {
  const handle = openSync(path, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Moves a finished file to its place so that a crash leaves either nothing or the whole file. */
export function placeFile(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true })
  syncPath(from)
  renameSync(from, to)
  syncPath(dirname(to))
}

/** Writes a small file in one atomic step. */
export function writeFileAtomically(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true })
  const draft = `${path}.${randomUUID()}.tmp`
  try {
    writeFileSync(draft, text, { flush: true })
    renameSync(draft, path)
  } catch (error) {
    rmSync(draft, { force: true })
    throw error
  }
  syncPath(dirname(path))
}

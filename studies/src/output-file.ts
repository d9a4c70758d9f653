import { accessSync, constants, existsSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { StockLabError } from '@stocklab/domain'
import { isReplaceable } from '@stocklab/files'

/** Writes a file that appears whole or not at all. Throws `output`. */
export function writeWhole(file: string, text: string): void {
  const partial = `${file}.partial`
  requireReplaceable(file)
  try {
    writeFileSync(partial, text)
    renameSync(partial, file)
  } catch (cause) {
    rmSync(partial, { force: true })
    throw outputError(file, cause)
  }
}

/** Refuses what a file that is put in its place would destroy. Throws `output`. */
export function requireReplaceable(file: string): void {
  try {
    if (isReplaceable(file)) return
  } catch (cause) {
    throw outputError(file, cause)
  }
  throw outputError(file, new Error('there is a device or a pipe of that name'), 'Name another place with --out.')
}

/** Files of one folder that are put in place together. */
export interface Drafts {
  /** Writes one beside its place. Throws `output`. */
  write(name: string, text: string): void
  /** Puts all in place, in the order in which they were written. Throws `output`. */
  place(): void
  /** Takes away those that are not in place. */
  discard(): void
}

export function openDrafts(folder: string): Drafts {
  const files: string[] = []
  const at = (file: string, act: () => void): void => {
    try {
      act()
    } catch (cause) {
      throw outputError(file, cause)
    }
  }
  return {
    write(name, text) {
      const file = join(folder, name)
      requireReplaceable(file)
      files.push(file)
      at(file, () => {
        if (isFolder(file)) throw Object.assign(new Error('a folder'), { code: 'EISDIR' })
        writeFileSync(`${file}.partial`, text)
      })
    },
    place() {
      for (const file of files) at(file, () => renameSync(`${file}.partial`, file))
    },
    discard() {
      for (const file of files) rmSync(`${file}.partial`, { force: true })
    },
  }
}

/** Writes files of one folder, by name: they are put in place only when all of them could be written. Throws `output`. */
export function writeTogether(folder: string, texts: Readonly<Record<string, string>>): void {
  const drafts = openDrafts(folder)
  try {
    for (const [name, text] of Object.entries(texts)) drafts.write(name, text)
    drafts.place()
  } catch (error) {
    drafts.discard()
    throw error
  }
}

/** Makes a folder and those above it, one by one: Node's own way never ends where a file system refuses, as /proc does. */
export function makeFolder(folder: string): void {
  try {
    makeStep(resolve(folder))
  } catch (cause) {
    throw outputError(folder, cause)
  }
}

function makeStep(folder: string): void {
  if (isFolder(folder)) return
  const parent = dirname(folder)
  if (parent !== folder) makeStep(parent)
  try {
    mkdirSync(folder)
  } catch (error) {
    if (!isFolder(folder)) throw error
  }
}

/** Refuses at the start of a run what could not be written at its end. */
export function requireWritableFolder(folder: string): void {
  let nearest = resolve(folder)
  while (!existsSync(nearest) && dirname(nearest) !== nearest) nearest = dirname(nearest)
  try {
    if (!isFolder(nearest)) throw new Error(`${nearest} is a file, not a folder`)
    accessSync(nearest, constants.W_OK)
  } catch (cause) {
    throw outputError(folder, cause)
  }
}

/** Makes the data directory where it is not there yet. Throws `output` where it cannot be written. */
export function requireDataDirectory(folder: string): void {
  try {
    makeStep(resolve(folder))
    accessSync(folder, constants.W_OK)
  } catch (cause) {
    throw outputError(folder, cause, 'Free it for this user or name another one with --data or STOCKLAB_DATA.')
  }
}

function isFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory()
}

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EFBIG: 'the file would be larger than is allowed here',
  EACCES: 'there is no permission to write there',
  EPERM: 'there is no permission to write there',
  EROFS: 'the file system is read-only',
  EISDIR: 'there is a folder of that name',
  ENOTDIR: 'a part of the path is a file, not a folder',
  EEXIST: 'there is a file of that name',
  ENOENT: 'there is no such folder, and none can be made',
  ENAMETOOLONG: 'the name is too long',
}

export function outputError(
  file: string,
  cause: unknown,
  hint = 'Free some space or name another place with --out.',
): StockLabError {
  const code = (cause as { code?: unknown } | null)?.code
  const known = typeof code === 'string' ? REASONS[code] : undefined
  const reason = known ?? (cause instanceof Error ? cause.message.split('\n')[0] : String(cause))
  return new StockLabError('output', 'OUTPUT_UNWRITABLE', `cannot write: ${reason}`, {
    place: { file },
    hint,
    cause,
  })
}

import { randomUUID } from 'node:crypto'
import { constants, existsSync } from 'node:fs'
import { copyFile, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { StockLabError } from '@stocklab/domain'
import type { Bucket } from './bucket.js'

/** A folder that all hosts see (a network disk). */
export function openFolderBucket(folder: string): Bucket {
  const place = (key: string) => join(folder, ...key.split('/'))
  return {
    name: folder,
    readText: (key) => orNothing(readFile(place(key), 'utf8')),
    async download(key, file) {
      const copied = copyFile(place(key), file, constants.COPYFILE_EXCL).then(() => true)
      return (await orNothing(copied)) ?? false
    },
    has: async (key) => existsSync(place(key)),
    writeText: (key, text) => writeWhole(place(key), (draft) => writeFile(draft, text, { flush: true })),
    upload: (key, file) => writeWhole(place(key), (draft) => copyFile(file, draft)),
  }
}

async function orNothing<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

async function writeWhole(path: string, fill: (draft: string) => Promise<void>): Promise<void> {
  const draft = `${path}.${randomUUID()}.tmp`
  try {
    await mkdir(dirname(path), { recursive: true })
    await fill(draft)
    await rename(draft, path)
  } catch (cause) {
    await rm(draft, { force: true })
    throw new StockLabError('output', 'BUCKET_UNWRITABLE', `cannot write ${path}: ${(cause as Error).message}`, {
      cause,
    })
  }
}

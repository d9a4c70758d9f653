import { join } from 'node:path'
import { openLake } from '../lake/lake.js'
import { lakeDir } from '../lake/layout.js'
import { type Bucket, bucketKeys } from './bucket.js'

export interface PublishedLake {
  readonly version: string
  readonly files: number
  /** Files that the bucket did not hold yet. */
  readonly sent: number
}

export interface TransferObserver {
  readonly signal?: AbortSignal
  progress(done: number, total: number): void
}

/**
 * Puts the newest version of a data directory into a bucket: files first, then its manifest, last the name of the newest,
 * so that a reader meets whole versions only, whenever this is interrupted. Versions that are there stay.
 */
export async function publishLake(dataDir: string, bucket: Bucket, observer: TransferObserver): Promise<PublishedLake> {
  const { manifest, version } = openLake(dataDir)
  let sent = 0
  for (const [index, { path }] of manifest.files.entries()) {
    observer.signal?.throwIfAborted()
    observer.progress(index, manifest.files.length)
    if (await bucket.has(bucketKeys.file(path))) continue
    await bucket.upload(bucketKeys.file(path), join(lakeDir(dataDir), path), observer.signal)
    sent += 1
  }
  const text = `${JSON.stringify(manifest, null, 1)}\n`
  await bucket.writeText(bucketKeys.version(version), text)
  await bucket.writeText(bucketKeys.newest, text)
  return { version, files: manifest.files.length, sent }
}

import { randomUUID } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { StockLabError } from '@stocklab/domain'
import { computeFileHash, syncPath } from '../lake/durable.js'
import { lakeDir, manifestPath } from '../lake/layout.js'
import { type LakeFile, type Manifest, manifestSchema } from '../lake/manifest.js'
import { swapManifest } from '../lake/swap.js'
import { type Bucket, bucketKeys } from './bucket.js'
import type { TransferObserver } from './publish-lake.js'

export interface MirrorPlace {
  readonly bucket: Bucket
  /** Folder of this host; processes share it. */
  readonly folder: string
}

const KEPT_VERSIONS = 3
const UNUSED_MS = 6 * 3_600_000

/**
 * A data directory of this host with one version of the bucket's lake: the newest unless `version` says which. What is
 * there already is not fetched again, files that versions share lie on the disk once, and a version appears whole or not
 * at all. Throws `missing-input` where the bucket has no such version, `data` where a file is not what its manifest says.
 */
export async function mirrorLake(place: MirrorPlace, observer: TransferObserver, version?: string): Promise<string> {
  if (version !== undefined && isMirrored(place, version)) return touch(place, version)
  const manifest = await readBucketManifest(place.bucket, version)
  if (!isMirrored(place, manifest.version)) await mirrorVersion(place, manifest, observer)
  dropUnused(place, manifest.version)
  return touch(place, manifest.version)
}

async function readBucketManifest(bucket: Bucket, version: string | undefined): Promise<Manifest> {
  const text = await bucket.readText(version === undefined ? bucketKeys.newest : bucketKeys.version(version))
  if (text === undefined) {
    throw new StockLabError(
      'missing-input',
      'BUCKET_LAKE_MISSING',
      `expected market data${version === undefined ? '' : ` of version ${version.slice(0, 12)}`} in ${bucket.name}, found none`,
      { hint: 'Put it there with `stocklab data publish`.' },
    )
  }
  try {
    return manifestSchema.parse(JSON.parse(text))
  } catch (cause) {
    throw damaged(bucket, bucketKeys.newest, cause)
  }
}

async function mirrorVersion(place: MirrorPlace, manifest: Manifest, observer: TransferObserver): Promise<void> {
  const draft = join(place.folder, `draft-${randomUUID()}`)
  try {
    for (const [index, file] of manifest.files.entries()) {
      observer.signal?.throwIfAborted()
      observer.progress(index, manifest.files.length)
      const target = join(lakeDir(draft), file.path)
      mkdirSync(dirname(target), { recursive: true })
      if (!linkFromOtherVersion(place, file, target)) await fetchFile(place.bucket, file, target, observer.signal)
    }
    mkdirSync(lakeDir(draft), { recursive: true })
    swapManifest(draft, manifest)
    placeVersion(draft, versionDirectory(place, manifest.version))
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
}

/** Another process of this host may have been faster: its copy is as good. */
function placeVersion(draft: string, directory: string): void {
  try {
    renameSync(draft, directory)
  } catch (error) {
    if (!existsSync(manifestPath(directory))) throw error
  }
}

/** The path carries the content's hash, so an equal path is an equal file. */
function linkFromOtherVersion(place: MirrorPlace, { path, bytes }: LakeFile, target: string): boolean {
  for (const version of mirroredVersions(place)) {
    const held = join(lakeDir(versionDirectory(place, version)), path)
    if (statSync(held, { throwIfNoEntry: false })?.size !== bytes) continue
    try {
      linkSync(held, target)
      return true
    } catch {
      // Dropped meanwhile, or a file system without links: it is fetched like any other.
    }
  }
  return false
}

async function fetchFile(bucket: Bucket, file: LakeFile, target: string, signal?: AbortSignal): Promise<void> {
  const key = bucketKeys.file(file.path)
  if (!(await bucket.download(key, target, signal))) throw damaged(bucket, key, 'the file is not there')
  const hash = await computeFileHash(target, signal)
  if (hash !== file.sha256) throw damaged(bucket, key, `expected hash ${file.sha256}, received ${hash}`)
  syncPath(target)
}

/** Versions beyond the newest few that nobody has used for hours. */
function dropUnused(place: MirrorPlace, current: string): void {
  const old = mirroredVersions(place)
    .filter((version) => version !== current)
    .map((version) => ({ version, usedMs: statSync(manifestPath(versionDirectory(place, version))).mtimeMs }))
    .sort((a, b) => b.usedMs - a.usedMs)
    .slice(KEPT_VERSIONS - 1)
  for (const { version, usedMs } of old) {
    const now = statSync(manifestPath(versionDirectory(place, current))).mtimeMs
    if (now - usedMs > UNUSED_MS) rmSync(versionDirectory(place, version), { recursive: true, force: true })
  }
}

const versionDirectory = ({ folder }: MirrorPlace, version: string) => join(folder, version)
const isMirrored = (place: MirrorPlace, version: string) => existsSync(manifestPath(versionDirectory(place, version)))

function mirroredVersions(place: MirrorPlace): readonly string[] {
  if (!existsSync(place.folder)) return []
  return readdirSync(place.folder).filter((name) => /^[0-9a-f]{64}$/.test(name) && isMirrored(place, name))
}

/** Notes the use; answers the data directory. */
function touch(place: MirrorPlace, version: string): string {
  const directory = versionDirectory(place, version)
  const now = new Date()
  utimesSync(manifestPath(directory), now, now)
  return directory
}

function damaged(bucket: Bucket, key: string, cause: unknown): StockLabError {
  const reason = cause instanceof Error ? cause.message : String(cause)
  return new StockLabError('data', 'BUCKET_DAMAGED', `${bucket.name}: ${key} cannot be used: ${reason}`, {
    hint: 'Publish the data again with `stocklab data publish`.',
    cause,
  })
}

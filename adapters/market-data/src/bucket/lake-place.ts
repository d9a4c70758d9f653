import { randomUUID } from 'node:crypto'
import { existsSync, lstatSync, readlinkSync, realpathSync, renameSync, symlinkSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Bucket } from './bucket.js'
import { mirrorLake } from './mirror-lake.js'
import type { TransferObserver } from './publish-lake.js'

export interface LakePlaceOptions {
  /** The data directory of this host; with a bucket the folder that mirrors it. */
  readonly directory: string
  readonly bucket?: Bucket
  readonly observer: TransferObserver
  /** Told why a bucket was not mirrored, where the version that is here goes on serving. */
  onAway?(error: unknown): void
  /** Milliseconds from any beginning. */
  nowMs(): number
}

/** Where a host reads its market data. */
export interface LakePlace {
  /** A data directory that stays the same path: it shows what `newest` found last. */
  readonly current: string
  /**
   * The data directory with the newest version; a bucket is asked every few seconds at most. While it is away, the newest
   * that this host has; throws where it has none.
   */
  newest(): Promise<string>
}

const ASK_AGAIN_MS = 5_000

export function openLakePlace({ directory, bucket, observer, onAway, nowMs }: LakePlaceOptions): LakePlace {
  if (bucket === undefined) return { current: directory, newest: async () => directory }
  const current = join(directory, 'current')
  let asked: { readonly atMs: number; readonly answer: Promise<string> } | undefined
  const mirror = async () => {
    try {
      const version = await mirrorLake({ bucket, folder: directory }, observer)
      showAs(current, resolve(version))
      return version
    } catch (error) {
      if (!existsSync(current)) throw error
      onAway?.(error)
      return realpathSync(current)
    }
  }
  return {
    current,
    newest() {
      if (asked !== undefined && nowMs() - asked.atMs < ASK_AGAIN_MS) return asked.answer
      const answer = mirror()
      asked = { atMs: nowMs(), answer }
      // A failure is told to those who wait for it and asked for anew by the next.
      answer.catch(() => {
        asked = undefined
      })
      return answer
    },
  }
}

/** Lets a link lead to another directory in one step. */
function showAs(link: string, directory: string): void {
  if (lstatSync(link, { throwIfNoEntry: false })?.isSymbolicLink() && readlinkSync(link) === directory) return
  const draft = `${link}.${randomUUID()}`
  symlinkSync(directory, draft)
  renameSync(draft, link)
}

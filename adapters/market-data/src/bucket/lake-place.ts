import type { Bucket } from './bucket.js'
import { mirrorLake } from './mirror-lake.js'
import type { TransferObserver } from './publish-lake.js'

export interface LakePlaceOptions {
  /** The data directory of this host; with a bucket the folder that mirrors it. */
  readonly directory: string
  readonly bucket?: Bucket
  readonly observer: TransferObserver
  /** Milliseconds from any beginning. */
  nowMs(): number
}

/** Where a host reads its market data. */
export interface LakePlace {
  /** The data directory with the newest version; a bucket is asked every few seconds at most. */
  newest(): Promise<string>
}

const ASK_AGAIN_MS = 5_000

export function openLakePlace({ directory, bucket, observer, nowMs }: LakePlaceOptions): LakePlace {
  if (bucket === undefined) return { newest: async () => directory }
  let asked: { readonly atMs: number; readonly answer: Promise<string> } | undefined
  return {
    newest() {
      if (asked !== undefined && nowMs() - asked.atMs < ASK_AGAIN_MS) return asked.answer
      const answer = mirrorLake({ bucket, folder: directory }, observer)
      asked = { atMs: nowMs(), answer }
      // A failure is told to those who wait for it and asked for anew by the next.
      answer.catch(() => {
        asked = undefined
      })
      return answer
    },
  }
}

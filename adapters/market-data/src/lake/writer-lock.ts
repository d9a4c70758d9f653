import { StockLabError } from '@stocklab/domain'
import { type LockHolder, takeLockFile } from '@stocklab/files'
import { writerLockPath } from './layout.js'

/** The right to write a data directory. */
export interface WriterLock {
  /** One sentence when the lock of a dead process was taken over. */
  readonly note: string | undefined
  release(): void
}

/**
 * Takes the one writer lock of a data directory; readers need none. A lock whose process is gone (crash, kill) is taken
 * over. Throws `busy` naming the holder while it lives.
 */
export function acquireWriterLock(dataDir: string): WriterLock {
  const lock = takeLockFile(writerLockPath(dataDir))
  if (lock.kind === 'busy') throw busy(dataDir, lock.holder)
  const { tookOver, release } = lock
  return {
    note: tookOver === null ? undefined : `took over the writer lock of process ${tookOver.pid}, which is gone`,
    release,
  }
}

function busy(dataDir: string, holder: LockHolder | undefined): StockLabError {
  const who = holder ? `process ${holder.pid} has been writing since ${holder.since}` : 'another process is writing'
  return new StockLabError('busy', 'LAKE_BUSY', `expected to be the only writer of ${dataDir}, but ${who}`, {
    place: { file: writerLockPath(dataDir) },
    hint: 'wait until it is done and try again; reading is possible meanwhile',
  })
}
